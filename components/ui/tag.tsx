import type { ReactNode } from "react";
import styles from "./tag.module.css";

export function Tag({
  tone = "ink",
  children,
}: {
  tone?: "ink" | "blue" | "red" | "amber" | "green";
  children: ReactNode;
}) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>;
}
