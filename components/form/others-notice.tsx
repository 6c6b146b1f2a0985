"use client";
import { Notice } from "@/components/ui/notice";
import { cellInfo } from "@/lib/forms/cells";
import type { Form } from "@/lib/forms/define";
import type { PrintedPart } from "@/lib/forms/printed-parts";
import { useDesk, useLastNews, useNeighbours } from "./desk-context";
import type { LastNews } from "./others";
import styles from "./others-notice.module.css";
import { stepOfTarget } from "./steps";
import { useParts } from "./use-steps";

/** Who else is in this report and where, and what they changed last. */
export function OthersNotice({ step }: { step: string }) {
  const parts = useParts();
  const { form } = useDesk().store;
  const [neighbours, last] = [useNeighbours(), useLastNews()];
  const placed = neighbours.map(({ name, at }) => {
    const key = at ? stepOfTarget(form, parts, at) : null;
    return { name, step: parts.find((one) => one.key === key), here: key === step };
  });
  return (
    <div className={styles.notices} aria-live="polite">
      {placed.map(({ name, step: theirs, here }) => (
        <Notice key={name} title={here ? "他人正在编辑" : "同时在填"}>
          <p>
            {name}正在{theirs ? `写“${theirs.heading}”` : "看这份报告"}。
            {here ? "您可以写别的地方；同写一处时两个版本都会留下。" : null}
          </p>
        </Notice>
      ))}
      {last ? <p className={styles.last}>{wordsOf(form, parts, last)}</p> : null}
    </div>
  );
}

/** 填报员乙 14:03:22 改了“三、…”第1行“自然人”等 3 处，这里已经是新的。 */
function wordsOf(form: Form, parts: readonly PrintedPart[], { by, at, targets }: LastNews): string {
  const [first = ""] = targets;
  const part = parts.find(({ key }) => key === stepOfTarget(form, parts, first));
  const info = first.startsWith("figure:") ? cellInfo(form, first.slice("figure:".length)) : undefined;
  const cell = info ? `“${info.rowLabel}”${info.label === info.rowLabel ? "" : `的“${info.columnLabel}”`}` : "";
  const place = first === "outline" ? "各部分的次序和标题" : `${part ? `“${part.heading}”` : ""}${cell}` || "一处说明";
  const many = targets.length > 1 ? `等 ${targets.length} 处` : "";
  return `${by} ${at} 改了${place}${many}，这里已经是新的。`;
}
