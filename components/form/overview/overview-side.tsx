"use client";
import type { Route } from "next";
import Link from "next/link";
import { Section } from "@/components/ui/section";
import { momentOf } from "@/lib/format";
import { useDeskData } from "../desk-context";
import { CancelCorrectionButton } from "../moves/cancel-correction-button";
import { CorrectButton } from "../moves/correct-button";
import { RecallButton } from "../moves/recall-button";
import { eventWords } from "./event-words";
import { nextSteps } from "./next-steps";
import styles from "./overview-side.module.css";

/** What comes next, what else can be done, and the report's history. */
export function OverviewSide() {
  const data = useDeskData();
  const { agency, report, events, can, comments } = data;
  const base = `/desk/${agency.code}/${report.year}`;
  const correcting = report.currentRevision !== null && (report.status === "draft" || report.status === "returned");
  return (
    <aside className={styles.side}>
      <Section title="接下来">
        <ol className={styles.next}>
          {nextSteps(data).map(({ words, note, now }, index) => (
            <li key={words} className={now ? styles.now : undefined}>
              <b>{index + 1}</b>
              <span>
                {now ? <b>{words}</b> : words}
                {note ? <small>{note}</small> : null}
              </span>
            </li>
          ))}
        </ol>
        <div className={styles.moves}>
          {can.recall ? <RecallButton /> : null}
          {can.correct ? <CorrectButton /> : null}
          {can.cancelCorrection && correcting ? <CancelCorrectionButton /> : null}
        </div>
      </Section>
      <Section title="打印和查看">
        <ul className={styles.list}>
          <li>
            <Link href={`${base}/print` as Route}>预览和打印已填的报告</Link>
          </li>
          <li>
            <Link href={`${base}/blank` as Route}>打印空白报告格式</Link>
          </li>
          <li>
            <Link href={`${base}/history` as Route}>修改历史：看以前的样子，恢复改掉的内容</Link>
          </li>
          {report.currentRevision !== null ? (
            <li>
              <Link href={`/reports/${agency.code}/${report.year}` as Route}>
                {report.withdrawnAt ? "公众看到的：已撤下" : `公众看到的第 ${report.currentRevision} 版`}
              </Link>
            </li>
          ) : null}
        </ul>
      </Section>
      <Section title="往来记录">
        {events.length === 0 ? (
          <p>还没有往来。</p>
        ) : (
          <ul className={styles.list}>
            {events.map((event) => (
              <li key={event.id}>
                {momentOf(event.at)}　{event.by}
                {eventWords(event)}
                {event.action === "return" ? `，意见${comments.length}处` : ""}
                {event.reason ? <q>{event.reason}</q> : null}
                {event.receipt ? <small>回执 {event.receipt}</small> : null}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </aside>
  );
}
