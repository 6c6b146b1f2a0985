import type { Form, Kind, Table } from "./define";

/** One cell of a form and everything that is known of it. */
export type CellInfo = {
  /** Permanent name, `table/row/column`. */
  cell: string;
  tableKey: string;
  /** Official number of the table: "1", "2.1", "3" … */
  table: string;
  rowKey: string;
  columnKey: string;
  /** Printed row within the table, from 1; headings count. */
  row: number;
  /** Value column, from 1. */
  column: number;
  /** Row and column in words; the row alone where the table has one column. */
  label: string;
  rowLabel: string;
  columnLabel: string;
  /** "" where there is none. */
  unit: string;
  kind: Kind;
  /** Never typed nor stored: the sum of other cells. */
  computed: boolean;
};

type Index = { list: readonly CellInfo[]; entered: readonly CellInfo[]; byName: ReadonlyMap<string, CellInfo> };
const indexes = new WeakMap<Form, Index>();

/** Name of a cell. The one place that knows how it is put together. */
export const cellName = (table: string, row: string, column: string) => `${table}/${row}/${column}`;

function cellsOf(tableKey: string, table: Table): CellInfo[] {
  const columns = Object.entries(table.columns);
  return Object.entries(table.rows).flatMap(([rowKey, row], r) =>
    row.heading
      ? []
      : columns.map(([columnKey, column], c) => ({
          cell: cellName(tableKey, rowKey, columnKey),
          tableKey,
          table: table.number,
          rowKey,
          columnKey,
          row: r + 1,
          column: c + 1,
          label: columns.length === 1 ? row.label : `${row.label} · ${column.label}`,
          rowLabel: row.label,
          columnLabel: column.label,
          unit: row.unit ?? column.unit ?? table.unit ?? "",
          kind: row.kind ?? column.kind ?? "count",
          computed: row.sum !== undefined || column.sum !== undefined,
        })),
  );
}

function indexOf(form: Form): Index {
  const known = indexes.get(form);
  if (known) return known;
  const keys = form.parts.flatMap((part) => part.tables ?? []);
  const list = keys.flatMap((key) => {
    const table = form.tables[key];
    return table ? cellsOf(key, table) : [];
  });
  const index = {
    list,
    entered: list.filter(({ computed }) => !computed),
    byName: new Map(list.map((info) => [info.cell, info])),
  };
  indexes.set(form, index);
  return index;
}

/** Every cell in printed order: screen, schema, document, export and roll-up all walk this list. Kept per form object. */
export const cells = (form: Form): readonly CellInfo[] => indexOf(form).list;
/** The cells that somebody fills in: all but the computed ones. */
export const enteredCells = (form: Form): readonly CellInfo[] => indexOf(form).entered;
/** One cell by its permanent name; undefined where the form has none of that name. */
export const cellInfo = (form: Form, name: string): CellInfo | undefined => indexOf(form).byName.get(name);
/** The tables printed in one part, in order. */
export const tablesOf = (form: Form, partKey: string): { key: string; table: Table }[] =>
  (form.parts.find(({ key }) => key === partKey)?.tables ?? []).flatMap((key) => {
    const table = form.tables[key];
    return table ? [{ key, table }] : [];
  });
