"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { approveOneOfManyAction } from "@/lib/reports/actions";
import { type BulkLine, lineKey } from "./bulk-approval";
import styles from "./bulk-bar.module.css";
import { BulkDialog, type Outcome } from "./bulk-dialog";
import { useChoice } from "./choice-context";

const unreachable = "服务器没有回应，这一份没有通过";

/** One after the other, each in a transaction of its own; what was done stays done when it is stopped. */
async function approveEach(lines: readonly BulkLine[], stopped: () => boolean, tell: (outcome: Outcome) => void) {
  for (const line of lines) {
    if (stopped()) return;
    const { agency, year, version } = line;
    const says = await approveOneOfManyAction({ agency, year, version, allRead: true }).then(
      (result) => (result.ok ? null : result.says),
      () => unreachable,
    );
    tell({ line, says });
  }
}

/** Above the list: how many are chosen, and 批量通过 with what it would do and leave out. */
export function BulkBar() {
  const router = useRouter();
  const { chosen, choose } = useChoice();
  const [asked, setAsked] = useState<readonly BulkLine[] | null>(null);
  const [outcomes, setOutcomes] = useState<readonly Outcome[] | null>(null);
  const [running, setRunning] = useState(false);
  const stop = useRef(false);
  const run = async (lines: readonly BulkLine[]) => {
    stop.current = false;
    setOutcomes([]);
    setRunning(true);
    await approveEach(
      lines,
      () => stop.current,
      (outcome) => setOutcomes((done) => [...(done ?? []), outcome]),
    );
    setRunning(false);
    // What was left out or refused stays chosen.
    choose(new Set(chosen.map(lineKey)));
    router.refresh();
  };
  const close = () => {
    if (running) return;
    setAsked(null);
    setOutcomes(null);
  };
  return (
    <div className={styles.bar}>
      {chosen.length > 0 ? (
        <>
          <span>{`已选 ${chosen.length} 份`}</span>
          <Button size="small" onClick={() => setAsked(chosen)}>
            批量通过
          </Button>
          <Button variant="link" size="small" onClick={() => choose(new Set())}>
            不选了
          </Button>
        </>
      ) : (
        <span className="note">勾选后可以批量通过：说明都已接受、提示都已看过的才会通过。</span>
      )}
      {asked ? (
        <BulkDialog
          asked={asked}
          outcomes={outcomes}
          running={running}
          onStart={run}
          onStop={() => {
            stop.current = true;
          }}
          onClose={close}
        />
      ) : null}
    </div>
  );
}
