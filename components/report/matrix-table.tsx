import { cellName } from "@/lib/forms/cells";
import type { Table } from "@/lib/forms/define";
import { headRows, type SideHead, sideRows } from "@/lib/forms/head";
import { OfficialCell } from "./official-cell";
import styles from "./official-table.module.css";
import type { TableProps } from "./table-props";
import { roles } from "./table-roles";

type Props = TableProps & { tableKey: string; table: Table };

/** Where a heading ends in a bracket or a dot, its words may break there: 三、本年度办理结果, （三）不予公开. */
const broken = (label: string) => /^((?:（[^）]*）|[^、]*、))(.+)$/.exec(label)?.slice(1) ?? [label];

function SideCell({ head, tableKey, width }: { head: SideHead; tableKey: string; width: number }) {
  const side = head.rowSpan > 1 || head.colSpan === 1;
  const [first, rest] = broken(head.label);
  return (
    <th
      {...roles.rowHead}
      scope={head.rowSpan > 1 ? "rowgroup" : "row"}
      id={`${tableKey}/${head.rowKey}`}
      rowSpan={head.rowSpan}
      colSpan={head.colSpan}
      className={[head.rowSpan > 1 && side && styles.side, head.colSpan === width && styles.top]
        .filter(Boolean)
        .join(" ")}
    >
      {head.rowSpan > 1 && rest ? (
        <>
          {first}
          <wbr />
          {rest}
        </>
      ) : (
        head.label
      )}
    </th>
  );
}

/** Many rows under merged heads. On a phone each row's words take the full width and its figures stand below. */
export function MatrixTable({ tableKey, table, year, ...rest }: Props) {
  const head = headRows(table);
  const { width, rows } = sideRows(table);
  const columns = Object.keys(table.columns);
  const title = year ? `${table.title}，${year}年` : table.title;
  return (
    <table
      {...roles.table}
      className={`${styles.table} ${styles.matrix} ${styles[`across${columns.length}`] ?? ""}`}
      id={`table-${tableKey}`}
    >
      <caption className="vh">{table.unit ? `${title}，单位：${table.unit}` : title}</caption>
      <colgroup>
        {Array.from({ length: width }, (_, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column of heads has no other name than its place.
          <col key={column} className={column === width - 1 ? undefined : column === 0 ? styles.colA : styles.colB} />
        ))}
        <col className={styles.colFigure} span={columns.length} />
      </colgroup>
      <thead {...roles.rows}>
        {head.map((cells, level) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a level of the head is its place.
          <tr key={level} {...roles.row}>
            {level === 0 ? (
              <td {...roles.cell} className={styles.corner} colSpan={width} rowSpan={head.length}>
                {table.caption ?? table.corner}
              </td>
            ) : null}
            {cells.map((cell) => (
              <th
                key={cell.columnKey ?? cell.label}
                {...roles.columnHead}
                scope={cell.columnKey ? "col" : "colgroup"}
                colSpan={cell.colSpan}
                rowSpan={cell.rowSpan}
                className={cell.columnKey && table.columns[cell.columnKey]?.sum ? styles.totalHead : undefined}
              >
                {cell.label}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody {...roles.rows}>
        {rows.map(({ rowKey, heads }) => (
          <tr key={rowKey} {...roles.row} className={table.rows[rowKey]?.sum ? styles.sum : undefined}>
            {heads.map((side) => (
              <SideCell key={side.rowKey} head={side} tableKey={tableKey} width={width} />
            ))}
            {columns.map((column) => (
              <OfficialCell
                key={column}
                {...rest}
                cell={cellName(tableKey, rowKey, column)}
                look={table.columns[column]?.sum ? styles.totalColumn : undefined}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
