import type { Figure, Figures } from "./answers";
import { type CellInfo, cellName, cells } from "./cells";
import type { Form } from "./define";

export const blank: Figure = { state: "blank", value: null };
export const notApplicable: Figure = { state: "not-applicable", value: null };
export const number = (value: number): Figure => ({ state: "number", value });

/**
 * Adds figures as everywhere in the product (decision 4): all blank gives blank, all not applicable gives not
 * applicable, mixed without a number gives blank; otherwise the sum, in which both count 0.
 * @throws RangeError where the sum is beyond what a number holds exactly.
 */
export function addUp(parts: readonly Figure[]): Figure {
  const numbers = parts.flatMap(({ value }) => (value === null ? [] : [value]));
  if (numbers.length > 0) {
    const sum = numbers.reduce((total, value) => total + value, 0);
    if (!Number.isSafeInteger(sum)) throw new RangeError("A sum of figures is too large to be exact.");
    return number(sum);
  }
  return parts.length > 0 && parts.every(({ state }) => state === "not-applicable") ? notApplicable : blank;
}

/** The cells that a computed cell adds up; a computed row wins over a computed column, and both come to the same. */
export function partsOf(form: Form, { tableKey, rowKey, columnKey }: CellInfo): readonly string[] | null {
  const table = form.tables[tableKey];
  const rows = table?.rows[rowKey]?.sum;
  if (rows) return rows.map((row) => cellName(tableKey, row, columnKey));
  return table?.columns[columnKey]?.sum?.map((column) => cellName(tableKey, rowKey, column)) ?? null;
}

type Total = { cell: string; parts: readonly string[] };
const plans = new WeakMap<Form, readonly Total[]>();

/** Every computed cell with its parts, in an order in which parts that are computed themselves come first. */
function planOf(form: Form): readonly Total[] {
  const known = plans.get(form);
  if (known) return known;
  const parts = new Map(cells(form).map((info) => [info.cell, partsOf(form, info)]));
  const plan = new Map<string, Total>();
  const place = (cell: string) => {
    const sum = parts.get(cell);
    if (!sum || plan.has(cell)) return;
    for (const part of sum) place(part);
    plan.set(cell, { cell, parts: sum });
  };
  for (const cell of parts.keys()) place(cell);
  const list = [...plan.values()];
  plans.set(form, list);
  return list;
}

/**
 * Every cell of the form, in printed order: what was entered as it stands, what is computed from it.
 * A cell without an entry is blank; names the form does not know are left out; stated totals give way to ours.
 */
export function complete(form: Form, figures: Figures): Figures {
  const whole: Record<string, Figure> = {};
  for (const { cell, computed } of cells(form)) whole[cell] = computed ? blank : (figures[cell] ?? blank);
  for (const { cell, parts } of planOf(form)) whole[cell] = addUp(parts.map((part) => whole[part] ?? blank));
  return whole;
}
