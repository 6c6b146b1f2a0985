import { cellName } from "@/lib/forms/cells";
import type { Table } from "@/lib/forms/define";
import { OfficialCell } from "./official-cell";
import styles from "./official-table.module.css";
import { rowDepth } from "./row-depth";
import type { TableProps } from "./table-props";

type Props = TableProps & { tableKey: string; table: Table };

/** One indicator a line, with its unit: form-2014's table. */
export function ListTable({ tableKey, table, year, ...rest }: Props) {
  const columns = Object.entries(table.columns);
  return (
    <table className={`${styles.table} ${styles.list}`} id={`table-${tableKey}`}>
      <caption className="vh">{year ? `${table.title}，${year}年` : table.title}</caption>
      <thead>
        <tr>
          <th scope="col">{table.corner ?? "指标"}</th>
          <th scope="col" className={styles.unitHead}>
            单位
          </th>
          {columns.map(([key, { label }]) => (
            <th key={key} scope="col" className={styles.figureHead}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Object.entries(table.rows).map(([key, row]) =>
          row.heading ? (
            <tr key={key} className={row.depth === 1 ? styles.band : undefined} id={`${tableKey}/${key}`}>
              <th scope="rowgroup" colSpan={columns.length + 2} className={`${styles.heading} ${rowDepth(row.depth)}`}>
                {row.label}
              </th>
            </tr>
          ) : (
            <tr key={key}>
              <th scope="row" className={rowDepth(row.depth)}>
                {row.label}
              </th>
              <td className={styles.unit}>{row.unit ?? table.unit}</td>
              {columns.map(([column]) => (
                <OfficialCell key={column} {...rest} cell={cellName(tableKey, key, column)} />
              ))}
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
