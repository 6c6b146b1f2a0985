import type { ReactNode } from "react";
import { Mark, type Shape } from "./mark";
import styles from "./notice.module.css";

export type Tone = "amber" | "blue" | "red" | "green" | "plain";
type Props = {
  tone?: Tone;
  /** A bold word at the front: 离线, 只读. */
  title: ReactNode;
  mark?: Shape;
  /** A link or a small button. */
  action?: ReactNode;
  /** Told to screen readers when it appears; `alert` interrupts. */
  announce?: "polite" | "alert";
  children?: ReactNode;
};

/** A bar of colour, a bold word, what happened and what to do. */
export function Notice({ tone = "plain", title, mark, action, announce, children }: Props) {
  return (
    <div
      className={`${styles.notice} ${styles[tone]}`}
      role={announce === "alert" ? "alert" : undefined}
      aria-live={announce === "polite" ? "polite" : undefined}
    >
      <b className={styles.title}>
        {mark ? <Mark shape={mark} /> : null}
        {title}
      </b>
      {children ? <div className={styles.text}>{children}</div> : null}
      {action}
    </div>
  );
}
