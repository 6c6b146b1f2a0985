import { describe, expect, test } from "vitest";
import type { Form } from "./define";
import { form2014 } from "./form-2014";
import { form2019 } from "./form-2019";
import { form2021 } from "./form-2021";
import { fromPlainText } from "./rich-text";
import {
  answersSchema,
  changeSchema,
  EXPLANATION_MAX,
  FOOTNOTE_MAX,
  figureSchema,
  richTextSchema,
  textSchema,
} from "./schema";
import { blank, complete, notApplicable, number } from "./totals";

const accepts = (form: Form, change: unknown) => changeSchema(form).safeParse(change).success;
const says = (form: Form, change: unknown) => changeSchema(form).safeParse(change).error?.issues[0]?.message;
const figure = (cell: string, value: unknown) => ({ kind: "figure", cell, figure: value, base: 0 });

test("a figure is a number, blank or not applicable, and nothing between", () => {
  for (const good of [number(0), number(999_999_999_999), blank, notApplicable])
    expect(figureSchema("count").safeParse(good).success).toBe(true);
  for (const bad of [
    null,
    5,
    { state: "number", value: null },
    { state: "number", value: "5" },
    { state: "number", value: 1.5 },
    { state: "number", value: -1 },
    { state: "number", value: 1_000_000_000_000 },
    { state: "number", value: Number.NaN },
    { state: "blank", value: 0 },
    { state: "not-applicable" },
    { state: "none", value: null },
    { state: "blank", value: null, extra: 1 },
  ])
    expect(figureSchema("count").safeParse(bad).success).toBe(false);
});

test("each kind has its bounds: signed counts may be negative, money is 分 up to nine digits of 万元", () => {
  expect(figureSchema("signed").safeParse(number(-999_999_999_999)).success).toBe(true);
  expect(figureSchema("signed").safeParse(number(-1_000_000_000_000)).success).toBe(false);
  expect(figureSchema("money").safeParse(number(999_999_999_999_999)).success).toBe(true);
  expect(figureSchema("money").safeParse(number(1_000_000_000_000_000)).success).toBe(false);
  expect(figureSchema("money").safeParse(number(-1)).success).toBe(false);
});

describe("a change", () => {
  test("of a cell is held to the kind of that cell", () => {
    expect(accepts(form2021, figure("requests/received/person", number(64)))).toBe(true);
    expect(accepts(form2021, figure("requests/received/person", number(-1)))).toBe(false);
    expect(accepts(form2019, figure("fees/fees/change", number(-18)))).toBe(true);
    expect(accepts(form2021, figure("requests/received/person", number(1_000_000_000_000)))).toBe(false);
    expect(accepts(form2021, figure("fees/fees/amount", number(24_252_311_082_000)))).toBe(true);
  });

  test.each([
    ["a cell of another form", "statistics/received/value"],
    ["a computed cell", "requests/received/total"],
    ["a heading", "requests/results/person"],
    ["a forged name", "requests/received/person' or 1=1"],
    ["a name of the prototype", "__proto__"],
  ])("of %s is refused", (_, cell) => {
    expect(says(form2021, figure(cell, number(1)))).toBe("这份报告没有这一格。");
  });

  test("of a section is held to its length, and says how long it is", () => {
    const section = (key: string, length: number) => ({
      kind: "section",
      key,
      content: fromPlainText("字".repeat(length)),
      base: 3,
    });
    expect(accepts(form2021, section("part1", 20_000))).toBe(true);
    expect(says(form2021, section("part1", 20_001))).toBe("这一部分最多 20000 字，现有 20001 字。内容还在，没有保存。");
    expect(says(form2021, section("part3", 1))).toBe("这份报告没有这一部分。");
    expect(says(form2021, section("x-abcd2345", 1))).toBe("这份报告没有这一部分。");
    expect(accepts(form2014, section("x-abcd2345", 1))).toBe(true);
    expect(accepts(form2014, section("x-ABCD", 1))).toBe(false);
  });

  test("of a footnote or an explanation is held to its length and its table", () => {
    const footnote = (table: string, text: string) => ({ kind: "footnote", table, text, base: 0 });
    expect(accepts(form2021, footnote("requests", "无。"))).toBe(true);
    expect(accepts(form2021, footnote("statistics", "无。"))).toBe(false);
    expect(says(form2021, footnote("requests", "字".repeat(FOOTNOTE_MAX + 1)))).toBe("最多 1000 字。");
    expect(accepts(form2021, footnote("requests", "a\0"))).toBe(false);
    const explanation = (finding: string, text: string) => ({ kind: "explanation", finding, text, base: 0 });
    expect(accepts(form2021, explanation("M1/person", "机构改革。"))).toBe(true);
    expect(accepts(form2021, explanation("", "机构改革。"))).toBe(false);
    expect(accepts(form2021, explanation("M1/person", "字".repeat(EXPLANATION_MAX + 1)))).toBe(false);
  });

  test("of the outline is for forms that leave the plan to the agency", () => {
    const outline = (...sections: [string, string][]) => ({
      kind: "outline",
      sections: sections.map(([key, title]) => ({ key, title })),
      base: 1,
    });
    expect(
      accepts(form2014, outline(["preamble", "前言"], ["s3", "改了名"], ["x-abcd2345", "另加"], ["s1", "移到后面"])),
    ).toBe(true);
    expect(says(form2014, outline(["preamble", "前言"], ["s1", "一"], ["s1", "二"]))).toBe("同一部分出现了两次。");
    expect(accepts(form2014, outline(["preamble", "前言"], ["s1", ""]))).toBe(false);
    expect(says(form2014, outline(["s1", "一"], ["preamble", "前言"]))).toBe("前言排在最前面。");
    expect(says(form2014, outline(["preamble", "前言"], ["statistics", "表"]))).toBe("这份报告没有这一部分。");
    expect(says(form2021, outline(["preamble", "前言"], ["part1", "改了名"]))).toBe("这种格式的部分和标题是固定的。");
  });

  test.each([
    ["of an unknown kind", { kind: "status", status: "published" }],
    ["without a version", { kind: "figure", cell: "requests/received/person", figure: number(1) }],
    ["with members that are not known", { ...figure("requests/received/person", number(1)), by: "someone" }],
    ["that is no object", "figure"],
  ])("%s is refused", (_, change) => {
    expect(accepts(form2021, change)).toBe(false);
  });
});

describe("whole answers", () => {
  const sections = (form: Form) =>
    form.parts
      .filter(({ text }) => text)
      .map(({ key, title }) => ({ key, title, text: "有。", content: fromPlainText("有。") }));
  test.each([form2014, form2019, form2021])("a report of $id with every cell is accepted, blank or full", (form) => {
    for (const value of [blank, notApplicable, number(1)]) {
      const figures = complete(form, Object.fromEntries(Object.keys(complete(form, {})).map((cell) => [cell, value])));
      expect(answersSchema(form).safeParse({ sections: sections(form), figures, footnotes: {} }).error).toBeUndefined();
    }
  });
  test("a missing cell is a bug, a cell too many too", () => {
    const { "requests/received/person": _, ...less } = complete(form2021, {});
    const schema = answersSchema(form2021);
    expect(schema.safeParse({ sections: [], figures: less, footnotes: {} }).success).toBe(false);
    const more = { ...complete(form2021, {}), "statistics/received/value": blank };
    expect(schema.safeParse({ sections: [], figures: more, footnotes: {} }).success).toBe(false);
  });
});

test("a document that may not be stored is refused with a sentence", () => {
  const issue = richTextSchema.safeParse({ type: "doc", content: [{ type: "image" }] }).error?.issues[0]?.message;
  expect(issue).toMatch(/^这一段的格式不能保存（.+）。$/);
});

test("typed words may have line feeds, but nothing that cannot be printed", () => {
  expect(textSchema(10).safeParse("一行\n二行").success).toBe(true);
  for (const bad of ["\0", "\u000b", "\ud800", "\uffff"]) expect(textSchema(10).safeParse(bad).success).toBe(false);
});
