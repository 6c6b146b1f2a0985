"use client";
import { gravest } from "../cell-level";
import { useTopic } from "../desk-context";
import matrix from "./matrix-table.module.css";

type Props = {
  tableKey: string;
  columnKey?: string;
  label: string;
  colSpan: number;
  rowSpan: number;
  rule?: string;
  isSum: boolean;
};

/** Says in which column one is, and which column does not balance. */
export function ColumnHead({ tableKey, columnKey, label, colSpan, rowSpan, rule, isSum }: Props) {
  const active = useTopic("active", ({ store }) => {
    const [table, , column] = store.active()?.split("/") ?? [];
    return columnKey !== undefined && table === tableKey && column === columnKey;
  });
  const bad = useTopic("findings", ({ store }) => {
    const here = store
      .findings()
      .filter(({ id, cells }) => columnKey && id.endsWith(`/${columnKey}`) && cells[0]?.startsWith(`${tableKey}/`));
    return gravest(here) === "error";
  });
  const look = [isSum && matrix.total, bad && matrix.badColumn, active && matrix.activeColumn]
    .filter(Boolean)
    .join(" ");
  return (
    <th scope={colSpan > 1 ? "colgroup" : "col"} colSpan={colSpan} rowSpan={rowSpan} className={look || undefined}>
      {label}
      {rule ? <small className={matrix.rule}>{rule}</small> : null}
    </th>
  );
}
