import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cells } from "./cells";
import type { Form, Table } from "./define";
import { form2014 } from "./form-2014";
import { form2019 } from "./form-2019";
import { form2021 } from "./form-2021";

const reference = join(import.meta.dirname, "../../../shared/reference");
const absent = !existsSync(reference);
if (absent) console.info("the official tables (../shared/reference) are not here: their comparison is skipped");
const tsv = (form: Form) =>
  readFileSync(join(reference, `${form.id}.tsv`), "utf8")
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));

const tableOf = (form: Form, number: string): Table => {
  const table = Object.values(form.tables).find((one) => one.number === number);
  if (!table) throw new Error(`no table ${number}`);
  return table;
};
const applicants = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];

/** A row as the reference writes it: table, row, depth, label, columns with (signed) and (computed). */
function printed(form: Form) {
  return form.parts
    .flatMap(({ tables = [] }) => tables)
    .flatMap((key) => {
      const table = form.tables[key] as Table;
      return Object.values(table.rows).map((row, i) => {
        const columns = row.heading ? [] : Object.values(table.columns);
        return {
          table: table.number,
          row: i + 1,
          depth: row.depth,
          label: row.label,
          columns: columns.map((column) => ({
            label: column.label,
            kind: row.kind ?? column.kind ?? "count",
            computed: Boolean(row.sum ?? column.sum),
          })),
        };
      });
    });
}

/** What the reference says of the columns of one row, in the same words. */
function columnsOf(text: string) {
  const computedRow = text === "A (computed)";
  if (text.startsWith("A"))
    return applicants.map((label) => ({ label, kind: "count", computed: computedRow || label === "总计" }));
  if (text === "(heading)") return [];
  return text.split(" | ").map((one) => ({
    label: one.replace(/ \((signed|computed|money).*\)$/, ""),
    kind: / \(signed/.test(one) ? "signed" : /\(money|万元/.test(one) ? "money" : "count",
    computed: / \(computed\)$/.test(one),
  }));
}

function officialRows(form: Form): ReturnType<typeof printed> {
  return tsv(form).flatMap(([table = "", row = "", depth = "", label = "", columns = ""]) => {
    if (row === "1-24") return officialRows(form2021).filter((one) => one.table === "3" && one.row <= 24);
    if (row.startsWith("as form-2021") || label.startsWith("as form-2021"))
      return officialRows(form2021).filter((one) => one.table === table);
    const one = columns.startsWith("A (one row") ? "A" : columns;
    return [{ table, row: Number(row), depth: Number(depth), label, columns: columnsOf(one) }];
  }) as ReturnType<typeof printed>;
}

describe.skipIf(absent)("the forms are the official tables", () => {
  test("form-2014 has every row of the statistics table: number, depth, parent, label and unit", () => {
    const rows = Object.entries(form2014.tables.statistics.rows as Table["rows"]);
    const number = (key: string | undefined) => (key ? String(rows.findIndex(([k]) => k === key) + 1) : "");
    expect(
      rows.map(([, row], i) => [String(i + 1), String(row.depth), number(row.within), row.label, row.unit ?? ""]),
    ).toEqual(tsv(form2014));
  });

  test("in form-2014 exactly the rows without a unit are headings", () => {
    for (const row of Object.values(form2014.tables.statistics.rows as Table["rows"]))
      expect([row.label, row.heading === true]).toEqual([row.label, row.unit === undefined]);
  });

  test.each([form2019, form2021])(
    "$id has every row, column, kind and computed cell of the official tables",
    (form) => {
      expect(printed(form)).toEqual(officialRows(form));
    },
  );
});

test.each([
  [form2014, 74],
  [form2019, 198],
  [form2021, 200],
])("$id has as many cells as the law has printed", (form, count) => {
  expect(cells(form)).toHaveLength(count);
  expect(new Set(cells(form).map(({ cell }) => cell)).size).toBe(count);
});

// The same comparison where the official tables are not at hand: a label, a unit or an order that moves shows here.
test.each([
  [form2014, "131cae56d4d75584688d1eb67ec6ae30edd4ff295feaa93737a50f8ca9004e9f"],
  [form2019, "a86f681107f8b8043476c0f784c1d6265e3f99f51613e797ff22eec933670ebb"],
  [form2021, "023a435381813c1a32b82306e56825ed8c61d271d31f3e8fa719fbf191717c19"],
])("$id prints what was compared with the official tables", (form, pinned) => {
  const list = cells(form).map(({ cell, table, row, column, rowLabel, columnLabel, unit, kind, computed }) =>
    [cell, table, row, column, rowLabel, columnLabel, unit, kind, computed].join("\t"),
  );
  const headings = printed(form).map(({ table, row, depth, label }) => [table, row, depth, label].join("\t"));
  expect(
    createHash("sha256")
      .update([...list, ...headings].join("\n"))
      .digest("hex"),
  ).toBe(pinned);
});

test("form-2014 computes nothing: its totals were typed, and are checked", () => {
  expect(cells(form2014).filter(({ computed }) => computed)).toEqual([]);
});

test("form-2019 and form-2021 compute the total column, （七）总计 and the totals of table 4, and nothing else", () => {
  for (const form of [form2019, form2021]) {
    const computed = cells(form).filter((one) => one.computed);
    expect(new Set(computed.map(({ tableKey }) => tableKey))).toEqual(new Set(["requests", "disputes"]));
    for (const { tableKey, rowKey, columnKey } of computed)
      expect(columnKey === "total" || (tableKey === "requests" && rowKey === "total")).toBe(true);
    const rows = Object.values(tableOf(form, "3").rows).filter(({ heading }) => !heading).length;
    expect(computed).toHaveLength(rows + 6 + 3);
  }
});

test("the parts carry the official titles, in order", () => {
  for (const form of [form2019, form2021])
    expect(form.parts.map(({ title }) => title)).toEqual([
      "前言",
      "总体情况",
      "主动公开政府信息情况",
      "收到和处理政府信息公开申请情况",
      "政府信息公开行政复议、行政诉讼情况",
      "存在的主要问题及改进情况",
      "其他需要报告的事项",
    ]);
  expect(form2014.parts.map(({ key }) => key)).toEqual([
    "preamble",
    ...["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8"],
    "statistics",
  ]);
});

const example = join(import.meta.dirname, "../../../shared/examples/anshun-kjj-2018.txt");
test.skipIf(!existsSync(example))("form-2014 proposes the eight titles of the example report, one put right", () => {
  const titles = readFileSync(example, "utf8")
    .split(/\r?\n/)
    .flatMap((line) => /^[一二三四五六七八]、(.+?)\s*$/.exec(line)?.[1] ?? [])
    .slice(0, 8)
    .map((title) => title.replace(/^绕法治/, "围绕法治"));
  expect(form2014.parts.filter(({ numbered }) => numbered).map(({ title }) => title)).toEqual(titles);
});

test("the caption of table 3 is the official balance rule", () => {
  const caption = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
  for (const form of [form2019, form2021]) expect(tableOf(form, "3").caption).toBe(caption);
});

test("what is our own advice names no document", () => {
  const rules = Object.values(form2021.tables.regulations.rows as Table["rows"]);
  expect(rules[0]?.rule).toContain("规章");
  expect(rules[0]?.ruleSource).toBeUndefined();
  expect(tableOf(form2021, "4").ruleSource).toBe("国办公开办函〔2021〕30号");
});
