import type { ReactNode } from "react";
import styles from "./details.module.css";

/** Folded away until asked for; the browser's own, works without script. */
export function Details({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className={styles.details} open={open}>
      <summary>{summary}</summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
