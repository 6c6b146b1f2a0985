"use client";
import { Fragment, memo } from "react";
import { cellName } from "@/lib/forms/cells";
import type { Table } from "@/lib/forms/define";
import { headRows } from "@/lib/forms/head";
import { BalanceFoot } from "./balance-foot";
import { CellField } from "./cell-field";
import { ColumnHead } from "./column-head";
import styles from "./entry-table.module.css";
import type { GridLine } from "./grid-model";
import { LastYear } from "./last-year";
import matrix from "./matrix-table.module.css";
import { RowLabel } from "./row-label";
import { rowPath } from "./row-path";
import { RowRefusals } from "./row-refusals";

type Props = { tableKey: string; table: Table; lines: readonly GridLine[]; corner: string };

/** Rows under the official merged heads: the matrix of applicants, and the small tables of part two. */
export const MatrixTable = memo(function MatrixTable({ tableKey, table, lines, corner }: Props) {
  const heads = headRows(table);
  const columns = Object.keys(table.columns);
  const small = table.layout === "small";
  const first = lines.find(({ cells }) => cells.some(({ computed }) => !computed));
  const dense = columns.length > 4;
  return (
    <table
      className={`${styles.grid} ${matrix.matrix} ${dense ? matrix.dense : matrix.loose} ${small ? "" : matrix.oneRow}`}
    >
      <caption className="vh">{table.title}</caption>
      <colgroup>
        <col />
        {columns.map((key) => (
          <col key={key} className={dense ? columnWidth(table, key) : matrix.wideColumn} />
        ))}
      </colgroup>
      <thead>
        {heads.map((head, level) => (
          // The official head has no other name than its place.
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a head never change.
          <tr key={level}>
            {level === 0 ? (
              <td className={matrix.corner} rowSpan={heads.length}>
                {corner}
              </td>
            ) : null}
            {head.map(({ label, colSpan, rowSpan, columnKey }) => (
              <ColumnHead
                key={`${columnKey ?? ""}${label}`}
                tableKey={tableKey}
                columnKey={columnKey}
                rule={columnKey ? table.columns[columnKey]?.rule : undefined}
                isSum={columnKey !== undefined && table.columns[columnKey]?.sum !== undefined}
                {...{ label, colSpan, rowSpan }}
              />
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {lines.map((line) => (
          <Fragment key={line.key}>
            <MatrixRow table={table} line={line} isFirst={line === first} columns={columns.length} small={small} />
            <RowRefusals cells={line.cells} span={columns.length + 1} />
          </Fragment>
        ))}
      </tbody>
      <BalanceFoot tableKey={tableKey} table={table} />
    </table>
  );
});

/** As wide as its head needs, so that 25 rows of seven figures fit beside the panel. */
function columnWidth(table: Table, key: string): string | undefined {
  const length = table.columns[key]?.label.length ?? 0;
  return length > 4 ? matrix.long : length > 2 ? matrix.middle : matrix.short;
}

/** What a row stands under, where its headings are not on the screen. */
function RowPath({ labels }: { labels: readonly string[] }) {
  return labels.length > 0 ? <small className={matrix.path}>{labels.join(" › ")}</small> : null;
}

type RowProps = { table: Table; line: GridLine; isFirst: boolean; columns: number; small: boolean };

const MatrixRow = memo(function MatrixRow({ table, line, isFirst, columns, small }: RowProps) {
  const { row, cells, tableKey } = line;
  if (!row) return null;
  const depth = matrix[`d${Math.min(row.depth, 4)}`];
  if (cells.length === 0)
    return (
      <tr className={row.depth === 1 ? matrix.band : matrix.band2}>
        <th scope="rowgroup" colSpan={columns + 1} className={depth}>
          <RowLabel row={row} />
        </th>
      </tr>
    );
  const firstOpen = isFirst ? cells.find(({ computed }) => !computed)?.columnKey : undefined;
  return (
    // Where rows are shown one at a time the first comes first; from there on the pager says which.
    <tr
      className={row.sum ? `${styles.row} ${matrix.sumRow}` : styles.row}
      data-row=""
      data-shown={isFirst ? "" : undefined}
    >
      <th scope="row" className={`${matrix.label} ${depth} ${row.depth === 1 || row.sum ? matrix.strong : ""}`}>
        {small ? null : <RowPath labels={rowPath(table, line.key.split("/")[1] ?? "")} />}
        <RowLabel row={row} />
      </th>
      {cells.map(({ columnKey, rowKey }) => (
        <td key={columnKey} className={`${styles.field} ${table.columns[columnKey]?.sum ? matrix.total : ""}`}>
          <CellField
            name={cellName(tableKey, rowKey, columnKey)}
            first={columnKey === firstOpen}
            caption={table.columns[columnKey]?.label}
          />
          {small ? <LastYear name={cellName(tableKey, rowKey, columnKey)} /> : null}
        </td>
      ))}
    </tr>
  );
});
