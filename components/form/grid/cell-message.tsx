import type { Finding } from "@/lib/forms/finding";
import type { Refused } from "../cell-view";
import styles from "./cell-message.module.css";

type Props = { name: string; findings: readonly Finding[]; refused: Refused | null; inConflict?: boolean };

/** What is wrong with a cell, in sentences: read out with the field, and shown below it while one is in it. */
export function CellMessage({ name, findings, refused, inConflict = false }: Props) {
  if (findings.length === 0 && !refused && !inConflict) return null;
  return (
    <span className={styles.message} id={`about-${name}`}>
      {refused ? <span>{refused.says}没有存入。</span> : null}
      {inConflict ? <span>这一格有两个版本，请在右侧选定。</span> : null}
      {findings.map(({ id, code, says }) => (
        <span key={id}>
          <small>{code}</small> {says}
        </span>
      ))}
    </span>
  );
}
