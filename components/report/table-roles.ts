/**
 * Roles said aloud. On a phone the official tables are laid out as grids (`display: grid`, `contents`), and some
 * browsers then forget that they are tables, rows and heads.
 */
export const roles = {
  table: { role: "table" },
  rows: { role: "rowgroup" },
  row: { role: "row" },
  cell: { role: "cell" },
  columnHead: { role: "columnheader" },
  rowHead: { role: "rowheader" },
} as const;
