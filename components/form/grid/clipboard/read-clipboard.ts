import { readTables, unmerged } from "./read-html";
import { readText, type Sheet } from "./read-text";

export type Copied = { html: string; text: string; hasFiles: boolean };
export type ReadClipboard = { sheet: Sheet } | { says: string };

/** Beyond these nobody copied a table of a report, and the page would stand still. */
const [MOST_CELLS, MOST_SIGNS] = [9999, 5_000_000];
const tooMany = `复制的内容超过 ${MOST_CELLS} 格，比任何一张表都多。没有粘贴，请只复制要填的那一块。`;

/** The table on the clipboard: as HTML where it is one, for merged cells; else as text. Else a sentence why not. */
export function readClipboard({ html, text, hasFiles }: Copied): ReadClipboard {
  if (html.length <= MOST_SIGNS && /<table/i.test(html)) {
    const rows = readTables(html);
    if (rows && rows.reduce((count, cells) => count + cells.length, 0) > MOST_CELLS) return { says: tooMany };
    if (rows?.flat().some((cell) => cell.text !== "")) return { sheet: unmerged(rows) };
  }
  if (text.length > MOST_SIGNS || (text === "" && html.length > MOST_SIGNS))
    return { says: "复制的内容太大，没有粘贴。请只复制要填的那一块。" };
  if (text.trim() === "" && !/[\t\r\n]/.test(text)) {
    const isPicture = hasFiles || /<img/i.test(html);
    return {
      says: isPicture
        ? "剪贴板里是图片，读不出数字，没有粘贴。请打开原来的表格，选中格子再复制。"
        : "剪贴板里没有文字，没有粘贴。",
    };
  }
  const sheet = readText(text, MOST_CELLS + 1);
  return sheet.reduce((count, cells) => count + cells.length, 0) > MOST_CELLS ? { says: tooMany } : { sheet };
}
