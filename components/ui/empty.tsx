import type { ReactNode } from "react";
import styles from "./empty.module.css";

type Props = { title: ReactNode; level?: 1 | 2 | 3; action?: ReactNode; children?: ReactNode };

/** Nothing here, or not opened: what it means and where to go. */
export function Empty({ title, level = 2, action, children }: Props) {
  const Title = `h${level}` as const;
  return (
    <div className={styles.empty}>
      <Title className={styles.title}>{title}</Title>
      {children}
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
  );
}
