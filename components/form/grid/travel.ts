/** The long ways through the grid: to the edge of what is filled, a page up or down. */
import { type Direction, type GridModel, neighbour } from "./grid-model";

export type Arrow = "up" | "down" | "left" | "right";
export type Way = Exclude<Direction, "next" | "previous"> | `edge-${Arrow}` | "page-up" | "page-down";
/** What one travels over: which cells are filled, how many lines one sees at once. */
export type Ground = { isFilled: (cell: string) => boolean; page: number };

/**
 * Where Ctrl and an arrow lead along a line of cells, as in a spreadsheet: within filled cells to the last of them,
 * else to the next filled cell, else to the end.
 */
export function edgeOf(filled: readonly boolean[], from: number, step: 1 | -1): number {
  const last = step === 1 ? filled.length - 1 : 0;
  if (from === last) return from;
  const within = filled[from] && filled[from + step];
  for (let at = from + step; at !== last; at += step) {
    if (within ? !filled[at + step] : filled[at]) return at;
  }
  return last;
}

/** The cell to fill that one gets to from `from`; null at the edge. Ctrl and an arrow stay within the table. */
export function travel(model: GridModel, from: string, way: Way | "next" | "previous", ground: Ground): string | null {
  switch (way) {
    case "page-up":
    case "page-down": {
      let to: string | null = null;
      for (let n = 0; n < ground.page; n++) to = neighbour(model, to ?? from, way === "page-up" ? "up" : "down") ?? to;
      return to;
    }
    case "edge-up":
    case "edge-down":
    case "edge-left":
    case "edge-right": {
      const cells = cellsAlong(model, from, way === "edge-left" || way === "edge-right");
      const step = way === "edge-up" || way === "edge-left" ? -1 : 1;
      const at = cells.indexOf(from);
      const to = cells[edgeOf(cells.map(ground.isFilled), at, step)];
      return to === undefined || to === from ? null : to;
    }
    default:
      return neighbour(model, from, way);
  }
}

/** The cells to fill in the line or the column of one cell, in its table. */
function cellsAlong(model: GridModel, cell: string, inLine: boolean): string[] {
  const place = model.at.get(cell);
  const own = place && model.lines[place.line];
  if (!place || !own) return [];
  const cells = inLine
    ? own.cells
    : model.lines.filter(({ tableKey }) => tableKey === own.tableKey).map((line) => line.cells[place.column]);
  return cells.flatMap((one) => (one && !one.computed ? [one.cell] : []));
}
