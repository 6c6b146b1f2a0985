import type { Figure, Figures } from "./answers";
import { enteredCells } from "./cells";
import type { Form } from "./define";
import { addUp, blank, complete } from "./totals";

/**
 * Adds many reports cell by cell (decision 4) and computes the totals afresh.
 * A report in another form counts with the cells it has by name; what it lacks is blank.
 * @returns every cell of the form.
 */
export function sumFigures(form: Form, many: readonly Figures[]): Figures {
  const entered: Record<string, Figure> = {};
  for (const { cell } of enteredCells(form)) entered[cell] = addUp(many.map((figures) => figures[cell] ?? blank));
  return complete(form, entered);
}
