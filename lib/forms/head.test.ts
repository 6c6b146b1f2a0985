import { expect, test } from "vitest";
import type { Table } from "./define";
import { form2014 } from "./form-2014";
import { form2019 } from "./form-2019";
import { form2021 } from "./form-2021";
import { form2027 } from "./form-2027.fixture";
import { headRows, sideRows } from "./head";

const words = (table: Table) =>
  headRows(table).map((row) => row.map(({ label, colSpan, rowSpan }) => `${label} ${colSpan}×${rowSpan}`));

test("the matrix has the official head: 申请人情况 over 自然人, 法人或其他组织 with its five, and 总计", () => {
  expect(words(form2021.tables.requests)).toEqual([
    ["申请人情况 7×1"],
    ["自然人 1×2", "法人或其他组织 5×1", "总计 1×2"],
    ["商业企业 1×1", "科研机构 1×1", "社会公益组织 1×1", "法律服务机构 1×1", "其他 1×1"],
  ]);
});

test("table 4 is one printed row of fifteen under three rows of heads", () => {
  const five = ["结果维持 1×1", "结果纠正 1×1", "其他结果 1×1", "尚未审结 1×1", "总计 1×1"];
  expect(words(form2021.tables.disputes)).toEqual([
    ["行政复议 5×2", "行政诉讼 10×1"],
    ["未经复议直接起诉 5×1", "复议后起诉 5×1"],
    [...five, ...five, ...five],
  ]);
  expect(headRows(form2021.tables.disputes).at(-1)?.[7]).toMatchObject({
    rowKey: "litigationDirect",
    columnKey: "otherResult",
  });
});

test.each([form2014, form2019, form2021, form2027])(
  "every head of $id fills its table without gap or overlap",
  (form) => {
    for (const table of Object.values(form.tables) as Table[]) {
      const rows = headRows(table);
      const columns =
        Object.keys(table.columns).length * (table.layout === "wide" ? Object.keys(table.rows).length : 1);
      const area = rows.flat().reduce((sum, { colSpan, rowSpan }) => sum + colSpan * rowSpan, 0);
      expect(area).toBe(columns * rows.length);
      expect(rows.flat().filter(({ columnKey }) => columnKey)).toHaveLength(columns);
    }
  },
);

test("三、本年度办理结果 spans 22 rows in form-2021 and 20 in form-2019, as printed", () => {
  const span = (table: Table) =>
    sideRows(table)
      .rows.flatMap(({ heads }) => heads)
      .find(({ label }) => label === "三、本年度办理结果")?.rowSpan;
  expect([span(form2021.tables.requests), span(form2019.tables.requests)]).toEqual([22, 20]);
});

test.each([form2014, form2019, form2021, form2027])("every row of $id has heads as wide as the stub", (form) => {
  for (const table of Object.values(form.tables) as Table[]) {
    const { width, rows } = sideRows(table);
    const open: number[] = [];
    for (const { heads } of rows) {
      const own = heads.reduce((sum, { colSpan }) => sum + colSpan, 0);
      const above = open.filter((left) => left > 0).length;
      expect(own + above).toBe(width);
      for (const [i, left] of open.entries()) open[i] = left - 1;
      for (const { rowSpan } of heads) if (rowSpan > 1) open.push(rowSpan - 1);
    }
  }
});
