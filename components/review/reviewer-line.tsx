"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { assignReviewerAction } from "@/lib/reports/actions";
import { Key } from "./key";
import { RefusalNotice } from "./refusal-notice";
import styles from "./reviewer-line.module.css";
import { useAttempt } from "./use-attempt";

type Person = { username: string; name: string };
type Props = {
  report: { agency: string; year: number };
  reviewer: Person | null;
  /** Whom one may ask; empty where nobody can be asked here and now. */
  candidates: readonly Person[];
  /** The person reading. */
  me: string;
};

/** Who was asked to review this report: by oneself in one act, anyone else by choice. */
export function ReviewerLine({ report, reviewer, candidates, me }: Props) {
  const { busy, refused, attempt } = useAttempt();
  const [choosing, setChoosing] = useState(false);
  const [chosen, choose] = useState(reviewer?.username ?? "");
  const assign = (username: string | null) =>
    attempt(
      () => assignReviewerAction({ ...report, reviewer: username }),
      () => setChoosing(false),
    );
  return (
    <div className={styles.line}>
      <p>
        <span className="note">审核人</span> {reviewer ? <b>{reviewer.name}</b> : "未指派"}
        {reviewer?.username === me ? "（您）" : null}
      </p>
      {candidates.length > 0 && reviewer?.username !== me ? (
        <Button variant="plain" size="small" busy={busy} aria-keyshortcuts="M" onClick={() => assign(me)}>
          由我审核 <Key>M</Key>
        </Button>
      ) : null}
      {candidates.length > 0 && !choosing ? (
        <Button variant="link" size="small" onClick={() => setChoosing(true)}>
          指派审核人
        </Button>
      ) : null}
      {choosing ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            assign(chosen === "" ? null : chosen);
          }}
        >
          <Field label="指派审核人" labelHidden error={refused?.fields.reviewer}>
            <Select value={chosen} onChange={(event) => choose(event.target.value)} autoFocus>
              <option value="">不指派</option>
              {candidates.map(({ username, name }) => (
                <option key={username} value={username}>{`${name}（${username}）`}</option>
              ))}
            </Select>
          </Field>
          <Button type="submit" variant="plain" size="small" busy={busy}>
            指派
          </Button>
          <Button variant="link" size="small" onClick={() => setChoosing(false)}>
            不改了
          </Button>
        </form>
      ) : null}
      {refused?.fields.reviewer ? null : <RefusalNotice refused={refused} />}
    </div>
  );
}
