import { expect, test } from "vitest";
import type { Figure } from "./answers";
import { cells } from "./cells";
import { compare, jumps } from "./compare";
import type { Kind } from "./define";
import { form2019 } from "./form-2019";
import { form2021 } from "./form-2021";
import { blank, complete, notApplicable, number } from "./totals";

test.each<[string, number, number, boolean, Kind]>([
  ["by 10 and by more than half", 25, 15, true, "count"],
  ["by 10, exactly half of what it was, is no jump", 30, 20, false, "count"],
  ["by 9 is no jump, however large the share", 10, 1, false, "count"],
  ["by many, but less than half", 1400, 1000, false, "count"],
  ["up from zero by 10", 10, 0, true, "count"],
  ["up from zero by 9 is no jump", 9, 0, false, "count"],
  ["down to zero by 10", 0, 10, true, "count"],
  ["down to zero by 9 is no jump", 0, 9, false, "count"],
  ["down by more than half", 12, 40, true, "count"],
  ["from a loss to a gain", 8, -8, true, "signed"],
  ["money is measured in 万元: 9.99 is no jump", 9_990_000, 0, false, "money"],
  ["money is measured in 万元: 10 is", 10_000_000, 0, true, "money"],
  ["unchanged", 500, 500, false, "count"],
])("a figure jumps %s (%d after %d)", (_, now, before, jump, kind) => {
  expect(jumps(number(now), number(before), kind)).toBe(jump);
});

test("blank and not applicable never jump", () => {
  for (const other of [blank, notApplicable] satisfies Figure[]) {
    expect(jumps(other, number(100))).toBe(false);
    expect(jumps(number(100), other)).toBe(false);
  }
});

test("two years are compared cell by cell, in printed order, totals too", () => {
  const now = complete(form2021, { "requests/received/person": number(47), "requests/received/company": number(11) });
  const before = complete(form2021, { "requests/received/person": number(20), "requests/received/company": blank });
  const all = compare(form2021, now, before);
  expect(all.map(({ cell }) => cell)).toEqual(cells(form2021).map(({ cell }) => cell));
  const at = (cell: string) => all.find((one) => one.cell === cell);
  expect(at("requests/received/person")).toMatchObject({ difference: 27, jump: true });
  expect(at("requests/received/company")).toMatchObject({ before: blank, difference: null, jump: false });
  expect(at("requests/received/total")).toMatchObject({ difference: 38, jump: true });
});

test("a cell that the other year's form had not is told apart from one left blank there", () => {
  const now = complete(form2021, { "requests/otherReason/person": number(40) });
  const all = compare(form2021, now, complete(form2019, {}));
  expect(all.find(({ cell }) => cell === "requests/otherReason/person")).toMatchObject({
    before: null,
    difference: null,
    jump: false,
  });
  expect(all.find(({ cell }) => cell === "requests/received/person")?.before).toEqual(blank);
});
