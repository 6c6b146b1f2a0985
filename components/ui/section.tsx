import { type ReactNode, useId } from "react";
import styles from "./section.module.css";

type Props = {
  title: ReactNode;
  /** For links to it. */
  id?: string;
  /** A thin rule above, for a lesser section. */
  thin?: boolean;
  level?: 2 | 3;
  /** Larger head, as on public pages. */
  large?: boolean;
  /** Beside the title. */
  aside?: ReactNode;
  children: ReactNode;
};

/** Two pixels of ink open a section. */
export function Section({ title, id, thin = false, level = 2, large = false, aside, children }: Props) {
  const ownId = useId();
  const headId = id ?? ownId;
  const Title = `h${level}` as const;
  return (
    <section
      className={[styles.section, thin && styles.thin, large && styles.large].filter(Boolean).join(" ")}
      aria-labelledby={headId}
    >
      <div className={styles.head}>
        <Title id={headId}>{title}</Title>
        {aside}
      </div>
      {children}
    </section>
  );
}
