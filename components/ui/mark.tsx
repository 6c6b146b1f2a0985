import type { ReactNode } from "react";
import styles from "./mark.module.css";

const shapes = {
  todo: <rect x="1" y="1" width="12" height="12" className={styles.edge} />,
  doing: (
    <>
      <rect x="1" y="1" width="12" height="12" className={styles.edge} />
      <path d="M1 1h6v12H1z" className={styles.full} />
    </>
  ),
  bad: (
    <>
      <rect width="14" height="14" className={styles.full} />
      <path d="M6 2.6h2v5.6H6zM6 9.6h2v2H6z" className={styles.bare} />
    </>
  ),
  done: (
    <>
      <rect width="14" height="14" className={styles.full} />
      <path d="M3 7.3 6 10l5-6" className={styles.tick} />
    </>
  ),
  warn: (
    <>
      <path d="M7 .8 13.6 13H.4z" className={styles.edge} />
      <path d="M6.3 5h1.4v4H6.3zM6.3 10h1.4v1.4H6.3z" className={styles.full} />
    </>
  ),
  hint: (
    <>
      <circle cx="7" cy="7" r="6" className={styles.edge} />
      <path d="M6.3 6h1.4v4.6H6.3zM6.3 3.4h1.4v1.5H6.3z" className={styles.full} />
    </>
  ),
  submitted: (
    <>
      <circle cx="7" cy="7" r="6" className={styles.edge} />
      <path d="M7 3.4V7l2.6 1.8" className={styles.stroke} />
    </>
  ),
  returned: <path d="M13 7H3M6.5 2.5 2 7l4.5 4.5" className={styles.stroke} />,
  approved: (
    <>
      <rect width="14" height="14" className={styles.full} />
      <path d="M3 7.3 6 10l5-6" className={styles.tick} />
    </>
  ),
  published: (
    <>
      <circle cx="7" cy="7" r="6.2" className={styles.full} />
      <path d="M3.8 7.2 6.2 9.5 10.2 4.8" className={styles.tick} />
    </>
  ),
  withdrawn: (
    <>
      <rect x="1" y="1" width="12" height="12" className={styles.edge} />
      <path d="M2 12 12 2" className={styles.stroke} />
    </>
  ),
  replaced: (
    <>
      <rect x="1" y="1" width="12" height="12" className={styles.edge} />
      <path d="M2 12 12 2" className={styles.stroke} />
    </>
  ),
  lock: (
    <>
      <rect x="2" y="6" width="10" height="7" className={styles.full} />
      <path d="M4.2 6V4.2a2.8 2.8 0 0 1 5.6 0V6" className={styles.stroke} />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type Shape = keyof typeof shapes;

/** A shape in the colour of the words around it. Never stands alone: a word is beside it. */
export function Mark({ shape }: { shape: Shape }) {
  return (
    <svg className={styles.mark} viewBox="0 0 14 14" aria-hidden="true">
      {shapes[shape]}
    </svg>
  );
}
