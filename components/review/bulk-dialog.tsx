"use client";
import type { Route } from "next";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { StateMark } from "@/components/ui/state-mark";
import { type BulkLine, lineKey } from "./bulk-approval";
import styles from "./bulk-dialog.module.css";
import decision from "./decision-dialog.module.css";

/** `says`: why it was refused; null: approved. */
export type Outcome = { line: BulkLine; says: string | null };
type Props = {
  asked: readonly BulkLine[];
  /** Null: not begun. */
  outcomes: readonly Outcome[] | null;
  running: boolean;
  onStart: (lines: readonly BulkLine[]) => void;
  onStop: () => void;
  onClose: () => void;
};

const nameOf = ({ name, year }: BulkLine) => `${name}　${year}年度`;

function Plan({ fit, left }: { fit: readonly BulkLine[]; left: readonly BulkLine[] }) {
  return (
    <>
      {fit.length > 0 ? (
        <section>
          <h3>{`将通过 ${fit.length} 份`}</h3>
          <ul className={styles.list}>
            {fit.map((line) => (
              <li key={lineKey(line)}>{nameOf(line)}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {left.length > 0 ? (
        <section>
          <h3>{`不在其中 ${left.length} 份`}</h3>
          <ul className={styles.list}>
            {left.map((line) => (
              <li key={lineKey(line)}>
                <Link href={`/review/${line.agency}/${line.year}?view=checks` as Route}>{nameOf(line)}</Link>
                <span className="note">{line.hindrance}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function Results({ outcomes, waiting, running }: { outcomes: readonly Outcome[]; waiting: number; running: boolean }) {
  const refused = outcomes.filter(({ says }) => says !== null).length;
  return (
    <>
      <p aria-live="polite">
        {running ? `正在通过：${outcomes.length} / ${outcomes.length + waiting}` : null}
        {running ? null : `已通过 ${outcomes.length - refused} 份，没有通过 ${refused} 份。`}
        {!running && waiting > 0 ? `停下时还有 ${waiting} 份没有处理。` : null}
      </p>
      <ul className={styles.list}>
        {outcomes.map(({ line, says }) => (
          <li key={lineKey(line)}>
            <StateMark state={says === null ? "done" : "bad"}>{says === null ? "已通过" : "没有通过"}</StateMark>
            <Link href={`/review/${line.agency}/${line.year}` as Route}>{nameOf(line)}</Link>
            {says ? <span className="note">{says}</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Before: what will be approved and what is left out, with the reason. Meanwhile and after: each report's own result. */
export function BulkDialog({ asked, outcomes, running, onStart, onStop, onClose }: Props) {
  const fit = asked.filter(({ hindrance }) => hindrance === null);
  const left = asked.filter(({ hindrance }) => hindrance !== null);
  return (
    <Dialog title={outcomes ? "批量通过的结果" : `批量通过 ${fit.length} 份？`} open wide onClose={onClose}>
      <div className={styles.body}>
        {outcomes ? (
          <Results outcomes={outcomes} waiting={fit.length - outcomes.length} running={running} />
        ) : (
          <Plan fit={fit} left={left} />
        )}
      </div>
      <div className={decision.actions}>
        {outcomes === null && fit.length === 0 ? (
          <span className="note" id="bulk-none">
            选中的都还有没看过或没解决的，先打开看
          </span>
        ) : null}
        {running ? (
          <Button variant="plain" onClick={onStop}>
            停下
          </Button>
        ) : (
          <Button variant="plain" onClick={onClose} autoFocus={outcomes !== null}>
            {outcomes ? "关闭" : "再看看"}
          </Button>
        )}
        {outcomes === null ? (
          <Button
            reasonId={fit.length === 0 ? "bulk-none" : undefined}
            autoFocus={fit.length > 0}
            onClick={() => onStart(fit)}
          >
            {fit.length === 0 ? "通过" : `通过这 ${fit.length} 份`}
          </Button>
        ) : null}
      </div>
    </Dialog>
  );
}
