"use client";
import { useMemo } from "react";
import { cellInfo } from "@/lib/forms/cells";
import type { Table } from "@/lib/forms/define";
import { showFigure } from "@/lib/forms/numbers";
import { number } from "@/lib/forms/totals";
import { useDesk, useTopic } from "../desk-context";
import styles from "./balance-foot.module.css";
import { type Balance, balanceOf, sumOf } from "./relations";

/** The equation of the form in every column, while one types: both sides, equal or by how much not. */
export function BalanceFoot({ tableKey, table }: { tableKey: string; table: Table }) {
  const { form } = useDesk().store;
  const balance = useMemo(() => balanceOf(form, tableKey), [form, tableKey]);
  if (!balance) return null;
  const columns = Object.entries(table.columns).map(([key, { label, sum }]) => ({
    key,
    label,
    isSum: sum !== undefined,
  }));
  const rows = [
    { label: balance.left.label, part: "left" },
    { label: balance.right.label, part: "right" },
    { label: "两边是否相等", part: "verdict" },
  ] as const;
  return (
    <tfoot className={styles.foot}>
      {rows.map(({ label, part }) => (
        <tr key={part}>
          <th scope="row">{label}</th>
          {columns.map(({ key, label: column, isSum }) => (
            <Side key={key} {...{ tableKey, balance, part, column }} columnKey={key} isSum={isSum} />
          ))}
        </tr>
      ))}
    </tfoot>
  );
}

type SideProps = {
  tableKey: string;
  balance: Balance;
  part: "left" | "right" | "verdict";
  columnKey: string;
  column: string;
  isSum: boolean;
};

function Side({ tableKey, balance, part, columnKey, column, isSum }: SideProps) {
  const { store } = useDesk();
  const left = useTopic("figures", ({ store }) => sumOf(store.figures(), balance.left.terms, columnKey));
  const right = useTopic("figures", ({ store }) => sumOf(store.figures(), balance.right.terms, columnKey));
  const row = balance.left.terms[0]?.line.split("/")[1] ?? "";
  const kind = cellInfo(store.form, `${tableKey}/${row}/${columnKey}`)?.kind ?? "count";
  const tested = left !== null || right !== null;
  const difference = (right ?? 0) - (left ?? 0);
  const wrong = tested && difference !== 0;
  const show = (value: number | null) => (value === null ? "" : showFigure(kind, number(value)));
  const words = !tested
    ? ""
    : difference === 0
      ? "相等"
      : `! ${difference > 0 ? "多" : "少"} ${show(Math.abs(difference))}`;
  const look = [isSum && styles.total, wrong && styles.wrong, part === "verdict" && tested && !wrong && styles.fine];
  return (
    <td className={look.filter(Boolean).join(" ") || undefined}>
      <span className={styles.caption} aria-hidden="true">
        {column}
      </span>
      {part === "verdict" ? words : show(part === "left" ? left : right)}
    </td>
  );
}
