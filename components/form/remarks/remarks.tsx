"use client";
import type { Route } from "next";
import Link from "next/link";
import { StateMark } from "@/components/ui/state-mark";
import { momentOf } from "@/lib/format";
import { cellInfo } from "@/lib/forms/cells";
import type { Thread } from "@/lib/reports/working-copy";
import { useDesk, useDeskData } from "../desk-context";
import { stepOfTable } from "../steps";
import { useParts } from "../use-steps";
import { Answer } from "./answer";
import styles from "./remarks.module.css";

/** What the supervisor asked for, each with its place and its answers. */
export function Remarks() {
  const { comments, events, report } = useDeskData();
  const [returned] = events.filter(({ action }) => action === "return");
  if (comments.length === 0 && report.status !== "returned") return null;
  const handled = comments.filter(({ answers, resolved }) => resolved || answers.length > 0).length;
  return (
    <section className={styles.remarks} aria-labelledby="remarks">
      <div className={styles.head}>
        <h2 id="remarks">
          审核意见 {comments.length}处，已答复 {handled}处
        </h2>
        {returned ? (
          <span>
            {momentOf(returned.at)}　{returned.by}退回：“{returned.reason}”
          </span>
        ) : null}
      </div>
      {comments.map((comment) => (
        <Remark key={comment.id} comment={comment} />
      ))}
    </section>
  );
}

function Remark({ comment }: { comment: Thread }) {
  const { can } = useDeskData();
  const { place, href } = usePlace(comment);
  const { answers, resolved, text, author, at } = comment;
  const done = resolved !== null || answers.length > 0;
  return (
    <div className={done ? `${styles.remark} ${styles.done}` : styles.remark}>
      <cite>
        {place}　{author}　{momentOf(at)}
      </cite>
      <p>{text}</p>
      {answers.map((answer) => (
        <p key={answer.id} className={styles.answer}>
          {answer.author}：{answer.text}
        </p>
      ))}
      <div className={styles.do}>
        {resolved ? <StateMark state="done">{resolved.by}已解决</StateMark> : null}
        {href ? <Link href={href as Route}>{comment.on === "cell" ? "去填这一格" : "去改这一部分"}</Link> : null}
        {can.answer && !resolved ? <Answer comment={comment.id} /> : null}
      </div>
    </div>
  );
}

function usePlace({ on, target }: Thread): { place: string; href: string | null } {
  const { form } = useDesk().store;
  const { agency, report } = useDeskData();
  const parts = useParts();
  const base = `/desk/${agency.code}/${report.year}`;
  const info = on === "cell" && target ? cellInfo(form, target) : undefined;
  if (info) {
    const step = stepOfTable(form, parts, info.tableKey);
    const heading = parts.find(({ key }) => key === step)?.heading ?? "";
    const column = info.label === info.rowLabel ? info.rowLabel : info.columnLabel;
    return { place: `${heading}　第${info.row}行，${column}`, href: step ? `${base}/${step}#cell=${info.cell}` : null };
  }
  const part = on === "section" ? parts.find(({ key }) => key === target) : undefined;
  return part ? { place: part.heading, href: `${base}/${part.key}` } : { place: "整份报告", href: null };
}
