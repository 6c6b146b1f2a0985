/** Everything that is shown at one cell. */
import type { Figure } from "@/lib/forms/answers";
import type { Finding } from "@/lib/forms/finding";

export type Refused = { text: string; says: string };
export type CellView = {
  /** Entered, or computed from what is entered. */
  figure: Figure;
  /** What was typed and is no figure: it stays in the field and is not stored. */
  refused: Refused | null;
  /** What the checks say of this cell, hints left out. */
  findings: readonly Finding[];
  waiting: boolean;
  pasted: boolean;
  inConflict: boolean;
  /** Taken from last year's report and not confirmed. */
  carried: boolean;
  /** The sign of another person who is in this cell. */
  other: string | null;
};

export const sameList = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((one, i) => one === b[i]);

export const sameView = (a: CellView, b: CellView): boolean =>
  a.figure.state === b.figure.state &&
  a.figure.value === b.figure.value &&
  a.refused?.text === b.refused?.text &&
  a.waiting === b.waiting &&
  a.pasted === b.pasted &&
  a.inConflict === b.inConflict &&
  a.carried === b.carried &&
  a.other === b.other &&
  sameList(a.findings, b.findings);

export const sameFigure = (a: Figure, b: Figure): boolean => a.state === b.state && a.value === b.value;
