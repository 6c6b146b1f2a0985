"use client";
import { RefusalNotice } from "@/components/review/refusal-notice";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useDeskData, useUnverified } from "../desk-context";
import styles from "./carried.module.css";
import { useConfirm } from "./use-confirm";

/** Above a text that was taken from last year's report, until somebody changed or confirmed it. */
export function CarriedText({ section }: { section: string }) {
  const { carried, can } = useDeskData();
  const target = `section:${section}`;
  const open = useUnverified().includes(target);
  const { busy, refused, confirm } = useConfirm();
  if (!carried || !open) return <RefusalNotice refused={refused} />;
  return (
    <div className={styles.place}>
      <Notice
        tone="amber"
        title="待核实"
        mark="warn"
        action={
          can.edit ? (
            <Button variant="plain" size="small" busy={busy} onClick={() => confirm([target])}>
              核实
            </Button>
          ) : undefined
        }
      >
        <p>
          这段文字取自{carried.year}年报告（第 {carried.revision}{" "}
          版），年份和数字没有改动。改成今年的情况，或者核对后点“核实”。
        </p>
      </Notice>
      <RefusalNotice refused={refused} />
    </div>
  );
}
