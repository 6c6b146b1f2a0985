import type { Table } from "@/lib/forms/define";

/** The labels of the rows a row stands under, outermost first. */
export function rowPath(table: Table | undefined, rowKey: string): readonly string[] {
  const path: string[] = [];
  for (let key = table?.rows[rowKey]?.within; key !== undefined; key = table?.rows[key]?.within) {
    const label = table?.rows[key]?.label;
    if (label) path.unshift(label);
  }
  return path;
}
