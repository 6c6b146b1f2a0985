"use client";
import type { Route } from "next";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { cellInfo } from "@/lib/forms/cells";
import type { Finding } from "@/lib/forms/finding";
import { useDesk, useDeskData } from "../desk-context";
import { focusCell } from "../grid/focus-cell";
import { placeHref } from "../steps";
import styles from "./finding-actions.module.css";
import { applyRewrite } from "./rewrite";

type Props = { finding: Finding; step: string /** On the page of that step itself. */; here?: boolean };

/** Where to mend a finding, and the fix where it is certain. */
export function FindingActions({ finding, step, here = false }: Props) {
  const { store } = useDesk();
  const { agency, report, can } = useDeskData();
  const [cell] = finding.cells;
  const base = `/desk/${agency.code}/${report.year}`;
  const { fix, rewrite, section } = finding;
  const mend = can.edit && (fix || rewrite);
  return (
    <div className={styles.actions}>
      {mend && fix ? (
        <Button variant="plain" size="small" onClick={() => store.setFigures(fix.changes, fix.label)}>
          {fix.label}
        </Button>
      ) : null}
      {mend && rewrite && section ? (
        <Button variant="plain" size="small" onClick={() => applyRewrite(store, section, rewrite)}>
          {rewrite.label}
        </Button>
      ) : null}
      {section ? (
        <Link href={placeHref(base, step, finding) as Route}>{finding.quote ? "到这句话" : "到这一部分"}</Link>
      ) : null}
      {cell && !section ? (
        <a
          href={placeHref(base, step, finding)}
          onClick={(event) => {
            if (here && focusCell(firstOpen(store.form, finding.cells) ?? cell)) event.preventDefault();
          }}
        >
          {placeWords(store.form, cell)}
        </a>
      ) : null}
      {cell && section ? (
        <Link href={`${base}/${tableStep(store.form, cell)}#cell=${cell}` as Route}>看表中这一格</Link>
      ) : null}
    </div>
  );
}

type Form = Parameters<typeof cellInfo>[0];
const firstOpen = (form: Form, cells: readonly string[]) => cells.find((cell) => !cellInfo(form, cell)?.computed);
const tableStep = (form: Form, cell: string) =>
  form.parts.find(({ tables }) => tables?.includes(cell.split("/")[0] ?? ""))?.key ?? "";

function placeWords(form: Form, cell: string): string {
  const info = cellInfo(form, cell);
  return info ? `到第${info.row}行${info.label === info.rowLabel ? "" : `“${info.columnLabel}”`}` : "到这一格";
}
