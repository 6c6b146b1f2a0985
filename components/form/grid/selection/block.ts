/** A block of cells: a rectangle in one table, over its lines that have cells. Headings between them do not count. */
import type { GridCell, GridModel } from "../grid-model";
import { edgeOf, type Ground, type Way } from "../travel";

/** From the cell one is in (`anchor`, which may be typed into) to the opposite corner (`head`, which may be computed). */
export type Block = { anchor: string; head: string };
type Spot = { row: number; column: number };

export const tableOf = (cell: string): string => cell.split("/")[0] ?? "";

/** The cells of one table, line by line. */
export const tableRows = (model: GridModel, tableKey: string): readonly (readonly GridCell[])[] =>
  model.lines.filter((line) => line.tableKey === tableKey && line.cells.length > 0).map(({ cells }) => cells);

function spotOf(rows: readonly (readonly GridCell[])[], cell: string): Spot {
  const row = rows.findIndex((cells) => cells.some((one) => one.cell === cell));
  return { row, column: rows[row]?.findIndex((one) => one.cell === cell) ?? 0 };
}

/** The cells of a block, line by line, computed ones among them. */
export function blockRows(model: GridModel, { anchor, head }: Block): readonly (readonly GridCell[])[] {
  const rows = tableRows(model, tableOf(anchor));
  const [a, b] = [spotOf(rows, anchor), spotOf(rows, head)];
  const [left, right] = [Math.min(a.column, b.column), Math.max(a.column, b.column)];
  return rows.slice(Math.min(a.row, b.row), Math.max(a.row, b.row) + 1).map((cells) => cells.slice(left, right + 1));
}

export function wholeTable(model: GridModel, cell: string): Block {
  const rows = tableRows(model, tableOf(cell));
  return { anchor: rows[0]?.[0]?.cell ?? cell, head: rows.at(-1)?.at(-1)?.cell ?? cell };
}

/** The block with its head moved one way; the table's edge holds it. */
export function extended(model: GridModel, { anchor, head }: Block, way: Way, { isFilled, page }: Ground): Block {
  const rows = tableRows(model, tableOf(anchor));
  const at = spotOf(rows, head);
  const end: Spot = { row: rows.length - 1, column: (rows[at.row]?.length ?? 1) - 1 };
  const toEdge = (cells: readonly (GridCell | undefined)[], from: number, step: 1 | -1) =>
    edgeOf(
      cells.map((one) => one !== undefined && isFilled(one.cell)),
      from,
      step,
    );
  const column = rows.map((cells) => cells[at.column]);
  const line = rows[at.row] ?? [];
  const ways: Readonly<Record<Way, Partial<Spot>>> = {
    up: { row: at.row - 1 },
    down: { row: at.row + 1 },
    left: { column: at.column - 1 },
    right: { column: at.column + 1 },
    "page-up": { row: at.row - page },
    "page-down": { row: at.row + page },
    "row-start": { column: 0 },
    "row-end": { column: end.column },
    first: { row: 0, column: 0 },
    last: end,
    "edge-up": { row: toEdge(column, at.row, -1) },
    "edge-down": { row: toEdge(column, at.row, 1) },
    "edge-left": { column: toEdge(line, at.column, -1) },
    "edge-right": { column: toEdge(line, at.column, 1) },
  };
  const to = { ...at, ...ways[way] };
  const row = Math.max(0, Math.min(end.row, to.row));
  const found = rows[row]?.[Math.max(0, Math.min(end.column, to.column))];
  return { anchor, head: found?.cell ?? head };
}
