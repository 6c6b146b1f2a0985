import type { Figure, Figures } from "@/lib/forms/answers";

const same = (a: Figure | undefined, b: Figure | undefined) => a?.state === b?.state && a?.value === b?.value;

/** Cells that stand otherwise in `now` than in `before`: those a correction changed. Empty across a change of form. */
export function changedCells(
  now: { form: { id: string }; figures: Figures },
  before: { form: { id: string }; figures: Figures } | null,
): ReadonlySet<string> {
  if (!before || before.form.id !== now.form.id) return new Set();
  return new Set(Object.keys(now.figures).filter((cell) => !same(now.figures[cell], before.figures[cell])));
}
