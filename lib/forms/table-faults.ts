/** What is wrong with the tables of a form's definition: one sentence per fault. */
import type { Column, Row, Table } from "./define";

/** The names that stand in a list more than once. */
export const twice = (names: readonly string[]) => [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];

export function tableFaults(name: string, table: Table): string[] {
  const rows = Object.entries(table.rows);
  const columns = Object.entries(table.columns);
  const faults: string[] = [];
  if (columns.length === 0 || !rows.some(([, row]) => !row.heading)) faults.push(`${name} has no cell`);
  if (table.layout === "list" && columns.length > 1) faults.push(`${name} is a list and may have one column only`);
  if (table.layout === "wide" && rows.some(([, { heading }]) => heading))
    faults.push(`${name} is wide and may have no heading`);
  for (const [i, [key, row]] of rows.entries()) {
    const at = `${name}/${key}`;
    const above = row.within === undefined ? undefined : rows.slice(0, i).find(([k]) => k === row.within)?.[1];
    if (row.within === undefined ? row.depth !== 1 : above?.depth !== row.depth - 1)
      faults.push(`${at} at depth ${row.depth} must stand within a row above it, one step higher`);
    if (row.heading && (row.sum || row.unit || row.kind)) faults.push(`${at} is a heading and has no cell`);
  }
  return [
    ...faults,
    ...sumFaults(name, table.rows, (row) => row.heading !== true),
    ...sumFaults(name, table.columns, () => true),
    ...kindFaults(name, table),
  ];
}

/** Sums of rows or of columns: each part exists, has cells, and is counted once all the way down. */
function sumFaults<T extends Row | Column>(
  table: string,
  lines: Readonly<Record<string, T>>,
  hasCells: (line: T) => boolean,
) {
  const faults: string[] = [];
  const leaves = (key: string, above: readonly string[]): string[] => {
    const sum = lines[key]?.sum;
    if (above.includes(key)) {
      faults.push(`${table}/${above[0]} adds up itself`);
      return [];
    }
    return sum ? sum.flatMap((part) => leaves(part, [...above, key])) : [key];
  };
  for (const [key, { sum }] of Object.entries(lines)) {
    for (const part of sum ?? []) {
      const line = lines[part];
      if (!line) faults.push(`${table}/${key} adds up ${part}, which is not in the table`);
      else if (!hasCells(line)) faults.push(`${table}/${key} adds up ${part}, which is a heading`);
    }
    if (sum) faults.push(...twice(leaves(key, [])).map((part) => `${table}/${key} counts ${part} twice`));
  }
  return [...new Set(faults)];
}

/** What is added up must be of one kind: no counts to money. */
function kindFaults(name: string, { rows, columns }: Table): string[] {
  const kind = (row: Row | undefined, column: Column | undefined) => row?.kind ?? column?.kind ?? "count";
  return Object.entries(rows).flatMap(([r, row]) =>
    row.heading
      ? []
      : Object.entries(columns).flatMap(([c, column]) => {
          const parts = row.sum
            ? row.sum.map((key) => kind(rows[key], column))
            : (column.sum ?? []).map((key) => kind(row, columns[key]));
          return parts.some((part) => part !== kind(row, column))
            ? [`${name}/${r}/${c} adds up cells of another kind`]
            : [];
        }),
  );
}
