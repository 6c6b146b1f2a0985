import { Fragment } from "react";
import { cellName } from "@/lib/forms/cells";
import type { Table } from "@/lib/forms/define";
import { headRows } from "@/lib/forms/head";
import { commonColumns } from "./common-columns";
import { OfficialCell } from "./official-cell";
import styles from "./official-table.module.css";
import { rowDepth } from "./row-depth";
import type { TableProps } from "./table-props";

type Props = TableProps & { title: string; tables: readonly { key: string; table: Table }[] };

/** Small tables that follow one another are printed as one, each under a band with its title. */
export function SmallTables({ title, tables, year, ...rest }: Props) {
  const all = commonColumns(tables.map(({ table }) => Object.keys(table.columns).length));
  return (
    <table className={`${styles.table} ${styles.small}`}>
      <caption className="vh">{year ? `${title}，${year}年` : title}</caption>
      {tables.map(({ key, table }) => {
        const span = all / Object.keys(table.columns).length;
        const head = headRows(table);
        return (
          <tbody key={key} id={`table-${key}`}>
            <tr className={styles.band}>
              <th colSpan={all + 1} scope="rowgroup">
                {table.title}
              </th>
            </tr>
            {head.map((cells, level) => (
              <tr key={cells[0]?.label ?? level}>
                {level === 0 ? (
                  <th className={styles.head} rowSpan={head.length} scope="col">
                    {table.corner ?? "项目"}
                  </th>
                ) : null}
                {cells.map((cell) => (
                  <th
                    key={cell.columnKey ?? cell.label}
                    className={styles.head}
                    scope={cell.columnKey ? "col" : "colgroup"}
                    colSpan={cell.colSpan * span}
                    rowSpan={cell.rowSpan}
                  >
                    {cell.label}
                  </th>
                ))}
              </tr>
            ))}
            {Object.entries(table.rows).map(([rowKey, row]) => (
              <Fragment key={rowKey}>
                {row.heading ? (
                  <tr>
                    <th colSpan={all + 1} scope="rowgroup" className={`${styles.heading} ${rowDepth(row.depth)}`}>
                      {row.label}
                    </th>
                  </tr>
                ) : (
                  <tr>
                    <th scope="row" className={rowDepth(row.depth)}>
                      {row.label}
                    </th>
                    {Object.keys(table.columns).map((column) => (
                      <OfficialCell key={column} {...rest} cell={cellName(key, rowKey, column)} colSpan={span} />
                    ))}
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}
