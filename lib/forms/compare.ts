import type { Figure, Figures } from "./answers";
import { cells } from "./cells";
import type { Form, Kind } from "./define";
import { FEN_PER_UNIT } from "./numbers";
import { blank } from "./totals";

/** A figure jumps when it moves by at least `atLeast` (件, 万元 …) and by more than `share` of what it was (decision 19). */
export const JUMP = { atLeast: 10, share: 0.5 } as const;

/** Whether a figure is so far from last year's that somebody should look. Blank and not applicable never jump. */
export function jumps(now: Figure, before: Figure, kind: Kind = "count"): boolean {
  if (now.value === null || before.value === null) return false;
  const moved = Math.abs(now.value - before.value);
  return moved >= JUMP.atLeast * (kind === "money" ? FEN_PER_UNIT : 1) && moved > Math.abs(before.value) * JUMP.share;
}

export type Comparison = {
  cell: string;
  now: Figure;
  /** Null where the other report has no cell of that name: its form had none. */
  before: Figure | null;
  /** now − before, in counts or 分; null unless both are numbers. */
  difference: number | null;
  jump: boolean;
};

/** Compares two reports cell by cell, by permanent name, in printed order of `form`. Both sides complete. */
export const compare = (form: Form, now: Figures, before: Figures): Comparison[] =>
  cells(form).map(({ cell, kind }) => {
    const a = now[cell] ?? blank;
    const b = before[cell] ?? null;
    const difference = a.value === null || b === null || b.value === null ? null : a.value - b.value;
    return { cell, now: a, before: b, difference, jump: b !== null && jumps(a, b, kind) };
  });
