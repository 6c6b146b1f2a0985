import styles from "./key.module.css";

/** The letter of a button. Where there is no keyboard to speak of it would only be noise. */
export function Key({ children }: { children: string }) {
  return <kbd className={styles.key}>{children}</kbd>;
}
