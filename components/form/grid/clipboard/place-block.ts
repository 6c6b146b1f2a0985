/** A block copied from Excel, WPS or a page, laid onto the grid from one cell on. Nothing is guessed, nothing dropped unsaid. */
import type { Form } from "@/lib/forms/define";
import type { GridLine, GridModel } from "../grid-model";
import { tableOf } from "../selection/block";
import { columnsByHead, linesByLabel, type Parted, partLabels } from "./labels";
import type { Sheet } from "./read-text";

/** A value with its place in the source, both counted from 1. */
type Value = { text: string; row: number; column: number };
export type Placed = Value & { cell: string };
export type Placement = {
  size: { rows: number; columns: number };
  /** Rows of heads and columns of labels that stand around the figures in the source. */
  heads: number;
  labels: number;
  /** Found by their labels and heads; else they go one after the other from `start`. */
  byLabel: boolean;
  byHead: boolean;
  placed: readonly Placed[];
  /** Stood on a cell that is computed here. */
  computed: readonly Placed[];
  /** Found no cell, with the reason in words. */
  left: readonly (Value & { why: string })[];
};

/**
 * Which printed line each pasted line belongs to. A block that leaves every heading of its range empty was copied from
 * the same official table and keeps its lines; any other goes to one line with cells after the other.
 */
function linesFrom(lines: readonly GridLine[], from: number, block: Sheet): readonly GridLine[] {
  const range = lines.slice(from, from + block.length);
  const headings = range.flatMap((line, index) => (line.cells.length === 0 ? [index] : []));
  const asPrinted =
    headings.length > 0 && headings.every((index) => block[index]?.every((text) => text === "")) && block.length > 1;
  return asPrinted ? range : lines.slice(from).filter(({ cells }) => cells.length > 0);
}

/** Lays a block onto the table of `start`, from there on. `isFigure` tells labels from figures; other text is placed all the same. */
export function placeBlock(
  form: Form,
  model: GridModel,
  start: string,
  sheet: Sheet,
  isFigure: (text: string) => boolean,
): Placement {
  const table = form.tables[tableOf(start)];
  const lines = model.lines.filter(({ tableKey }) => tableKey === tableOf(start));
  const from = lines.findIndex(({ cells }) => cells.some(({ cell }) => cell === start));
  const first = lines[from]?.cells.findIndex(({ cell }) => cell === start) ?? 0;
  const parted: Parted = partLabels(sheet, table, isFigure);
  const labelled = linesByLabel(parted, lines);
  // Table 4 prints its rows as one line: its heads do not name a cell.
  const headed = table?.layout === "wide" ? null : columnsByHead(parted, table);
  const targets = labelled ?? linesFrom(lines, from, parted.figures);
  const placed: Placed[] = [];
  const computed: Placed[] = [];
  const left: (Value & { why: string })[] = [];
  parted.figures.forEach((values, r) => {
    values.forEach((text, c) => {
      const value = { text, row: parted.top + r + 1, column: parted.left + c + 1 };
      const target = targets[r]?.cells[headed ? (headed[c] ?? -1) : first + c];
      if (target) (target.computed ? computed : placed).push({ ...value, cell: target.cell });
      else if (text !== "") left.push({ ...value, why: whyLeft(targets[r]) });
    });
  });
  return {
    size: { rows: sheet.length, columns: Math.max(0, ...sheet.map((row) => row.length)) },
    ...{ heads: parted.top, labels: parted.left, byLabel: labelled !== null, byHead: headed !== null },
    ...{ placed, computed, left },
  };
}

const whyLeft = (line: GridLine | undefined): string =>
  !line ? "超出表的最后一行" : line.cells.length === 0 ? "这一行是标题，没有格子" : "超出这一行的最后一格";
