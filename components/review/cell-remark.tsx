"use client";
import styles from "./cell-remark.module.css";
import type { Place } from "./comment-view";
import { useComments } from "./comments-context";
import { ThreadMarks } from "./thread-mark";

/** Over a cell of the full text: its remarks' numbers, and the cell itself as the button that adds one. */
export function CellRemark({ place }: { place: Place }) {
  const { rights, write, writing } = useComments();
  const here = writing?.on === "cell" && writing.target === place.target;
  return (
    <>
      {rights.comment ? (
        <button
          type="button"
          className={here ? `${styles.over} ${styles.here}` : styles.over}
          aria-label={`提意见：${place.where}`}
          onClick={() => write(place)}
        />
      ) : null}
      <span className={styles.marks}>
        <ThreadMarks on="cell" target={place.target} />
      </span>
    </>
  );
}
