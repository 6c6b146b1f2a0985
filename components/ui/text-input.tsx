import type { ComponentProps } from "react";
import styles from "./control.module.css";

/** A one-line input; put it into a Field. */
export function TextInput({ big, ...rest }: Omit<ComponentProps<"input">, "className"> & { big?: boolean }) {
  return <input {...rest} className={big ? `${styles.control} ${styles.big}` : styles.control} />;
}
