"use client";
import type { Route } from "next";
import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "./confirm-dialog";
import styles from "./decide-bar.module.css";
import type { Subject } from "./decision-props";
import type { Decision, DecisionName } from "./decisions";
import { Key } from "./key";
import { PublishDialog } from "./publish-dialog";
import { ReturnDialog } from "./return-dialog";
import { WithdrawDialog } from "./withdraw-dialog";

const buttons = {
  return: { words: "退回", key: "R", variant: "red" },
  approve: { words: "通过", key: "A", variant: "solid" },
  publish: { words: "发布", key: null, variant: "solid" },
  unschedule: { words: "取消定时", key: null, variant: "plain" },
  correct: { words: "更正", key: null, variant: "plain" },
  cancelCorrection: { words: "取消更正", key: null, variant: "plain" },
  withdraw: { words: "撤下", key: null, variant: "red" },
} as const satisfies Record<DecisionName, { words: string; key: string | null; variant: string }>;

type Props = {
  subject: Subject;
  name: string;
  decisions: readonly Decision[];
  openComments: number;
  unread: string;
  currentRevision: number | null;
  /** How things stand, when there is nothing that hinders: 定时发布：2月3日 09:00. */
  standing: string;
  next: string | null;
};

type ButtonProps = { decision: Decision; openComments: number; settling: boolean; onPress: () => void };

function DecisionButton({ decision, openComments, settling, onPress }: ButtonProps) {
  const { words, key, variant } = buttons[decision.name];
  const attached = decision.name === "return" && openComments > 0 ? `，附 ${openComments} 处意见` : "";
  return (
    <Button
      variant={variant}
      aria-keyshortcuts={key ?? undefined}
      reasonId={settling ? "decided" : decision.reason ? `why-${decision.name}` : undefined}
      onClick={onPress}
    >
      {words}
      {attached} {key ? <Key>{key}</Key> : null}
    </Button>
  );
}

/** At the foot of the page: how things stand, and the decisions this state calls for. */
export function DecideBar(props: Props) {
  const { subject, name, decisions, openComments, unread, currentRevision, standing, next } = props;
  const [asked, setAsked] = useState<DecisionName | null>(null);
  const [done, setDone] = useState<{ words: string; next: string | null; version: number } | null>(null);
  // Between the decision and the page that shows it nothing more can be decided.
  const settling = done?.version === subject.version;
  const open = decisions.some(({ name: decision, reason }) => decision === asked && reason === null) ? asked : null;
  const common = {
    subject,
    name,
    openComments,
    unread,
    currentRevision,
    onClose: () => setAsked(null),
    onDone: (words: string) => {
      // Kept as it was: the list reads differently once this report has left it.
      setDone({ words, next, version: subject.version });
      setAsked(null);
    },
  };
  const reasons = decisions.filter(({ reason }) => reason !== null);
  return (
    <section className={styles.bar} aria-label="审核决定">
      <div className={styles.line}>
        <div className={styles.says}>
          <p aria-live="polite" id="decided">
            {done ? <b>{done.words}</b> : null}
          </p>
          {done?.next ? <Link href={done.next as Route}>看下一份</Link> : null}
          {reasons.map(({ name: decision, reason }) => (
            <p key={decision} id={`why-${decision}`}>
              {reasons.length > 1 ? `${buttons[decision].words}：` : null}
              {reason}
            </p>
          ))}
          {reasons.length === 0 && !done ? <p>{standing}</p> : null}
        </div>
        <div className={styles.buttons}>
          {decisions.map((decision) => (
            <DecisionButton
              key={decision.name}
              decision={decision}
              openComments={openComments}
              settling={settling}
              onPress={() => setAsked(decision.name)}
            />
          ))}
        </div>
      </div>
      {open === "return" ? <ReturnDialog {...common} /> : null}
      {open === "publish" ? <PublishDialog {...common} /> : null}
      {open === "withdraw" ? <WithdrawDialog {...common} /> : null}
      {open === "approve" || open === "unschedule" || open === "correct" || open === "cancelCorrection" ? (
        <ConfirmDialog {...common} decision={open} />
      ) : null}
    </section>
  );
}
