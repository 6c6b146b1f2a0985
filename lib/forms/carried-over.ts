import { cellInfo, cellName } from "./cells";
import type { Side, Term } from "./checks";
import type { Form } from "./define";

/** A cell that begins with what last year's report says in another. */
export type CarriedCell = { from: string; to: string };

/** The one term of a side; null where it adds several, or takes one away. */
function alone(side: Side): Term | null {
  const terms = "sum" in side ? side.sum : side.max;
  const [term] = terms;
  return terms.length === 1 && term && !term.minus ? term : null;
}

/**
 * The figures that carry over from one year's report to the next: entered cells of which a check says that they equal
 * one line or cell of last year (M4: 上年结转 is last year's 结转下年度). The checks are the one place that says so.
 */
export function carriedOver(form: Form): CarriedCell[] {
  const found = new Map<string, string>();
  for (const { rule } of form.checks.flatMap(({ clauses }) => clauses)) {
    if (rule.kind !== "relation" || rule.op !== "=") continue;
    const [left, right] = [alone(rule.left), alone(rule.right)];
    const [to, from] = right?.last ? [left, right] : [right, left];
    if (!to || !from?.last || to.last) continue;
    for (const [cell, source] of pairs(form, to, from, rule.columns))
      if (cellInfo(form, cell)?.computed === false) found.set(cell, source);
  }
  return [...found].map(([to, from]) => ({ from, to }));
}

function pairs(form: Form, to: Term, from: Term, columns?: readonly string[]): [string, string][] {
  if ("cell" in to && "cell" in from) return [[to.cell, from.cell]];
  if (!("line" in to && "line" in from)) return [];
  const split = (line: string) => line.split("/") as [string, string];
  const [table, row] = split(to.line);
  const all = columns ?? Object.keys(form.tables[table]?.columns ?? {});
  return all.map((column) => [cellName(table, row, column), cellName(...split(from.line), column)]);
}
