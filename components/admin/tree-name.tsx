import type { ReactNode } from "react";
import styles from "./tree-name.module.css";

/** How deep an agency stands is drawn, and said to who cannot see it. */
export function TreeName({ depth, children }: { depth: number; children: ReactNode }) {
  return (
    <span className={styles.name} data-depth={Math.min(depth, 6)}>
      {depth > 0 ? <span className="vh">第 {depth + 1} 层：</span> : null}
      {children}
    </span>
  );
}
