import type { Row } from "@/lib/forms/define";
import styles from "./row-label.module.css";

/** A row's printed label; what stands in brackets at its end is set smaller. The filling rule unfolds where it is needed. */
export function RowLabel({ row }: { row: Row }) {
  const [, words = row.label, aside] = /^(.+?)(（[^（）]{8,}）)$/.exec(row.label) ?? [];
  const repeated = row.rule !== undefined && aside?.includes(row.rule.replace(/。$/, ""));
  return (
    <>
      {words}
      {aside ? <small className={styles.aside}>{aside}</small> : null}
      {row.rule && !repeated ? (
        <details className={styles.rule}>
          <summary>填报说明</summary>
          <p>
            {row.rule}
            {row.ruleSource ? <span className={styles.source}>（{row.ruleSource}）</span> : null}
          </p>
        </details>
      ) : null}
    </>
  );
}
