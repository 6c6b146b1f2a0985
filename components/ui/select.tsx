import type { ComponentProps } from "react";
import styles from "./control.module.css";

/** The browser's own select: it works on a phone, by keyboard and without script. */
export function Select({ big, ...rest }: Omit<ComponentProps<"select">, "className"> & { big?: boolean }) {
  return <select {...rest} className={[styles.control, styles.select, big && styles.big].filter(Boolean).join(" ")} />;
}
