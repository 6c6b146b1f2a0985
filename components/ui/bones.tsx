import styles from "./bones.module.css";

/** Something is being opened; the words say what. */
export function Bones({ children }: { children: string }) {
  return (
    <div className={styles.bones} aria-busy="true">
      <p>{children}</p>
      <i />
      <i />
      <i />
    </div>
  );
}
