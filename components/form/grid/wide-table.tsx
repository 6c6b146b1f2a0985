"use client";
import { memo } from "react";
import { cellName } from "@/lib/forms/cells";
import type { Table } from "@/lib/forms/define";
import { headRows } from "@/lib/forms/head";
import { CellField } from "./cell-field";
import styles from "./entry-table.module.css";
import type { GridLine } from "./grid-model";
import { LastYear } from "./last-year";
import { RowRefusals } from "./row-refusals";
import wide from "./wide-table.module.css";

type Props = { table: Table; line: GridLine };

/** Its rows stand side by side under one head, as part four is printed. */
export const WideTable = memo(function WideTable({ table, line }: Props) {
  const heads = headRows(table);
  const first = line.cells.find(({ computed }) => !computed);
  const groupEnds = new Set(
    Object.keys(table.rows).map((row) => line.cells.findLast(({ rowKey }) => rowKey === row)?.cell),
  );
  return (
    <table className={`${styles.grid} ${wide.wide}`}>
      <caption className="vh">{table.title}</caption>
      <thead>
        {heads.map((head, level) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a head never change.
          <tr key={level}>
            {head.map(({ label, colSpan, rowSpan, columnKey, rowKey }) => (
              <th
                key={`${rowKey ?? ""}${columnKey ?? ""}${label}`}
                scope={colSpan > 1 ? "colgroup" : "col"}
                {...{ colSpan, rowSpan }}
              >
                {label}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        <tr className={styles.row}>
          {line.cells.map(({ cell, rowKey, columnKey }, index) => (
            <td key={cell} className={`${styles.field} ${groupEnds.has(cell) ? wide.groupEnd : ""}`}>
              {line.cells[index - 1]?.rowKey === rowKey ? null : (
                <span className={wide.group} aria-hidden="true">
                  {groupName(table, rowKey)}
                </span>
              )}
              <CellField
                name={cellName(line.tableKey, rowKey, columnKey)}
                first={cell === first?.cell}
                caption={table.columns[columnKey]?.label}
              />
              <LastYear name={cell} />
            </td>
          ))}
        </tr>
        <RowRefusals cells={line.cells} span={line.cells.length} />
      </tbody>
    </table>
  );
});

const groupName = (table: Table, rowKey: string) =>
  (table.rows[rowKey]?.under ?? [table.rows[rowKey]?.label]).join("　");
