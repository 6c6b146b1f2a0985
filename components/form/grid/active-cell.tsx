"use client";
import { Button } from "@/components/ui/button";
import { cellInfo } from "@/lib/forms/cells";
import { showFigure } from "@/lib/forms/numbers";
import { number } from "@/lib/forms/totals";
import { useCell, useDesk, useDeskData, useTopic } from "../desk-context";
import { RemarksOn } from "../remarks/remarks-on";
import styles from "./side-panel.module.css";

export function ActiveCell() {
  const { store } = useDesk();
  const cell = useTopic("active", ({ store }) => store.active());
  return (
    <section>
      <h2>当前格</h2>
      {cell && cellInfo(store.form, cell) ? <About cell={cell} /> : <p>点一格，这里显示它的上年数和填报说明。</p>}
    </section>
  );
}

function About({ cell }: { cell: string }) {
  const { store } = useDesk();
  const { form } = store;
  const { last, report, can } = useDeskData();
  const { figure, refused } = useCell(cell);
  const info = cellInfo(form, cell);
  if (!info) return null;
  const table = form.tables[info.tableKey];
  const rules = [table?.rows[info.rowKey]?.rule, table?.columns[info.columnKey]?.rule].filter(Boolean);
  const before = last?.figures[cell];
  const words = (text: string) => (text === "" ? "未填" : text === "不适用" ? text : `${text} ${info.unit}`);
  const moved = figure.state === "number" && before?.state === "number" ? figure.value - before.value : null;
  return (
    <>
      <p>
        <b>{info.rowLabel}</b>
        {info.label === info.rowLabel ? null : (
          <>
            <br />
            {info.columnLabel}
          </>
        )}
      </p>
      <dl className={styles.pair}>
        <dt>第几行</dt>
        <dd>第{info.row}行</dd>
        <dt>{report.year}年</dt>
        <dd>{words(showFigure(info.kind, figure))}</dd>
        {before ? (
          <>
            <dt>{last?.year}年</dt>
            <dd>{words(showFigure(info.kind, before))}</dd>
          </>
        ) : null}
        {moved !== null && moved !== 0 ? (
          <>
            <dt>增减</dt>
            <dd>
              {moved > 0 ? "+" : ""}
              {showFigure(info.kind, number(moved))} {info.unit}
            </dd>
          </>
        ) : null}
      </dl>
      {refused ? <p className={styles.refused}>{refused.says}没有存入。</p> : null}
      {/* The keyboard of a telephone has digits alone. */}
      {can.edit && !info.computed && figure.state !== "not-applicable" ? (
        <Button variant="link" onClick={() => store.setTexts([{ cell, text: "不适用" }], "不适用")}>
          这一格不适用
        </Button>
      ) : null}
      {rules.map((rule) => (
        <p key={rule} className={styles.rule}>
          {rule}
        </p>
      ))}
      <RemarksOn on="cell" target={cell} />
    </>
  );
}
