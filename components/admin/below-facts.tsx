import type { ReactNode } from "react";
import styles from "./below-facts.module.css";

/** What follows the form strip, at its distance. */
export function BelowFacts({ children }: { children: ReactNode }) {
  return <div className={styles.below}>{children}</div>;
}
