import type { ReactNode } from "react";
import type { PrintedPart } from "@/lib/forms/printed-parts";
import { CommentButton } from "./comment-button";
import { Margin } from "./margin";
import styles from "./part-row.module.css";
import { ThreadMarks } from "./thread-mark";

type Part = Pick<PrintedPart, "key" | "heading">;

/** The two columns of a report under review: what it says, and beside it what was said about it. */
export function PartRows({ children }: { children: ReactNode }) {
  return <div className={styles.rows}>{children}</div>;
}

/** One part on the left, its comments level with it. */
export function PartRow({ part, note, children }: { part: Part; note?: ReactNode; children: ReactNode }) {
  const place = { on: "section", target: part.key, where: part.heading, part: part.key, order: 0 } as const;
  return (
    <>
      <section className={styles.part} aria-labelledby={part.key} data-place tabIndex={-1}>
        <div className={styles.head}>
          <h2 id={part.key}>{part.heading}</h2>
          {note}
          <span className={styles.comment}>
            <ThreadMarks on="section" target={part.key} />
            <CommentButton place={place} />
          </span>
        </div>
        {children}
      </section>
      <Margin part={part.key} />
    </>
  );
}

/** A part in which nothing happened: one line, folded. */
export function QuietRow({ part, words, children }: { part: Part; words: string; children?: ReactNode }) {
  return (
    <>
      <details className={styles.quiet} id={part.key}>
        <summary>
          <b>{part.heading}</b> <span>{words}</span>
        </summary>
        {children}
      </details>
      <Margin part={part.key} />
    </>
  );
}
