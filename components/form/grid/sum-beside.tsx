"use client";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { cellInfo } from "@/lib/forms/cells";
import { showFigure } from "@/lib/forms/numbers";
import { number } from "@/lib/forms/totals";
import { useCell, useDesk, useTopic } from "../desk-context";
import { holds, type SumBeside as SumOfOthers, sumOf, sumsBeside } from "./relations";
import styles from "./sum-beside.module.css";

const words = { "=": ["相等", "不等"], "<=": ["不超过", "超过"], ">=": ["不少于", "少于"] } as const;

type Props = { tableKey: string; rowKey: string; columnKey: string };

/** Beside a row that must equal its parts: their sum, whether it holds, and the fix where it is certain. */
export function SumBeside(props: Props) {
  const { form } = useDesk().store;
  const relation = useMemo(
    () => sumsBeside(form, props.tableKey).get(props.rowKey),
    [form, props.tableKey, props.rowKey],
  );
  return relation ? <Sum {...props} relation={relation} /> : null;
}

function Sum({ tableKey, rowKey, columnKey, relation }: Props & { relation: SumOfOthers }) {
  const { store } = useDesk();
  const cell = `${tableKey}/${rowKey}/${columnKey}`;
  const { figure, findings } = useCell(cell);
  const sum = useTopic("figures", ({ store }) => sumOf(store.figures(), relation.terms, columnKey));
  if (sum === null || figure.state === "not-applicable") return null;
  const kind = cellInfo(store.form, cell)?.kind ?? "count";
  const value = figure.value ?? 0;
  const fine = holds(value, relation.op, sum);
  const fix = fine
    ? undefined
    : findings.find((finding) => finding.fix?.changes.some((change) => change.cell === cell))?.fix;
  return (
    <span className={styles.beside}>
      {showFigure(kind, number(sum))}
      <span className={fine ? styles.fine : styles.wrong}>{words[relation.op][fine ? 0 : 1]}</span>
      {fix ? (
        <Button variant="plain" size="small" onClick={() => store.setFigures(fix.changes, fix.label)}>
          {fix.label}
        </Button>
      ) : null}
    </span>
  );
}
