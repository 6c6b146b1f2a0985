import { expect, test } from "vitest";
import { readExample } from "@/e2e/example-source";
import type { Answers } from "./answers";
import { department } from "./answers.fixture";
import { enteredCells } from "./cells";
import type { Form } from "./define";
import { form2014 } from "./form-2014";
import { blocks, inspect } from "./inspect";
import { readFigure } from "./numbers";
import { fromPlainText } from "./rich-text";

const form: Form = form2014;
const source = readExample();
const context = { ...department, year: 2018, agency: { ...department.agency, name: "安顺市科学技术局" } };

/** The report as its agency published it: eight sections and 74 cells, blank where the source is. */
function published(change: Record<string, string> = {}): Answers {
  const rows = source?.rows.filter(({ unit }) => unit !== "") ?? [];
  const figures = enteredCells(form).map(({ cell, kind }, i) => {
    const reading = readFigure(kind, change[cell] ?? rows[i]?.typed ?? "");
    if (!reading.ok) throw new Error(`${cell}: ${reading.says}`);
    return [cell, reading.figure] as const;
  });
  const texts = [{ title: "前言", text: source?.preamble ?? "" }, ...(source?.sections ?? [])];
  const sections = texts.map(({ title, text }, i) => ({
    key: i === 0 ? "preamble" : `s${i}`,
    title,
    text,
    content: fromPlainText(text),
  }));
  return { sections, figures: Object.fromEntries(figures), footnotes: {} };
}

test.skipIf(!source)("the real report as published: no error; 200余条 against 200 wants a sentence; 32 blanks", () => {
  const all = inspect(form, published(), context);
  const findings = all.filter(({ code }) => code !== "STYLE");
  expect(findings.map(({ id, level }) => [id, level])).toEqual([
    ["R21/s5/publishedAnywhere", "warning"],
    ["BLANK/statistics", "hint"],
  ]);
  expect(findings[0]).toMatchObject({
    says: "公开政府信息：正文写 200余 条，表中为 200 条。",
    reading: "对照：主动公开政府信息数 200，政府网站公开政府信息数 200，各渠道合计 200，都不是 200余。",
  });
  expect(findings[1]?.cells).toHaveLength(32);
  expect(blocks(findings, {}).map(({ id }) => id)).toEqual(["R21/s5/publishedAnywhere"]);
  expect(blocks(findings, { "R21/s5/publishedAnywhere": "正文为约数。" })).toEqual([]);
});

test.skipIf(!source)("its writing: half-width punctuation in every section, and numbering without a gap", () => {
  const style = inspect(form, published(), context).filter(({ code }) => code === "STYLE");
  expect(style.every(({ level }) => level === "hint")).toBe(true);
  const kinds = style.map(({ id }) => id.replace("STYLE/", ""));
  expect(kinds).toEqual([
    ...["preamble/punctuation", "s1/punctuation", "s2/punctuation", "s3/punctuation", "s4/punctuation"],
    ...["s5/punctuation", "s6/punctuation", "s7/punctuation", "s8/punctuation"],
  ]);
});

test.skipIf(!source)("with 专职人员数 mistyped as 2 it has R17, at its cells", () => {
  const findings = inspect(form, published({ "statistics/fullTime/value": "2" }), context);
  expect(findings.find(({ level }) => level === "error")).toMatchObject({
    id: "R17",
    says: "第74行填 1，第75、76行合计 3，差 2。",
    cells: ["statistics/staff/value", "statistics/fullTime/value", "statistics/partTime/value"],
    fix: { label: "填入合计 3" },
  });
});
