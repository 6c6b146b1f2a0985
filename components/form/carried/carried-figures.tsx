"use client";
import { RefusalNotice } from "@/components/review/refusal-notice";
import { Button } from "@/components/ui/button";
import { useDesk, useDeskData, useTopic, useUnverified } from "../desk-context";
import { useStep } from "../use-steps";
import styles from "./carried.module.css";
import { useConfirm } from "./use-confirm";

/** The figures of this step that were taken from last year's report: verified one by one, or a table's together. */
export function CarriedFigures({ step }: { step: string }) {
  const { store } = useDesk();
  const { carried, can } = useDeskData();
  const { tables } = useStep(step);
  const unverified = useUnverified();
  const active = useTopic("active", ({ store }) => store.active());
  const { busy, refused, confirm } = useConfirm();
  const of = (table: string) => unverified.filter((target) => target.startsWith(`figure:${table}/`));
  const open = tables.map((table) => ({ table, targets: of(table) })).filter(({ targets }) => targets.length > 0);
  if (!carried || open.length === 0) return <RefusalNotice refused={refused} />;
  const here = `figure:${active}`;
  return (
    <section>
      <h2>
        待核实 <span>取自{carried.year}年报告</span>
      </h2>
      {open.map(({ table, targets }) => (
        <div key={table}>
          <p>
            表{store.form.tables[table]?.number}有 {targets.length} 格是{carried.year}年报告（第 {carried.revision}{" "}
            版）结转来的。改成今年的数，或者核对后点“核实”。
          </p>
          {can.edit ? (
            <div className={styles.acts}>
              {targets.includes(here) ? (
                <Button variant="plain" size="small" busy={busy} onClick={() => confirm([here])}>
                  核实这一格
                </Button>
              ) : null}
              <Button variant="plain" size="small" busy={busy} onClick={() => confirm(targets)}>
                全部核实
              </Button>
            </div>
          ) : null}
        </div>
      ))}
      <RefusalNotice refused={refused} />
    </section>
  );
}
