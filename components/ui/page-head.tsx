import type { ReactNode } from "react";
import styles from "./page-head.module.css";

type Props = {
  title: ReactNode;
  /** What stands beside the title: agency, state, a note. */
  children?: ReactNode;
  /** At the far end: save state or plain buttons. */
  end?: ReactNode;
};

export function PageHead({ title, children, end }: Props) {
  return (
    <div className={styles.head}>
      <h1>{title}</h1>
      {children}
      {end ? <div className={styles.end}>{end}</div> : null}
    </div>
  );
}
