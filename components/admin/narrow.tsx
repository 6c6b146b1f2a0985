import type { ReactNode } from "react";
import styles from "./narrow.module.css";

/** A form on a page of its own: lines short enough to read. `wide` where a table stands in it. */
export function Narrow({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  return <div className={wide ? styles.wide : styles.narrow}>{children}</div>;
}
