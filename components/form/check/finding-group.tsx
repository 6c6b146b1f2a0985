"use client";
import { Mark } from "@/components/ui/mark";
import type { Level } from "@/lib/forms/define";
import type { Finding } from "@/lib/forms/inspect";
import { useDeskData, useExplanations } from "../desk-context";
import styles from "./finding-group.module.css";
import { markOf } from "./finding-list";
import { FindingRow } from "./finding-row";

/** All findings of one level. Nothing is drawn where there are none. */
export function FindingGroup({ level, findings }: { level: Level; findings: readonly Finding[] }) {
  const explanations = useExplanations();
  const { report } = useDeskData();
  if (findings.length === 0) return null;
  const explained = findings.filter(({ id }) => (explanations[id] ?? "").trim() !== "").length;
  const heads = {
    error: [`错误 ${findings.length} 处`, report.backfilled ? "补录的报告：改正，或写一句原因" : "必须改正"],
    warning: [`需说明 ${findings.length} 处，已说明 ${explained} 处`, "改正，或写一句原因；说明只给审核人看，不公布"],
    hint: [`提示 ${findings.length} 处`, "供参考，不影响提交"],
  } as const;
  const [title, note] = heads[level];
  return (
    <section aria-labelledby={`group-${level}`}>
      <div className={`${styles.head} ${styles[level]}`}>
        <Mark shape={markOf[level]} />
        <h2 id={`group-${level}`}>{title}</h2>
        <span>{note}</span>
      </div>
      <ol className={styles.list}>
        {findings.map((finding) => (
          <FindingRow key={finding.id} finding={finding} />
        ))}
      </ol>
    </section>
  );
}
