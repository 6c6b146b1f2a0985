"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { StateMark } from "@/components/ui/state-mark";
import { answerCommentAction, reopenCommentAction, resolveCommentAction } from "@/lib/reports/actions";
import styles from "./comment-card.module.css";
import { CommentForm } from "./comment-form";
import { type CommentView, placeId } from "./comment-view";
import { useComments } from "./comments-context";
import { Key } from "./key";
import { RefusalNotice } from "./refusal-notice";
import marks from "./thread-mark.module.css";
import { useAttempt } from "./use-attempt";

/** One remark with its answers, and what may be done with it. */
export function CommentCard({ thread }: { thread: CommentView }) {
  const { rights } = useComments();
  const { busy, refused, attempt } = useAttempt();
  const [answering, setAnswering] = useState(false);
  const of = { agency: rights.agency, year: rights.year, comment: thread.id };
  const done = thread.resolved !== null;
  return (
    <article
      id={`c-${thread.id}`}
      className={done ? `${styles.card} ${styles.done}` : styles.card}
      data-place
      tabIndex={-1}
    >
      <header>
        <h3>
          <span className={done ? `${marks.number} ${marks.done}` : marks.number}>{thread.number}</span>{" "}
          <a href={`#${placeId(thread)}`}>{thread.where}</a>
        </h3>
        <span>{thread.when}</span>
      </header>
      <p className={styles.text}>
        <b>{thread.author}</b>：{thread.text}
      </p>
      {thread.answers.map((answer) => (
        <p key={answer.id} className={styles.answer}>
          <b>{answer.author}</b> {answer.when}：{answer.text}
        </p>
      ))}
      {thread.resolved ? (
        <p className={styles.state}>
          <StateMark state="done">已解决</StateMark>
          <span className="note">
            {thread.resolved.by} {thread.resolved.when}
          </span>
        </p>
      ) : null}
      {answering ? (
        <CommentForm
          draft={`answer:${thread.id}`}
          label={`再问一句：${thread.where}`}
          send="发出"
          act={(text) => answerCommentAction({ ...of, text })}
          onClose={() => setAnswering(false)}
        />
      ) : (
        <div className={styles.actions}>
          {rights.resolve && !done ? (
            <Button
              variant="plain"
              size="small"
              busy={busy}
              aria-keyshortcuts="E"
              aria-label={`解决意见${thread.number}`}
              onClick={() =>
                attempt(
                  () => resolveCommentAction(of),
                  () => {},
                )
              }
            >
              解决 <Key>E</Key>
            </Button>
          ) : null}
          {rights.reopen && done ? (
            <Button
              variant="link"
              size="small"
              busy={busy}
              aria-label={`重新打开意见${thread.number}`}
              onClick={() =>
                attempt(
                  () => reopenCommentAction(of),
                  () => {},
                )
              }
            >
              重新打开
            </Button>
          ) : null}
          {rights.answer && !done ? (
            <Button variant="link" size="small" onClick={() => setAnswering(true)}>
              再问一句
            </Button>
          ) : null}
        </div>
      )}
      <RefusalNotice refused={refused} />
    </article>
  );
}
