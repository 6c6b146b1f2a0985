"use client";
import { memo } from "react";
import { Button } from "@/components/ui/button";
import type { Figures } from "@/lib/forms/answers";
import { enteredCells } from "@/lib/forms/cells";
import type { Form, Table } from "@/lib/forms/define";
import { number } from "@/lib/forms/totals";
import { FieldConflict } from "../conflict/field-conflict";
import { useDesk, useDeskData, useTopic } from "../desk-context";
import styles from "./entry-table.module.css";
import { Footnote } from "./footnote";
import type { GridLine } from "./grid-model";
import { ListTable } from "./list-table";
import { MatrixTable } from "./matrix-table";
import { RowPager } from "./row-pager";
import { WideTable } from "./wide-table";

type Props = {
  tableKey: string;
  table: Table;
  lines: readonly GridLine[];
  titled: boolean;
  onFilled: (count: number) => void;
};

/** One table of the form with what belongs to it: its rule, “本表无数据”, its footnote. */
export const EntryTable = memo(function EntryTable({ tableKey, table, lines, titled, onFilled }: Props) {
  const { store } = useDesk();
  const { can } = useDeskData();
  const blanks = useTopic("figures", ({ store }) => blankCells(store.form, tableKey, store.figures()).length);
  const fill = () => {
    const cells = blankCells(store.form, tableKey, store.figures());
    store.setFigures(
      cells.map((cell) => ({ cell, figure: number(0) })),
      "本表无数据",
    );
    onFilled(cells.length);
  };
  const [line] = lines;
  const unit = table.unit ? `单位：${table.unit}` : "";
  return (
    <section className={styles.block} aria-label={table.title}>
      {titled || table.rule ? (
        <div className={styles.head}>
          {titled ? <h2>{table.title}</h2> : null}
          {titled && unit ? <p>{unit}</p> : null}
          {table.rule ? (
            <p>
              {table.rule}
              {table.ruleSource ? `（${table.ruleSource}）` : null}
            </p>
          ) : null}
        </div>
      ) : null}
      {table.layout === "list" ? <ListTable {...{ tableKey, table, lines }} /> : null}
      {table.layout === "wide" && line ? <WideTable table={table} line={line} /> : null}
      {table.layout === "matrix" || table.layout === "small" ? (
        <MatrixTable
          {...{ tableKey, table, lines }}
          corner={table.layout === "small" ? (table.corner ?? "") : cornerOf(table, unit)}
        />
      ) : null}
      {table.layout === "matrix" ? <RowPager lines={lines} /> : null}
      <FieldConflict target={`footnote:${tableKey}`} />
      <div className={styles.foot}>
        <div className={styles.note}>
          <Footnote tableKey={tableKey} title={table.title} />
        </div>
        {can.edit ? (
          <p className={styles.push}>
            {blanks > 0 ? `表内 ${blanks} 格未填。空白会原样公布，没有请填 0。` : "本表没有空白。"}
            <br />
            <Button variant="plain" size="small" onClick={fill} disabledReason={blanks === 0 ? "各格都已填写" : null}>
              本表无数据，空白填 0
            </Button>
          </p>
        ) : null}
      </div>
    </section>
  );
});

const cornerOf = (table: Table, unit: string) =>
  [unit, table.caption?.replace(/^（|）$/g, "")].filter(Boolean).join("；");

function blankCells(form: Form, tableKey: string, figures: Figures): string[] {
  return enteredCells(form)
    .filter((info) => info.tableKey === tableKey && (figures[info.cell]?.state ?? "blank") === "blank")
    .map(({ cell }) => cell);
}
