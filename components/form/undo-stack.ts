import type { Figure } from "@/lib/forms/answers";
import { type Refused, sameFigure } from "./cell-view";

/** What stands in a cell: its figure, and beside it what was typed there and is none. */
export type CellContent = { figure: Figure; refused: Refused | null };
export type CellStep = { cell: string; before: CellContent; after: CellContent };
/** What is taken back in one go: a typed cell, a pasted block, a whole table filled with 0. */
export type UndoStep = { label: string; cells: readonly CellStep[] };

export const sameContent = (a: CellContent, b: CellContent): boolean =>
  sameFigure(a.figure, b.figure) && a.refused?.text === b.refused?.text;

export class UndoStack {
  #done: UndoStep[] = [];
  #undone: UndoStep[] = [];

  push(step: UndoStep): void {
    const cells = step.cells.filter(({ before, after }) => !sameContent(before, after));
    if (cells.length === 0) return;
    this.#done.push({ ...step, cells });
    this.#undone = [];
  }
  undo(): UndoStep | null {
    const step = this.#done.pop();
    if (step) this.#undone.push(step);
    return step ?? null;
  }
  redo(): UndoStep | null {
    const step = this.#undone.pop();
    if (step) this.#done.push(step);
    return step ?? null;
  }
  last(): UndoStep | null {
    return this.#done.at(-1) ?? null;
  }
  next(): UndoStep | null {
    return this.#undone.at(-1) ?? null;
  }
}
