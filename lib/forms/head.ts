import type { Table } from "./define";

export type HeadCell = {
  label: string;
  colSpan: number;
  rowSpan: number;
  /** On the lowest head of a column: the column, and in a wide table the row that stands there. */
  columnKey?: string;
  rowKey?: string;
};

type Leaf = { path: readonly string[]; label: string; columnKey: string; rowKey?: string };

/** Value columns as they are printed from left to right: a wide table prints its rows side by side. */
function leavesOf(table: Table): Leaf[] {
  const columns = Object.entries(table.columns);
  if (table.layout !== "wide")
    return columns.map(([columnKey, { label, under = [] }]) => ({ path: under, label, columnKey }));
  return Object.entries(table.rows).flatMap(([rowKey, row]) =>
    columns.map(([columnKey, { label, under = [] }]) => ({
      path: [...(row.under ?? [row.label]), ...under],
      label,
      columnKey,
      rowKey,
    })),
  );
}

/**
 * The official head over the value columns, row by row, as a table's th elements want it. The corner over the row
 * labels is not in it: it spans as many rows as there are here.
 * A merged head that is the last of its path reaches down to the row of the columns (行政复议 beside 行政诉讼); where
 * no merged head stands between, the column itself does (自然人, 总计).
 */
export function headRows(table: Table): HeadCell[][] {
  const leaves = leavesOf(table);
  const height = Math.max(0, ...leaves.map(({ path }) => path.length)) + 1;
  const rows: HeadCell[][] = Array.from({ length: height }, () => []);
  const wide = table.layout === "wide";
  for (let level = 0; level < height; level++) {
    for (let i = 0; i < leaves.length; i++) {
      const leaf = leaves[i];
      if (!leaf || level > leaf.path.length) continue;
      const { path, label, columnKey, rowKey } = leaf;
      const name = path[level];
      if (name === undefined) {
        const rowSpan = wide ? 1 : height - level;
        rows[wide ? height - 1 : level]?.push({ label, colSpan: 1, rowSpan, columnKey, ...(rowKey && { rowKey }) });
        continue;
      }
      const together = leaves
        .slice(i)
        .findIndex((other) => path.slice(0, level + 1).some((above, l) => other.path[l] !== above));
      const colSpan = together === -1 ? leaves.length - i : together;
      const last = wide && level === path.length - 1;
      rows[level]?.push({ label: name, colSpan, rowSpan: last ? height - 1 - level : 1 });
      i += colSpan - 1;
    }
  }
  return rows;
}

export type SideHead = { rowKey: string; label: string; rowSpan: number; colSpan: number };

/**
 * The official stub of a matrix: each row that has cells, with the heads at its left; headings become heads that
 * span their rows (三、本年度办理结果 beside all of its results). Every row's heads fill `width` columns.
 */
export function sideRows(table: Table): { width: number; rows: { rowKey: string; heads: SideHead[] }[] } {
  const entries = Object.entries(table.rows);
  const headings = (key: string | undefined): string[] => {
    const row = key === undefined ? undefined : table.rows[key];
    return key === undefined || !row ? [] : [...headings(row.within), ...(row.heading ? [key] : [])];
  };
  const valued = entries
    .filter(([, row]) => !row.heading)
    .map(([rowKey, row]) => ({ rowKey, row, above: headings(row.within) }));
  const width = 1 + Math.max(0, ...valued.map(({ above }) => above.length));
  const begun = new Set<string>();
  const rows = valued.map(({ rowKey, row, above }) => {
    const opening = above.filter((key) => !begun.has(key));
    for (const key of opening) begun.add(key);
    return {
      rowKey,
      heads: [
        ...opening.map((key) => ({
          rowKey: key,
          label: table.rows[key]?.label ?? key,
          rowSpan: valued.filter((other) => other.above.includes(key)).length,
          colSpan: 1,
        })),
        { rowKey, label: row.label, rowSpan: 1, colSpan: width - above.length },
      ],
    };
  });
  return { width, rows };
}
