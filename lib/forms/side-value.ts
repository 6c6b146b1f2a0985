import type { Figure, Figures } from "./answers";
import { cellInfo } from "./cells";
import type { Side, Term } from "./checks";
import type { Form, Kind } from "./define";

/** One side of a relation in one column. Blank and not applicable count as 0. */
export type SideValue = {
  name?: string;
  value: number;
  kind: Kind;
  /** This year's cells; last year's where the side has no others. */
  cells: string[];
  /** No cell of it holds a number. */
  empty: boolean;
  /** All of it is last year's. */
  last: boolean;
  greatest: boolean;
  /** One cell, which is computed. */
  computed: boolean;
};

/** This year's figures, complete, and last year's where there are any. */
export type Years = { now: Figures; last: Figures | null };

export const termCell = (term: Term, column: string): string => ("cell" in term ? term.cell : `${term.line}/${column}`);

const read = (years: Years, term: Term, column: string): Figure | undefined =>
  (term.last ? years.last : years.now)?.[termCell(term, column)];

/** Sum of terms, blanks counting 0; null where a cell does not exist: no report last year, or a form without it. */
export function sumOf(years: Years, terms: readonly Term[], column: string): number | null {
  let sum = 0;
  for (const term of terms) {
    const figure = read(years, term, column);
    if (!figure) return null;
    sum += (figure.value ?? 0) * (term.minus ? -1 : 1);
  }
  return sum;
}

/** @returns null where a cell of the side does not exist: then the relation is not tested. */
export function sideValue(form: Form, years: Years, side: Side, column: string): SideValue | null {
  const greatest = "max" in side;
  const terms = greatest ? side.max : side.sum;
  const figures: Figure[] = [];
  for (const term of terms) {
    const figure = read(years, term, column);
    if (!figure) return null;
    figures.push(figure);
  }
  const own = terms.filter(({ last }) => !last);
  const cells = (own.length > 0 ? own : terms).map((term) => termCell(term, column));
  const info = cellInfo(form, cells[0] ?? "");
  const value = greatest ? Math.max(0, ...figures.map((f) => f.value ?? 0)) : (sumOf(years, terms, column) ?? 0);
  return {
    name: side.name,
    value,
    kind: info?.kind ?? "count",
    cells,
    empty: figures.every((figure) => figure.value === null),
    last: own.length === 0,
    greatest,
    computed: terms.length === 1 && (info?.computed ?? false),
  };
}
