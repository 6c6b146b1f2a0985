import styles from "./skip-link.module.css";

/** Every page has its content in `<main id="main">`. */
export function SkipLink() {
  return (
    <a className={styles.skip} href="#main">
      跳到正文
    </a>
  );
}
