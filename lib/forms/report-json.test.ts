import fc from "fast-check";
import { expect, test } from "vitest";
import type { Figure } from "./answers";
import { cells, enteredCells } from "./cells";
import { form2014 } from "./form-2014";
import { form2019 } from "./form-2019";
import { form2021 } from "./form-2021";
import { form2027 } from "./form-2027.fixture";
import { limits } from "./numbers";
import { figuresOfJson, reportJson } from "./report-json";
import { fromPlainText } from "./rich-text";
import { reportJsonSchema } from "./schema";
import { blank, complete, notApplicable, number } from "./totals";

const agency = { code: "demo-kjj", name: "示例市科学技术局" };
const sections = [{ key: "preamble", title: "前言", text: "一段。\n二段。", content: fromPlainText("一段。\n二段。") }];

test("the JSON of a report has exactly the members that outsiders rely on", () => {
  const figures = { "requests/received/person": number(64), "fees/fees/amount": number(12_000) };
  const json = reportJson(form2021, { agency, year: 2024, revision: 1, answers: { sections, figures } });
  expect(Object.keys(json)).toEqual(["agency", "year", "form", "revision", "sections", "figures"]);
  expect(json.form).toBe("form-2021");
  expect(json.sections).toEqual([{ key: "preamble", title: "前言", text: "一段。\n二段。" }]);
  expect(json.figures.find(({ cell }) => cell === "requests/received/person")).toEqual({
    cell: "requests/received/person",
    table: "3",
    row: 1,
    column: 1,
    label: "一、本年新收政府信息公开申请数量",
    unit: "件",
    state: "number",
    value: 64,
  });
  expect(json.figures.find(({ table }) => table === "2.8")).toMatchObject({ unit: "万元", value: 0.012 });
  expect(json.figures.find(({ cell }) => cell === "requests/received/total")).toMatchObject({ column: 7, value: 64 });
  expect(json.figures.find(({ cell }) => cell === "disputes/reconsideration/upheld")).toMatchObject({
    state: "blank",
    value: null,
  });
  expect(reportJsonSchema.parse(json)).toEqual(json);
});

test.each([form2014, form2019, form2021, form2027])(
  "a report of $id goes through JSON and comes back with the same figures",
  (form) => {
    const figureOf = (kind: keyof typeof limits) =>
      fc.oneof(
        {
          weight: 3,
          arbitrary: fc
            .integer({ min: Math.trunc(limits[kind].min / 1000), max: Math.trunc(limits[kind].max / 1000) })
            .map(number),
        },
        fc.constant(blank),
        fc.constant(notApplicable),
      ) as fc.Arbitrary<Figure>;
    const answers = fc
      .tuple(...enteredCells(form).map(({ cell, kind }) => figureOf(kind).map((figure) => [cell, figure] as const)))
      .map(Object.fromEntries);
    fc.assert(
      fc.property(answers, (figures) => {
        const json = reportJson(form, { agency, year: 2030, revision: null, answers: { sections, figures } });
        expect(json.figures.map(({ cell }) => cell)).toEqual(cells(form).map(({ cell }) => cell));
        expect(figuresOfJson(form, JSON.parse(JSON.stringify(json)).figures)).toEqual(complete(form, figures));
      }),
      { numRuns: 30 },
    );
  },
);

test("what an import has not read of agency and year is null", () => {
  const json = reportJson(form2014, {
    agency: null,
    year: null,
    revision: null,
    answers: { sections: [], figures: {} },
  });
  expect([json.agency, json.year, json.revision]).toEqual([null, null, null]);
});

test("a total that the source states is printed as stated only where that is asked for", () => {
  const figures = { "requests/received/person": number(64), "requests/received/total": number(65) };
  const source = { agency, year: 2024, revision: null, answers: { sections: [], figures } };
  const total = (json: ReturnType<typeof reportJson>) =>
    json.figures.find(({ cell }) => cell === "requests/received/total")?.value;
  expect(total(reportJson(form2021, source))).toBe(64);
  expect(total(reportJson(form2021, { ...source, totals: "stated" }))).toBe(65);
});

test("JSON that lacks a cell is refused, not read as blank", () => {
  const json = reportJson(form2021, { agency, year: 2024, revision: 1, answers: { sections: [], figures: {} } });
  expect(() => figuresOfJson(form2021, json.figures.slice(1))).toThrow(RangeError);
});
