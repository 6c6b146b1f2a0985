import type { ReactNode } from "react";
import styles from "./note.module.css";

type Props = { title: ReactNode; number?: number; quiet?: boolean; children: ReactNode };

/** A note in the margin: amber where something is asked, ink where it only informs. */
export function Note({ title, number, quiet = false, children }: Props) {
  return (
    <section className={quiet ? `${styles.note} ${styles.quiet}` : styles.note}>
      <h2>
        {number ? <span className={styles.number}>{number}</span> : null}
        {title}
      </h2>
      {children}
    </section>
  );
}
