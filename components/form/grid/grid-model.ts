/** Where every cell of a step stands, so that keys and pasted blocks find their way. Rows as printed, headings too. */
import { cellName } from "@/lib/forms/cells";
import type { Form, Row, Table } from "@/lib/forms/define";

export type GridCell = { cell: string; rowKey: string; columnKey: string; computed: boolean };
/** A printed line. Headings have no cells. In a `wide` table one line holds the cells of all its rows. */
export type GridLine = { key: string; tableKey: string; row: Row | null; cells: readonly GridCell[] };
export type GridModel = {
  tables: ReadonlyMap<string, readonly GridLine[]>;
  /** Of all tables. */
  lines: readonly GridLine[];
  /** Cells that can be filled, in reading order. */
  order: readonly string[];
  at: ReadonlyMap<string, { line: number; column: number }>;
};

const cellsOf = (tableKey: string, table: Table, rowKey: string): GridCell[] => {
  const row = table.rows[rowKey];
  return !row || row.heading
    ? []
    : Object.entries(table.columns).map(([columnKey, column]) => ({
        cell: cellName(tableKey, rowKey, columnKey),
        rowKey,
        columnKey,
        computed: row.sum !== undefined || column.sum !== undefined,
      }));
};

function linesOf(tableKey: string, table: Table): GridLine[] {
  const rows = Object.entries(table.rows);
  if (table.layout === "wide")
    return [{ key: tableKey, tableKey, row: null, cells: rows.flatMap(([key]) => cellsOf(tableKey, table, key)) }];
  return rows.map(([key, row]) => ({ key: `${tableKey}/${key}`, tableKey, row, cells: cellsOf(tableKey, table, key) }));
}

/** The tables of one step as one grid: ↓ in the last row of a table goes on in the next table. */
export function gridModel(form: Form, tableKeys: readonly string[]): GridModel {
  const tables = new Map(
    tableKeys.flatMap((key) => {
      const table = form.tables[key];
      return table ? [[key, linesOf(key, table)] as const] : [];
    }),
  );
  const lines = [...tables.values()].flat();
  const at = new Map(
    lines.flatMap(({ cells }, line) => cells.map(({ cell }, column) => [cell, { line, column }] as const)),
  );
  const order = lines.flatMap(({ cells }) => cells.filter(({ computed }) => !computed).map(({ cell }) => cell));
  return { tables, lines, order, at };
}

export type Direction =
  | ("up" | "down" | "left" | "right")
  | ("next" | "previous" | "first" | "last" | "row-start" | "row-end");

/** The cell one gets to from `from`; null at the edge. Headings and computed cells are passed over. */
export function neighbour(model: GridModel, from: string, direction: Direction): string | null {
  const place = model.at.get(from);
  if (!place) return null;
  const index = model.order.indexOf(from);
  switch (direction) {
    case "first":
      return model.order[0] ?? null;
    case "last":
      return model.order.at(-1) ?? null;
    case "next":
      return model.order[index + 1] ?? null;
    case "previous":
      return model.order[index - 1] ?? null;
    case "row-start":
    case "row-end": {
      const open = model.lines[place.line]?.cells.filter(({ computed }) => !computed);
      return (direction === "row-start" ? open?.[0] : open?.at(-1))?.cell ?? null;
    }
    case "left":
    case "right": {
      const cells = model.lines[place.line]?.cells ?? [];
      const side = direction === "left" ? cells.slice(0, place.column).reverse() : cells.slice(place.column + 1);
      return side.find(({ computed }) => !computed)?.cell ?? null;
    }
    case "up":
    case "down": {
      const ahead = direction === "up" ? model.lines.slice(0, place.line).reverse() : model.lines.slice(place.line + 1);
      for (const { cells } of ahead) {
        const below = cells[place.column];
        if (below && !below.computed) return below.cell;
        // Another table with fewer columns: its last cell that can be filled.
        const last = below ? undefined : cells.findLast(({ computed }) => !computed);
        if (last) return last.cell;
      }
      return null;
    }
  }
}
