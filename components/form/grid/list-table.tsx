"use client";
import { memo } from "react";
import { cellInfo } from "@/lib/forms/cells";
import { jumps } from "@/lib/forms/compare";
import type { Table } from "@/lib/forms/define";
import { showFigure } from "@/lib/forms/numbers";
import { blank, number } from "@/lib/forms/totals";
import { useCell, useDesk, useDeskData } from "../desk-context";
import { CellField } from "./cell-field";
import styles from "./entry-table.module.css";
import type { GridLine } from "./grid-model";
import list from "./list-table.module.css";
import { RowLabel } from "./row-label";
import { RowRefusals } from "./row-refusals";
import { SumBeside } from "./sum-beside";

type Props = { tableKey: string; table: Table; lines: readonly GridLine[] };
const COLUMNS = 7;

/** One value per row, as the statistics table of 2014 is printed: number, indicator, unit, and beside it last year's. */
export const ListTable = memo(function ListTable({ tableKey, table, lines }: Props) {
  const { report, last } = useDeskData();
  const first = lines.find(({ cells }) => cells.some(({ computed }) => !computed));
  return (
    <table className={`${styles.grid} ${list.list}`}>
      <caption className="vh">
        {table.title}，{report.year}年度
      </caption>
      <thead>
        <tr>
          <th scope="col" className={list.line}>
            行
          </th>
          <th scope="col">{table.corner ?? "统计指标"}</th>
          <th scope="col" className={list.unit}>
            单位
          </th>
          <th scope="col" className={`num ${list.value}`}>
            {report.year}年
          </th>
          <th scope="col" className={`num ${list.last}`}>
            {last?.year ?? report.year - 1}年
          </th>
          <th scope="col" className={`num ${list.change}`}>
            增减
          </th>
          <th scope="col" className={list.sum}>
            分项合计
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <ListRow key={line.key} line={line} number={index + 1} tableKey={tableKey} first={line === first} />
        ))}
      </tbody>
    </table>
  );
});

type RowProps = { line: GridLine; number: number; tableKey: string; first: boolean };

const ListRow = memo(function ListRow({ line, number: printed, tableKey, first }: RowProps) {
  const { row, cells } = line;
  const [only] = cells;
  if (!row) return null;
  const depth = list[`d${Math.min(row.depth, 4)}`];
  const id = `row-${tableKey}-${printed}`;
  if (!only)
    return (
      <tr className={row.depth === 1 ? list.h1 : list.h2} id={id}>
        <td className={list.line}>{printed}</td>
        <th className={`${list.label} ${depth}`} scope="rowgroup" colSpan={COLUMNS - 1}>
          <RowLabel row={row} />
        </th>
      </tr>
    );
  return (
    <>
      <tr className={styles.row} id={id}>
        <td className={list.line}>{printed}</td>
        <th className={`${list.label} ${depth} ${row.depth === 1 ? list.strong : ""}`} scope="row">
          <RowLabel row={row} />
        </th>
        <td className={list.unit}>{row.unit}</td>
        <td className={styles.field}>
          <CellField name={only.cell} first={first} />
        </td>
        <Beside name={only.cell} />
        <td className={list.sum}>
          <SumBeside tableKey={tableKey} rowKey={only.rowKey} columnKey={only.columnKey} />
        </td>
      </tr>
      <RowRefusals cells={cells} span={COLUMNS} />
    </>
  );
});

/** Last year's figure and the difference. */
function Beside({ name }: { name: string }) {
  const { form } = useDesk().store;
  const { last } = useDeskData();
  const { figure } = useCell(name);
  const kind = cellInfo(form, name)?.kind ?? "count";
  const before = last?.figures[name];
  const difference =
    figure.state === "number" && before?.state === "number" && figure.value !== before.value
      ? figure.value - before.value
      : null;
  const shown = difference === null ? "" : `${difference > 0 ? "+" : ""}${showFigure(kind, number(difference))}`;
  return (
    <>
      <td className={`${list.last} ${before?.state === "number" && before.value !== 0 ? "" : styles.zero}`}>
        <span className={styles.narrow}>上年 </span>
        {before ? showFigure(kind, before) || "未填" : null}
      </td>
      <td className={list.change}>
        {jumps(figure, before ?? blank, kind) ? <b title="比上年变化超过一半">{shown}</b> : shown}
      </td>
    </>
  );
}
