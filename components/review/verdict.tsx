"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { StateMark } from "@/components/ui/state-mark";
import { judgeFindingsAction } from "@/lib/reports/actions";
import { CommentForm } from "./comment-form";
import { useComments } from "./comments-context";
import { Key } from "./key";
import { RefusalNotice } from "./refusal-notice";
import { useAttempt } from "./use-attempt";
import styles from "./verdict.module.css";
import type { VerdictView } from "./verdict-view";

type Props = {
  finding: { id: string; title: string; hint: boolean };
  /** There is an explanation to judge, or a hint to be seen. */
  judgeable: boolean;
  verdict: VerdictView;
};

function Standing({ verdict }: { verdict: VerdictView }) {
  const { standing, by, when, note, changed } = verdict;
  if (changed)
    return (
      <p>
        <StateMark state="submitted">内容改过，等待再看</StateMark>
        {note ? <span className="note">　上次不接受：{note}</span> : null}
      </p>
    );
  if (standing === "pending") return null;
  const words = { accepted: "已接受说明", refused: "不接受说明", seen: "已看过" }[standing];
  return (
    <p>
      <StateMark state={standing === "refused" ? "bad" : "done"}>{words}</StateMark>
      {note ? `：${note}` : null}
      <span className="note">{`　${by} ${when}`}</span>
    </p>
  );
}

/** What a supervisor thinks of one finding, and the two buttons that say so. */
export function VerdictLine({ finding, judgeable, verdict }: Props) {
  const { rights } = useComments();
  const { busy, refused, attempt } = useAttempt();
  const [refusing, setRefusing] = useState(false);
  const { agency, year, version, judge } = rights;
  const on = { agency, year, version, findings: [finding.id] };
  const { standing } = verdict;
  const give = (kind: "accepted" | "seen") =>
    attempt(
      () => judgeFindingsAction({ ...on, verdict: kind }),
      () => {},
    );
  const offers = judge && judgeable;
  const yes = finding.hint ? "已看过" : "接受说明";
  return (
    <div className={styles.verdict}>
      <Standing verdict={verdict} />
      {offers && refusing ? (
        <CommentForm
          draft={`refuse:${agency}/${year}:${finding.id}`}
          label={`不接受的原因：${finding.title}`}
          send="不接受"
          act={(note) => judgeFindingsAction({ ...on, verdict: "refused", note })}
          onClose={() => setRefusing(false)}
        >
          <p className="note">填报员会在这一处看到原因。不接受的说明会挡住通过，要改请退回。</p>
        </CommentForm>
      ) : null}
      {offers && !refusing ? (
        <div className={styles.buttons}>
          {standing === "accepted" || standing === "seen" ? null : (
            <Button
              variant="plain"
              size="small"
              busy={busy}
              aria-keyshortcuts="Y"
              aria-label={`${yes}：${finding.title}`}
              onClick={() => give(finding.hint ? "seen" : "accepted")}
            >
              {yes} <Key>Y</Key>
            </Button>
          )}
          {finding.hint || standing === "refused" ? null : (
            <Button
              variant="link"
              size="small"
              aria-keyshortcuts="X"
              aria-label={`不接受：${finding.title}`}
              onClick={() => setRefusing(true)}
            >
              不接受 <Key>X</Key>
            </Button>
          )}
        </div>
      ) : null}
      <RefusalNotice refused={refused} />
    </div>
  );
}

/** Every hint that nobody has seen, seen at once. */
export function SeeAllHints({ findings }: { findings: readonly string[] }) {
  const { rights } = useComments();
  const { busy, refused, attempt } = useAttempt();
  const { agency, year, version, judge } = rights;
  if (!judge || findings.length === 0) return null;
  return (
    <>
      <Button
        variant="plain"
        size="small"
        busy={busy}
        onClick={() =>
          attempt(
            () => judgeFindingsAction({ agency, year, version, findings: [...findings], verdict: "seen" }),
            () => {},
          )
        }
      >
        {`${findings.length} 条提示都看过了`}
      </Button>
      <RefusalNotice refused={refused} />
    </>
  );
}
