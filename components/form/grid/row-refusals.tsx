"use client";
import { cellInfo } from "@/lib/forms/cells";
import { useDesk, useRefused } from "../desk-context";
import styles from "./entry-table.module.css";
import type { GridCell } from "./grid-model";

/** Under a row: what was typed there and is no figure. It stays in its field and is not stored. */
export function RowRefusals({ cells, span }: { cells: readonly GridCell[]; span: number }) {
  const { form } = useDesk().store;
  const refused = useRefused();
  const here = cells.filter(({ cell }) => refused.has(cell));
  if (here.length === 0) return null;
  return (
    <tr className={styles.refusals}>
      <td colSpan={span}>
        {here.map(({ cell }) => (
          <p key={cell}>
            <b>{cellInfo(form, cell)?.columnLabel}</b> {refused.get(cell)?.says}没有存入。
          </p>
        ))}
      </td>
    </tr>
  );
}
