"use client";
import { cellInfo } from "@/lib/forms/cells";
import { showFigure } from "@/lib/forms/numbers";
import { useDesk, useDeskData } from "../desk-context";
import styles from "./entry-table.module.css";

/** 上年 57: beside a field that has room for it. */
export function LastYear({ name }: { name: string }) {
  const { form } = useDesk().store;
  const before = useDeskData().last?.figures[name];
  if (!before) return null;
  return (
    <span className={styles.lastYear}>上年 {showFigure(cellInfo(form, name)?.kind ?? "count", before) || "未填"}</span>
  );
}
