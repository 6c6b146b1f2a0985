import { cellInfo } from "@/lib/forms/cells";
import type { Form } from "@/lib/forms/define";

export type CellWords = {
  /** The official label, with the number of the heading it stands under: （四）1.本机关不掌握相关政府信息. */
  row: string;
  /** Kind of applicant, result …; empty where the table has one column only. */
  column: string;
  unit: string;
  /** Row and column in one line, for a comment's head or a sentence. */
  whole: string;
};

const enumerator = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|[0-9]+(?:\.[0-9]+)*[.．、]?)/;
const numberOf = (label: string) => enumerator.exec(label)?.[0] ?? "";

/** What a cell is called where its table is not in sight. Throws when the form has no such cell. */
export function cellWords(form: Form, cell: string): CellWords {
  const info = cellInfo(form, cell);
  const table = info && form.tables[info.tableKey];
  const row = info && table?.rows[info.rowKey];
  if (!info || !table || !row) throw new Error(`${form.id} has no cell ${cell}`);
  const parent = row.within ? table.rows[row.within] : undefined;
  // Only the nearest numbered heading: 三（四）1 is the fourth heading's first row, and 三 is the whole table.
  const heading = parent?.within ? numberOf(parent.label) : "";
  const own = numberOf(row.label);
  const prefix = heading && !own.startsWith(heading.replace(/[.．、]$/, "")) ? heading : "";
  const name = `${prefix}${info.rowLabel}`;
  const columnName = Object.keys(table.columns).length > 1 ? info.columnLabel : "";
  return {
    row: name,
    column: columnName,
    unit: info.unit,
    whole: columnName ? `${name}，${columnName}` : name,
  };
}
