import { cellName } from "@/lib/forms/cells";
import type { Table } from "@/lib/forms/define";
import { headRows } from "@/lib/forms/head";
import { OfficialCell } from "./official-cell";
import styles from "./official-table.module.css";
import { placedHeads } from "./placed-heads";
import type { TableProps } from "./table-props";
import { roles } from "./table-roles";

type Props = TableProps & { tableKey: string; table: Table };

/** Rows printed side by side as one line (table 4). On a phone each row comes under its own head. */
export function WideTable({ tableKey, table, year, ...rest }: Props) {
  const rowKeys = Object.entries(table.rows)
    .filter(([, row]) => !row.heading)
    .map(([key]) => key);
  const columns = Object.keys(table.columns);
  const head = headRows(table);
  const title = year ? `${table.title}，${year}年` : table.title;
  /** The group a head belongs to on a phone: that of the first row it covers. */
  const group = (index: number) => styles[`group${Math.min(index, 7)}`] ?? "";
  return (
    <table
      {...roles.table}
      className={`${styles.table} ${styles.wide} ${styles[`across${columns.length}`] ?? ""}`}
      id={`table-${tableKey}`}
    >
      <caption className="vh">{table.unit ? `${title}，单位：${table.unit}` : title}</caption>
      <thead {...roles.rows}>
        {placedHeads(head, columns.length).map((cells, level) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a level of the head is its place.
          <tr key={level} {...roles.row}>
            {cells.map((cell) => (
              <th
                key={cell.at}
                {...roles.columnHead}
                scope={cell.columnKey ? "col" : "colgroup"}
                colSpan={cell.colSpan}
                rowSpan={cell.rowSpan}
                className={`${group(cell.group)} ${cell.columnKey ? styles.leaf : styles.over}`}
              >
                {cell.label}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody {...roles.rows}>
        <tr {...roles.row}>
          {rowKeys.flatMap((row, index) =>
            columns.map((column) => (
              <OfficialCell
                key={`${row}/${column}`}
                {...rest}
                cell={cellName(tableKey, row, column)}
                look={`${group(index)} ${table.columns[column]?.sum ? styles.totalColumn : ""}`}
              />
            )),
          )}
        </tr>
      </tbody>
    </table>
  );
}
