/** Heads above and labels beside copied figures: told from the figures, and matched with those of the table. */
import type { Table } from "@/lib/forms/define";
import type { GridLine } from "../grid-model";
import type { Sheet } from "./read-text";

export type Parted = {
  figures: Sheet;
  /** How many rows and columns of the source stand above and left of its figures. */
  top: number;
  left: number;
  /** What stands left of each row, the innermost first. */
  labels: readonly (readonly string[])[];
  /** The lowest head above each column, "" where there is none. */
  heads: readonly string[];
};

/** Without spaces, signs and longer remarks in brackets: “（二） 部分公开（区分处理的，……）” is 二部分公开. */
const plain = (label: string): string =>
  label
    .normalize("NFKC")
    .replace(/\([^()]{8,}\)/g, "")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Stands where a figure should: a formula, what it came to, a date, or 无. No label looks so. */
const isSpoiltFigure = (text: string) => /^(无|[=#].*)$/.test(text) || !/\p{L}/u.test(text);

/** Leading columns in which something is written and nothing of it is a figure, with those their merged cells cover. */
function labelColumns(sheet: Sheet, top: number, isFigure: (text: string) => boolean): number {
  const width = Math.max(0, ...sheet.map((row) => row.length));
  let left = 0;
  while (left < width - 1) {
    const [above, written] = [sheet.slice(0, top), sheet.slice(top)].map((rows) =>
      rows.map((row) => row[left] ?? "").filter((text) => text !== ""),
    );
    const isCovered = left > 0 && top > 0 && above?.length === 0 && written?.length === 0;
    if (!isCovered && (written?.every(isSpoiltFigure) || written?.some(isFigure))) break;
    left++;
  }
  return left;
}

/** Leading rows in which a head of this table stands. A row of other words may be figures that cannot be read. */
function headRows(sheet: Sheet, table: Table): number {
  const columns = Object.values(table.columns);
  const known = new Set(
    [...columns.flatMap(({ label, under = [] }) => [label, ...under]), table.corner ?? "", table.title].map(plain),
  );
  known.delete("");
  const end = sheet.findIndex((row) => !row.some((text) => known.has(plain(text)) || /^\d{4}年$/.test(text)));
  return end === -1 ? sheet.length : end;
}

export function partLabels(sheet: Sheet, table: Table | undefined, isFigure: (text: string) => boolean): Parted {
  const top = table ? headRows(sheet, table) : 0;
  const left = labelColumns(sheet, top, isFigure);
  return {
    ...{ top, left },
    figures: sheet.slice(top).map((row) => row.slice(left)),
    labels: sheet.slice(top).map((row) => row.slice(0, left).reverse()),
    heads: (sheet[0] ?? []).slice(left).map((_, column) => {
      const above = sheet.slice(0, top).map((row) => row[left + column] ?? "");
      return above.findLast((text) => text !== "") ?? "";
    }),
  };
}

/** The line of the table each row belongs to by its label, in the order of both; null unless every row finds one. */
export function linesByLabel(
  { figures, labels }: Parted,
  lines: readonly GridLine[],
): readonly (GridLine | undefined)[] | null {
  let from = 0;
  const names = lines.map(({ row }) => plain(row?.label ?? ""));
  const found = figures.map((row, index) => {
    const label = labels[index]?.map(plain).find((one) => one !== "" && names.indexOf(one, from) !== -1);
    const at = label === undefined ? -1 : names.indexOf(label, from);
    if (at !== -1) from = at + 1;
    // A label that is no row of ours does no harm where no figure stands beside it.
    return { line: lines[at], isMissing: at === -1 && row.some((text) => text !== "") };
  });
  return found.some(({ line }) => line) && !found.some(({ isMissing }) => isMissing)
    ? found.map(({ line }) => line)
    : null;
}

/** The column of the table each column belongs to by its head; null unless every one finds its own. */
export function columnsByHead({ heads }: Parted, table: Table | undefined): readonly number[] | null {
  const labels = Object.values(table?.columns ?? {}).map(({ label }) => plain(label));
  const found = heads.map((head) => labels.indexOf(plain(head)));
  return found.length > 0 && !found.includes(-1) && new Set(found).size === found.length ? found : null;
}
