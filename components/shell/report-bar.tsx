import type { ReactNode } from "react";
import styles from "./report-bar.module.css";

type Props = {
  title: ReactNode;
  /** Agency and year, small, beside the title. */
  sub?: ReactNode;
  /** Save state, then plain buttons, then the one next step. */
  children?: ReactNode;
};

/** Stays at the top while one works: which report, whether it is saved, what is next. */
export function ReportBar({ title, sub, children }: Props) {
  return (
    <section className={styles.bar} aria-label="当前报告">
      <div className={styles.line}>
        <h1>
          {title}
          {sub ? <small>{sub}</small> : null}
        </h1>
        {children ? <div className={styles.end}>{children}</div> : null}
      </div>
    </section>
  );
}
