import { expect, test } from "vitest";
import { cellInfo, cells, enteredCells, tablesOf } from "./cells";
import { form2014 } from "./form-2014";
import { form2019 } from "./form-2019";
import { form2021 } from "./form-2021";

test("a cell knows its table, printed row with headings counted, value column, unit and kind", () => {
  expect(cellInfo(form2021, "requests/granted/company")).toEqual({
    cell: "requests/granted/company",
    tableKey: "requests",
    table: "3",
    rowKey: "granted",
    columnKey: "company",
    row: 4,
    column: 2,
    label: "（一）予以公开 · 商业企业",
    rowLabel: "（一）予以公开",
    columnLabel: "商业企业",
    unit: "件",
    kind: "count",
    computed: false,
  });
  expect(cellInfo(form2014, "statistics/budget/value")).toMatchObject({
    row: 82,
    unit: "万元",
    kind: "money",
    label: "（五）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）",
  });
  expect(cellInfo(form2019, "fees/fees/change")).toMatchObject({ kind: "signed", column: 2, table: "2.8" });
});

test("table 4 is three rows of five in data, though printed as one row", () => {
  expect(cellInfo(form2021, "disputes/litigationAfterReconsideration/total")).toMatchObject({
    row: 3,
    column: 5,
    label: "行政诉讼 · 复议后起诉 · 总计",
  });
});

test("headings and names of other forms are no cells", () => {
  expect(cellInfo(form2021, "requests/results/person")).toBeUndefined();
  expect(cellInfo(form2021, "statistics/received/value")).toBeUndefined();
  expect(cellInfo(form2021, "constructor")).toBeUndefined();
});

test("what is filled in is everything but the computed cells", () => {
  expect(enteredCells(form2014)).toHaveLength(74);
  expect(enteredCells(form2021)).toHaveLength(10 + 24 * 6 + 12);
  expect(enteredCells(form2019)).toHaveLength(22 + 22 * 6 + 12);
});

test("the list of a form is made once", () => {
  expect(cells(form2021)).toBe(cells(form2021));
});

test("a part prints its tables in order", () => {
  expect(tablesOf(form2021, "part2").map(({ table }) => table.number)).toEqual(["2.1", "2.5", "2.6", "2.8"]);
  expect(tablesOf(form2021, "part1")).toEqual([]);
});
