import { afterAll, beforeAll, expect, test } from "vitest";
import type { Answers, Figures, Section } from "./answers";
import { cells, enteredCells, tablesOf } from "./cells";
import { compare } from "./compare";
import type { Form } from "./define";
import { form2021 } from "./form-2021";
import { form2027 } from "./form-2027.fixture";
import { headRows } from "./head";
import { inspect } from "./inspect";
import { readFigure, showFigure } from "./numbers";
import { printedParts } from "./printed-parts";
import { formById, formFor, registerForm } from "./registry";
import { figuresOfJson, reportJson } from "./report-json";
import { fromPlainText } from "./rich-text";
import { answersSchema, changeSchema, reportJsonSchema } from "./schema";
import { sumFigures } from "./sum";
import { complete, notApplicable, number } from "./totals";

// A form is only data: everything below takes it as it comes out of JSON, and nothing names it.
let form: Form;
beforeAll(() => {
  form = registerForm(JSON.parse(JSON.stringify(form2027)));
});
afterAll(() => globalThis.gongkaiForms?.delete("form-2027"));

const figures: Figures = {
  "openness/website/value": number(300),
  "openness/terminals/value": notApplicable,
  "openness/spent/value": number(12_345_678),
  "budget/platform/planned": number(1_500_000),
  "budget/platform/added": number(1),
  "budget/platform/staffChange": number(-2),
  "applications/received/online": number(5),
  "applications/received/counter": number(2),
  "applications/whole/online": number(3),
  "applications/declined/online": number(1),
  "applications/open/online": number(1),
  "applications/open/counter": number(2),
};
const section = (key: string, text: string): Section => {
  const title = form.parts.find((part) => part.key === key)?.title ?? key;
  return { key, title, text, content: fromPlainText(text) };
};
const answers = (own: Figures = figures, summary = "全年公开300条。"): Answers => ({
  sections: [
    section("preamble", "说明。"),
    section("summary", summary),
    section("disclosure", ""),
    section("plans", ""),
  ],
  figures: own,
  footnotes: { openness: "自助终端已停用。" },
});
const context = { year: 2027, agency: { kind: "department", level: "city", name: "示例局" }, last: null } as const;

test("the new form is proposed for its years, by its id it is found", () => {
  expect(formFor(2027)).toBe(form);
  expect(formById("form-2027")).toBe(form);
  expect(formFor(2026)).toBe(form2021);
});

test("its parts are numbered by position, with text, tables, or both", () => {
  expect(
    printedParts(form, answers().sections).map(({ heading, section, tables }) => [heading, section !== null, tables]),
  ).toEqual([
    ["说明", true, []],
    ["一、年度概要", true, []],
    ["二、公开与经费", true, ["openness", "budget"]],
    ["三、申请办理", false, ["applications"]],
    ["四、争议解决", false, ["appeals"]],
    ["五、下年安排", true, []],
  ]);
});

test("its cells come in printed order, table by table", () => {
  expect(cells(form)).toHaveLength(5 + 8 + 7 * 4 + 9);
  expect([...new Set(cells(form).map(({ table }) => table))]).toEqual(["1", "1.2", "2", "3"]);
  expect(tablesOf(form, "disclosure").map(({ key }) => key)).toEqual(["openness", "budget"]);
  expect(headRows(form.tables.applications as Form["tables"][string])[0]?.map(({ label }) => label)).toEqual([
    "申请渠道",
    "全部",
  ]);
});

test("its totals add up, total of totals and money too", () => {
  const whole = complete(form, figures);
  const shown = (cell: string, kind: "count" | "money" = "count") => showFigure(kind, whole[cell] ?? notApplicable);
  expect(shown("openness/published/value")).toBe("300");
  expect(shown("applications/everything/all")).toBe("7");
  expect(shown("budget/platform/total", "money")).toBe("1.500001");
});

test("what is typed into its cells is read by their kinds", () => {
  for (const { kind, unit } of enteredCells(form)) {
    expect(readFigure(kind, `１,234 ${unit}`, unit)).toEqual({
      ok: true,
      figure: number(kind === "money" ? 1_234_000_000 : 1234),
    });
    expect(readFigure(kind, "-2", unit).ok).toBe(kind === "signed");
  }
});

test("changes and whole answers are held to it", () => {
  const change = (cell: string, value: number) =>
    changeSchema(form).safeParse({ kind: "figure", cell, figure: number(value), base: 0 }).success;
  expect(change("budget/training/staffChange", -3)).toBe(true);
  expect(change("applications/received/letter", -3)).toBe(false);
  expect(change("applications/settled/online", 3)).toBe(false);
  expect(change("requests/received/person", 3)).toBe(false);
  const text = (key: string, length: number) =>
    changeSchema(form).safeParse({ kind: "section", key, content: fromPlainText("字".repeat(length)), base: 0 })
      .success;
  expect([text("preamble", 500), text("preamble", 501), text("part1", 1)]).toEqual([true, false, false]);
  expect(answersSchema(form).safeParse({ ...answers(), figures: complete(form, figures) }).error).toBeUndefined();
});

test("its checks find what breaks them, and fall silent once it is mended", () => {
  const found = (own: Answers) =>
    inspect(form, own, context)
      .filter(({ code }) => code !== "BLANK")
      .map(({ id, level }) => `${id} ${level}`);
  expect(found(answers())).toEqual([]);
  expect(found(answers(figures, "全年公开文件299条。"))).toEqual([expect.stringMatching(/^N4\/summary\b.* warning$/)]);
  const broken: Figures = {
    ...figures,
    "applications/received/online": number(6),
    "applications/part/letter": number(1),
  };
  expect(found(answers(broken, "字".repeat(301)))).toEqual([
    "N3 warning",
    "N1/online error",
    "N1/letter error",
    "N2/1/letter warning",
  ]);
  const mostlyDeclined: Figures = {
    ...figures,
    "applications/whole/online": number(0),
    "applications/declined/online": number(4),
  };
  expect(found(answers(mostlyDeclined))).toEqual(["N2/2/online hint", "N2/2/all hint"]);
});

test("reports in it are added and compared", () => {
  const sum = sumFigures(form, [complete(form, figures), complete(form, figures)]);
  expect(sum["applications/everything/all"]).toEqual(number(14));
  expect(sum["openness/terminals/value"]).toEqual(notApplicable);
  const moved = compare(form, sum, complete(form, figures)).filter(({ jump }) => jump);
  expect(moved.map(({ cell }) => cell)).toEqual([
    "openness/website/value",
    "openness/published/value",
    "openness/spent/value",
  ]);
  expect(compare(form, complete(form, figures), complete(form2021, {})).every(({ before }) => before === null)).toBe(
    true,
  );
});

test("its JSON has every cell and comes back the same", () => {
  const json = reportJson(form, {
    agency: { code: "demo", name: "示例局" },
    year: 2027,
    revision: 1,
    answers: answers(),
  });
  expect(reportJsonSchema.parse(JSON.parse(JSON.stringify(json)))).toEqual(json);
  expect(json.figures.find(({ cell }) => cell === "openness/spent/value")).toMatchObject({
    table: "1",
    row: 6,
    value: 12.345678,
  });
  expect(figuresOfJson(form, json.figures)).toEqual(complete(form, figures));
});
