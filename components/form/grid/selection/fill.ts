import type { CellText } from "../../report-store";
import type { GridModel } from "../grid-model";
import { type Block, blockRows, tableOf, tableRows } from "./block";

/** The cells of a block that can be filled. */
export const openCells = (model: GridModel, block: Block): readonly string[] =>
  blockRows(model, block)
    .flat()
    .filter(({ computed }) => !computed)
    .map(({ cell }) => cell);

/**
 * The first line of the block into the lines below it, or its first column into those beside it. A single line takes
 * what stands above it, a single column what stands left of it, as in a spreadsheet. Computed cells are left out.
 */
export function spread(
  model: GridModel,
  block: Block,
  to: "down" | "right",
  textOf: (cell: string) => string,
): readonly CellText[] {
  const rows = blockRows(model, withSource(model, block, to));
  return rows.flatMap((cells, row) =>
    cells.flatMap(({ cell, computed }, column) => {
      const source = to === "down" ? rows[0]?.[column] : cells[0];
      const isSource = to === "down" ? row === 0 : column === 0;
      return computed || isSource || !source ? [] : [{ cell, text: textOf(source.cell) }];
    }),
  );
}

/** A block of one line or column with the one before it. */
function withSource(model: GridModel, block: Block, to: "down" | "right"): Block {
  const inside = blockRows(model, block);
  const [first, last] = [inside[0]?.[0]?.cell, inside.at(-1)?.at(-1)?.cell];
  if ((to === "down" ? inside.length : (inside[0]?.length ?? 0)) > 1 || !first || !last) return block;
  const all = tableRows(model, tableOf(first));
  const row = all.findIndex((cells) => cells.some(({ cell }) => cell === first));
  const column = all[row]?.findIndex(({ cell }) => cell === first) ?? 0;
  const before = to === "down" ? all[row - 1]?.[column] : all[row]?.[column - 1];
  return { anchor: before?.cell ?? first, head: last };
}
