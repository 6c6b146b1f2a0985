"use client";
import { memo } from "react";
import { Mark } from "@/components/ui/mark";
import { type Finding, isOurOwn } from "@/lib/forms/finding";
import { FindingActions } from "./finding-actions";
import styles from "./finding-list.module.css";

export const markOf = { error: "bad", warning: "warn", hint: "hint" } as const;

/** Findings of one step, in the panel beside it. */
export function FindingList({ findings, step }: { findings: readonly Finding[]; step: string }) {
  return (
    <ol className={styles.list}>
      {findings.map((finding) => (
        <Item key={finding.id} finding={finding} step={step} />
      ))}
    </ol>
  );
}

/** Rendered anew where its own finding says something else. */
const Item = memo(function Item({ finding, step }: { finding: Finding; step: string }) {
  return (
    <li className={styles[finding.level]}>
      <Mark shape={markOf[finding.level]} />
      <div>
        <b>{finding.title}</b>
        {isOurOwn(finding) ? null : <small className={styles.code}>{finding.code}</small>}
        <p>{finding.says}</p>
        {finding.level === "hint" ? null : <p className={styles.mend}>{finding.mend}</p>}
        <FindingActions finding={finding} step={step} here />
      </div>
    </li>
  );
});
