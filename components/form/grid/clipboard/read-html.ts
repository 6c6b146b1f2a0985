import type { Sheet } from "./read-text";

export type HtmlCell = { text: string; colSpan: number; rowSpan: number };
/** No table of ours is broader; a merged cell that claims more claims nonsense. */
const WIDEST = 100;

/** Merged cells taken apart: the first carries what is written, the others are empty. */
export function unmerged(rows: readonly (readonly HtmlCell[])[]): Sheet {
  const sheet: (string | undefined)[][] = rows.map(() => []);
  rows.forEach((cells, row) => {
    for (const { text, colSpan, rowSpan } of cells) {
      const line = sheet[row] ?? [];
      const free = Array.from({ length: line.length + 1 }, (_, at) => at).find((at) => line[at] === undefined);
      const column = free ?? line.length;
      const bottom = Math.min(rows.length, row + Math.max(1, rowSpan));
      for (let y = row; y < bottom; y++)
        for (let x = column; x < column + Math.min(WIDEST, Math.max(1, colSpan)); x++) {
          const target = sheet[y];
          if (target) target[x] = y === row && x === column ? text : "";
        }
    }
  });
  return sheet.map((line) => Array.from(line, (text) => text ?? ""));
}

/** The rows of the tables in copied HTML, as Excel, WPS, LibreOffice and Word write it; null where there is none. */
export function readTables(html: string): readonly (readonly HtmlCell[])[] | null {
  // Nothing of it is run or loaded: the document is never shown.
  const page = new DOMParser().parseFromString(withoutStyle(html), "text/html");
  const tables = [...page.querySelectorAll("table")].filter((table) => !table.parentElement?.closest("table"));
  const rows = tables.flatMap((table) => [...table.rows]);
  if (rows.length === 0) return null;
  return rows.map((row) =>
    [...row.cells].map((cell) => ({ text: textOf(cell), colSpan: cell.colSpan, rowSpan: cell.rowSpan })),
  );
}

/** Our policy takes offence at foreign style even in a document that nobody sees. */
const withoutStyle = (html: string): string =>
  html.replace(/<(\/?)style\b/gi, "<$1template").replace(/\sstyle\s*=/gi, " data-style=");

const textOf = (cell: Element): string => (cell.textContent ?? "").replace(/\s+/g, " ").trim();
