/** What the form's checks say about a table, as sums that can stand beside its rows and in its foot. */

import type { Figure, Figures } from "@/lib/forms/answers";
import { cellName } from "@/lib/forms/cells";
import type { Clause, Term } from "@/lib/forms/checks";
import type { Form, Table } from "@/lib/forms/define";

/** A term that holds in every column. */
type LineTerm = Extract<Term, { line: string }>;
type Relation = { clause: Clause; op: "=" | "<=" | ">="; left: readonly LineTerm[]; right: readonly LineTerm[] };

function relationsOf(form: Form, tableKey: string): Relation[] {
  const inside = (term: Term): term is LineTerm => "line" in term && term.line.startsWith(`${tableKey}/`) && !term.last;
  return form.checks.flatMap(({ clauses }) =>
    clauses.flatMap((clause) => {
      const { rule } = clause;
      if (rule.kind !== "relation" || rule.columns || !("sum" in rule.left) || !("sum" in rule.right)) return [];
      const [left, right] = [rule.left.sum.filter(inside), rule.right.sum.filter(inside)];
      const whole = left.length === rule.left.sum.length && right.length === rule.right.sum.length;
      return whole ? [{ clause, op: rule.op, left, right }] : [];
    }),
  );
}

/** 一 of “一、本年新收…”, 三（七） of “（七）总计” under “三、…”: how the form itself names a row. */
export function ordinalOf(table: Table, rowKey: string): string {
  const row = table.rows[rowKey];
  if (!row) return "";
  const [, plain, bracketed] = /^(?:([一二三四五六七八九十]+)、|(（[一二三四五六七八九十]+）))/.exec(row.label) ?? [];
  if (plain) return plain;
  if (!bracketed) return row.label;
  return `${row.within ? ordinalOf(table, row.within) : ""}${bracketed}`;
}

export type BalanceSide = { label: string; terms: readonly LineTerm[] };
export type Balance = { id: string; left: BalanceSide; right: BalanceSide };

/** The equation that must hold in every column of a table, drawn in its foot. Null where the form has none. */
export function balanceOf(form: Form, tableKey: string): Balance | null {
  const table = form.tables[tableKey];
  if (!table || Object.keys(table.columns).length < 2) return null;
  const found = relationsOf(form, tableKey).find(
    ({ op, left, right }) => op === "=" && left.length > 1 && right.length > 1,
  );
  if (!found) return null;
  const side = (terms: readonly LineTerm[]): BalanceSide => ({
    terms,
    label: terms
      .map(
        ({ line, minus }, index) =>
          `${minus ? "－" : index > 0 ? "＋" : ""}${ordinalOf(table, line.split("/")[1] ?? "")}`,
      )
      .join(""),
  });
  return { id: found.clause.id, left: side(found.left), right: side(found.right) };
}

/** The sum that stands beside a row which must equal, or not exceed, other rows of its table. */
export type SumBeside = { op: "=" | "<=" | ">="; terms: readonly LineTerm[] };

export function sumsBeside(form: Form, tableKey: string): ReadonlyMap<string, SumBeside> {
  const beside = new Map<string, SumBeside>();
  for (const { op, left, right } of relationsOf(form, tableKey)) {
    const turned = left.length > 1 && right.length === 1;
    const [one, many] = turned ? [right, left] : [left, right];
    const row = one[0]?.line.split("/")[1];
    if (one.length !== 1 || many.length < 2 || !row) continue;
    const facing = !turned || op === "=" ? op : op === "<=" ? ">=" : "<=";
    // An equation says more than a bound.
    if (!beside.has(row) || facing === "=") beside.set(row, { op: facing, terms: many });
  }
  return beside;
}

type Sums = Map<string, number | null>;
/** Many cells ask for the same sums in one frame. Figures are made anew by every change, terms once for a table. */
const known = new WeakMap<Figures, WeakMap<readonly LineTerm[], Sums>>();

/** The sum of some lines in one column; null where nothing was answered. In sums a blank counts as 0. */
export function sumOf(figures: Figures, terms: readonly LineTerm[], columnKey: string): number | null {
  const ofTerms: WeakMap<readonly LineTerm[], Sums> = known.get(figures) ?? new WeakMap();
  known.set(figures, ofTerms);
  const sums: Sums = ofTerms.get(terms) ?? new Map();
  ofTerms.set(terms, sums);
  const before = sums.get(columnKey);
  if (before !== undefined) return before;
  const sum = addLines(figures, terms, columnKey);
  sums.set(columnKey, sum);
  return sum;
}

function addLines(figures: Figures, terms: readonly LineTerm[], columnKey: string): number | null {
  const parts = terms.map(({ line, minus }) => {
    const [table = "", row = ""] = line.split("/");
    const figure: Figure | undefined = figures[cellName(table, row, columnKey)];
    return figure?.state === "number" ? (minus ? -figure.value : figure.value) : null;
  });
  return parts.every((part) => part === null) ? null : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}

export const holds = (left: number, op: "=" | "<=" | ">=", right: number): boolean =>
  op === "=" ? left === right : op === "<=" ? left <= right : left >= right;
