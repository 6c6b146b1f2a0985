"use client";
import type { Place } from "./comment-view";
import { useComments } from "./comments-context";
import styles from "./thread-mark.module.css";

/** The numbers of the comments that hang on one place; each leads to its card in the margin. */
export function ThreadMarks({ on, target }: Pick<Place, "on" | "target">) {
  const { threads } = useComments();
  const here = threads.filter((thread) => thread.on === on && thread.target === target);
  return here.map(({ id, number, resolved }) => (
    <a key={id} href={`#c-${id}`} className={styles.link}>
      <span className={resolved ? `${styles.number} ${styles.done}` : styles.number} aria-hidden="true">
        {number}
      </span>
      <span className="vh">{`看意见${number}，${resolved ? "已解决" : "未解决"}`}</span>
    </a>
  ));
}
