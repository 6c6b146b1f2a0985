import type { Figure } from "@/lib/forms/answers";
import type { Kind } from "@/lib/forms/define";
import { showFigure } from "@/lib/forms/numbers";
import styles from "./figure-text.module.css";

/** A figure to read: number, 未填 or 不适用 are told apart, a zero is grey but there. */
export function FigureText({ kind, figure }: { kind: Kind; figure: Figure }) {
  if (figure.state === "blank") return <span className={styles.blank}>未填</span>;
  if (figure.state === "not-applicable") return <span className={styles.off}>不适用</span>;
  return <span className={figure.value === 0 ? "zero" : undefined}>{showFigure(kind, figure)}</span>;
}

/** By how much a figure differs from last year's, with its sign; — where there is nothing to compare. */
export function DifferenceText({ kind, difference, jump }: { kind: Kind; difference: number | null; jump: boolean }) {
  if (difference === null) return <span className={styles.blank}>—</span>;
  const shown = showFigure(kind, { state: "number", value: difference });
  const signed = difference > 0 ? `+${shown}` : shown;
  return jump ? <b>{signed}</b> : <span className={difference === 0 ? "zero" : undefined}>{signed}</span>;
}
