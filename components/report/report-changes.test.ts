import { expect, test } from "vitest";
import type { Answers, Figure } from "@/lib/forms/answers";
import type { Form } from "@/lib/forms/define";
import { printedParts } from "@/lib/forms/printed-parts";
import { cellWords } from "../review/cell-words";
import { commentViews, placeOf } from "../review/comment-view";
import { changeCount, reportChanges } from "./report-changes";

const form: Form = {
  id: "form-invented",
  name: "试用格式",
  years: [2027, null],
  basis: "测试",
  title: "{agency}{year}年度报告",
  freeSections: false,
  parts: [
    { key: "preamble", title: "前言", short: "前言", numbered: false, text: { max: 1000 } },
    { key: "part1", title: "总的情况", short: "总的", numbered: true, text: { max: 1000 } },
    { key: "part2", title: "收到的申请", short: "申请", numbered: true, text: { max: 1000 }, tables: ["received"] },
  ],
  tables: {
    received: {
      number: "1",
      title: "申请",
      layout: "small",
      columns: {
        person: { label: "自然人" },
        company: { label: "企业" },
        total: { label: "合计", sum: ["person", "company"] },
      },
      rows: {
        results: { label: "三、办理结果", depth: 0, heading: true },
        none: { label: "（四）无法提供", depth: 1, heading: true, within: "results" },
        absent: { label: "1.不掌握", depth: 2, within: "none" },
      },
    },
  },
  checks: [],
  phrases: [],
};

const number = (value: number): Figure => ({ state: "number", value });
const blank: Figure = { state: "blank", value: null };
const section = (key: string, title: string, text: string) => ({ key, title, text, content: { type: "doc" } });
const answers = (person: Figure, total: Figure, text = "收到申请1件。"): Answers => ({
  sections: [section("preamble", "前言", ""), section("part1", "总的情况", text), section("part2", "收到的申请", "")],
  figures: { "received/absent/person": person, "received/absent/company": blank, "received/absent/total": total },
  footnotes: {},
});

test("an untouched report has no change", () => {
  const now = answers(number(1), number(1));
  expect(changeCount(reportChanges(form, now, now))).toBe(0);
});

test("a blank that became 0 is a change, and the total that follows is shown but not counted", () => {
  const changes = reportChanges(form, answers(blank, blank), answers(number(0), number(0)));
  const cells = changes.flatMap((part) => part.cells);
  expect(cells.map(({ cell, computed }) => [cell, computed])).toEqual([
    ["received/absent/person", false],
    ["received/absent/total", true],
  ]);
  expect(changeCount(changes)).toBe(1);
});

test("a changed sentence and a changed cell are counted together, each in its part", () => {
  const changes = reportChanges(form, answers(number(1), number(1)), answers(number(2), number(2), "收到申请2件。"));
  expect(changes.map(({ heading, count }) => [heading, count])).toEqual([
    ["前言", 0],
    ["一、总的情况", 1],
    ["二、收到的申请", 1],
  ]);
});

test("a footnote put under a table is a change of the part the table stands in", () => {
  const before = answers(number(1), number(1));
  const changes = reportChanges(form, before, { ...before, footnotes: { received: "含上年结转。" } });
  expect(changes.filter(({ count }) => count > 0).map(({ key }) => key)).toEqual(["part2"]);
});

test("where sections are free, a new one is numbered by its place, a dropped one still shows what it said", () => {
  const free: Form = { ...form, freeSections: true };
  const before = answers(number(1), number(1));
  const now: Answers = {
    ...before,
    sections: [
      section("preamble", "前言", ""),
      section("x-12345678", "新的一节", "新写的。"),
      section("part2", "申请情况", ""),
    ],
  };
  const changes = reportChanges(free, before, now);
  expect(changes.map(({ heading, presence, renamed }) => [heading, presence, renamed])).toEqual([
    ["前言", "both", null],
    ["一、新的一节", "added", null],
    ["二、申请情况", "both", "收到的申请"],
    ["一、总的情况", "dropped", null],
  ]);
});

test("a cell is called by its official label and the heading it stands under, not by the whole table", () => {
  expect(cellWords(form, "received/absent/person").whole).toBe("（四）1.不掌握，自然人");
  expect(() => cellWords(form, "received/absent/forged")).toThrow();
});

test("a comment on a cell stands beside the part that prints its table, one on a section beside that section", () => {
  const parts = printedParts(form, answers(blank, blank).sections);
  expect(placeOf(form, parts, "cell", "received/absent/person")).toMatchObject({
    part: "part2",
    where: "（四）1.不掌握，自然人",
  });
  expect(placeOf(form, parts, "section", "part1")).toMatchObject({ part: "part1", where: "一、总的情况" });
  expect(placeOf(form, parts, "report", null)).toMatchObject({ part: null, where: "整份报告" });
  expect(placeOf(form, parts, "section", "x-dropped1").part).toBe(null);
});

test("comments are numbered as the report is read, those on the whole report first", () => {
  const thread = (id: string, on: "report" | "section" | "cell", target: string | null, minute: number) => ({
    id,
    on,
    target,
    text: id,
    authorId: "u",
    author: "审核员",
    at: new Date(Date.UTC(2026, 0, 20, 2, minute)),
    answers: [],
    resolved: null,
  });
  const parts = printedParts(form, answers(blank, blank).sections);
  const views = commentViews(form, parts, [
    thread("cell", "cell", "received/absent/person", 1),
    thread("whole", "report", null, 9),
    thread("text", "section", "part2", 5),
    thread("first", "section", "part1", 7),
  ]);
  expect(views.map(({ id, number }) => [id, number])).toEqual([
    ["whole", 1],
    ["first", 2],
    ["text", 3],
    ["cell", 4],
  ]);
});
