import type { Sheet } from "./read-text";

/** Tabs and line breaks, as every spreadsheet reads them. */
export const asText = (sheet: Sheet): string =>
  sheet
    .map((row) => row.map((text) => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join("\t"))
    .join("\r\n");

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A table, which keeps its empty lines and columns where text would lose them. */
export const asHtml = (sheet: Sheet): string => {
  const cell = (text: string) => `<td>${text.replace(/[&<>]/g, (sign) => signs[sign] ?? sign)}</td>`;
  const rows = sheet.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("");
  return `<html><head><meta charset="utf-8"></head><body><table>${rows}</table></body></html>`;
};
