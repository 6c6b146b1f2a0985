import { expect, test } from "vitest";
import type { Figure, Figures } from "./answers";
import { cells, enteredCells } from "./cells";
import { form2014 } from "./form-2014";
import { form2019 } from "./form-2019";
import { form2021 } from "./form-2021";
import { form2027 } from "./form-2027.fixture";
import { addUp, blank, complete, notApplicable, number, partsOf } from "./totals";

const n = number;
test.each<[string, Figure[], Figure]>([
  ["all blank is blank", [blank, blank], blank],
  ["all not applicable is not applicable", [notApplicable, notApplicable], notApplicable],
  ["blank and not applicable without a number is blank", [blank, notApplicable], blank],
  ["blank counts 0 beside a number", [blank, n(3)], n(3)],
  ["not applicable counts 0 beside a number", [notApplicable, n(3)], n(3)],
  ["zeros are a sum, not a blank", [n(0), n(0)], n(0)],
  ["a zero beside blanks is a sum", [blank, n(0), notApplicable], n(0)],
  ["signed figures may cancel out", [n(-4), n(4)], n(0)],
  ["nothing to add is blank", [], blank],
])("%s", (_, parts, sum) => {
  expect(addUp(parts)).toEqual(sum);
});

test("a sum that a number cannot hold exactly is a bug, not a wrong figure", () => {
  expect(() => addUp([n(Number.MAX_SAFE_INTEGER), n(1)])).toThrow(RangeError);
});

test.each([form2014, form2019, form2021, form2027])(
  "whole answers of $id have every cell, in printed order",
  (form) => {
    expect(Object.keys(complete(form, {}))).toEqual(cells(form).map(({ cell }) => cell));
    expect(Object.values(complete(form, {})).every(({ state }) => state === "blank")).toBe(true);
  },
);

test("in form-2014 what was entered stands, and no other name gets in", () => {
  const figures = {
    "statistics/received/value": n(65),
    "statistics/inPerson/value": n(12),
    "requests/received/person": n(1),
  };
  const whole = complete(form2014, figures);
  expect(whole["statistics/received/value"]).toEqual(n(65));
  expect(whole["requests/received/person"]).toBeUndefined();
});

test("（七）总计 adds its column, 总计 its row, and both meet in the corner", () => {
  const whole = complete(form2021, {
    "requests/granted/person": n(21),
    "requests/granted/company": n(6),
    "requests/stateSecret/person": n(2),
    "requests/otherReason/company": n(1),
    "requests/received/person": n(99),
    "requests/carriedOut/person": n(88),
  });
  expect(whole["requests/granted/total"]).toEqual(n(27));
  expect(whole["requests/total/person"]).toEqual(n(23));
  expect(whole["requests/total/company"]).toEqual(n(7));
  expect(whole["requests/total/total"]).toEqual(n(30));
  expect(whole["requests/total/legal"]).toEqual(blank);
});

test("in form-2019 the single row 其他处理 counts in （七）总计", () => {
  const whole = complete(form2019, { "requests/otherResults/person": n(4), "requests/repeated/person": n(1) });
  expect(whole["requests/total/person"]).toEqual(n(5));
});

test("table 4 totals itself three times", () => {
  const whole = complete(form2021, {
    "disputes/litigationDirect/upheld": n(1),
    "disputes/litigationDirect/pending": n(1),
    "disputes/reconsideration/upheld": notApplicable,
  });
  expect(whole["disputes/litigationDirect/total"]).toEqual(n(2));
  expect(whole["disputes/reconsideration/total"]).toEqual(blank);
});

test("a total that somebody stated gives way to ours", () => {
  const stated = { "requests/granted/person": n(21), "requests/granted/total": n(64) };
  expect(complete(form2021, stated)["requests/granted/total"]).toEqual(n(21));
});

test("the corner is the same along its row and along its column, whatever is blank or not applicable", () => {
  const states: Figure[] = [blank, notApplicable, n(1)];
  for (let seed = 0; seed < 200; seed++) {
    const figures = Object.fromEntries(
      enteredCells(form2021).map(({ cell }, i) => [
        cell,
        states[(i * 7 + seed * (i % 5)) % (seed % 3 === 0 ? 2 : 3)] as Figure,
      ]),
    );
    const whole: Figures = complete(form2021, figures);
    const columns = ["person", "company", "research", "charity", "legal", "other"];
    expect(whole["requests/total/total"]).toEqual(
      addUp(columns.map((column) => whole[`requests/total/${column}`] ?? blank)),
    );
  }
});

test("a total of totals counts each entry once, and money adds up to the 分", () => {
  const whole = complete(form2027, {
    "applications/whole/online": n(2),
    "applications/part/letter": n(3),
    "applications/open/counter": n(4),
    "budget/platform/planned": n(100_000),
    "budget/platform/added": n(200_001),
  });
  expect(whole["applications/everything/all"]).toEqual(n(9));
  expect(whole["budget/platform/total"]).toEqual(n(300_001));
});

test("every computed cell knows its parts, every entered cell has none", () => {
  for (const info of cells(form2021)) expect(partsOf(form2021, info) !== null).toBe(info.computed);
});
