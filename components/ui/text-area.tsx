import type { ComponentProps } from "react";
import styles from "./control.module.css";

export function TextArea({ rows = 3, ...rest }: Omit<ComponentProps<"textarea">, "className">) {
  return <textarea {...rest} rows={rows} className={`${styles.control} ${styles.area}`} />;
}
