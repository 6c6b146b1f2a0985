import styles from "./verify-note.module.css";

type Props = { file: string; href: string; sha256: string };

/** How anybody finds out whether a file is what was published here. */
export function VerifyNote({ file, href, sha256 }: Props) {
  return (
    <section className={styles.verify} aria-labelledby="verify">
      <h2 id="verify">核对这份报告</h2>
      <p>
        下载 <a href={href}>{file}</a>，在电脑上计算它的 SHA-256（命令 <code>sha256sum {file}</code>；Windows 用{" "}
        <code>certutil -hashfile {file} SHA256</code>），应与下面一行完全相同。不同则说明文件不是本站发布的版本。
      </p>
      <p>
        <code>{sha256}</code>
      </p>
    </section>
  );
}
