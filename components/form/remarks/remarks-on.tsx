"use client";
import { momentOf } from "@/lib/format";
import { useDeskData } from "../desk-context";
import styles from "./remarks.module.css";

/** What supervisors wrote at a cell or a section, beside it. Answered on the report's page. */
export function RemarksOn({ on, target }: { on: "cell" | "section"; target: string }) {
  const { comments } = useDeskData();
  const here = comments.filter((comment) => comment.on === on && comment.target === target);
  return here.map((comment) => (
    <div key={comment.id} className={comment.resolved ? `${styles.remark} ${styles.done}` : styles.remark}>
      <cite>
        {comment.author}　{momentOf(comment.at)}
        {comment.resolved ? "　已解决" : null}
      </cite>
      <p>{comment.text}</p>
      {comment.answers.map(({ id, author, text }) => (
        <p key={id}>
          {author}：{text}
        </p>
      ))}
    </div>
  ));
}
