import type { ReactNode } from "react";
import { Mark, type Shape } from "./mark";
import styles from "./state-mark.module.css";

export type MarkState = Exclude<Shape, "lock">;

/** Shape, word and colour of a state: the same in the whole system. */
export function StateMark({ state, children }: { state: MarkState; children: ReactNode }) {
  return (
    <span className={`${styles.state} ${styles[state]}`}>
      <Mark shape={state} />
      {children}
    </span>
  );
}
