import type { Key, ReactNode } from "react";
import styles from "./facts.module.css";

export type Fact = { key?: Key; label: ReactNode; value: ReactNode; note?: ReactNode | readonly string[] };

/** The form strip at the head of a working page. Bold parts of a value are set large; a note may have several lines. */
export function Facts({ items }: { items: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {items.map(({ key, label, value, note }, index) => (
        <div key={key ?? (typeof label === "string" ? label : index)}>
          <dt>{label}</dt>
          <dd>
            {value}
            {Array.isArray(note) ? note.map((line: string) => <small key={line}>{line}</small>) : null}
            {note && !Array.isArray(note) ? <small>{note}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
