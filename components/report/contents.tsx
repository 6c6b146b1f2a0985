import type { PrintedPart } from "@/lib/forms/printed-parts";
import styles from "./contents.module.css";

type Props = {
  parts: readonly PrintedPart[];
  agency: string;
  /** Other published years of the agency, newest first. */
  years: readonly number[];
};

/** Contents, other years, what else stands on the page. */
export function Contents({ parts, agency, years }: Props) {
  const shown = years.slice(0, 4);
  return (
    <nav className={styles.contents} aria-labelledby="contents">
      <h2 id="contents">目录</h2>
      <ol>
        {parts
          .filter(({ number, tables }) => number || tables.length > 0)
          .map(({ key, number, title }) => (
            <li key={key}>
              <a href={`#${key}`}>
                <span>{number ?? "表"}</span>
                {title}
              </a>
            </li>
          ))}
      </ol>
      {shown.length > 0 ? (
        <div className={styles.more}>
          <h2>本机构其他年度</h2>
          <ul>
            {shown.map((year) => (
              <li key={year}>
                <a href={`/reports/${agency}/${year}`}>{year}年度报告</a>
              </li>
            ))}
            {years.length > shown.length ? (
              <li>
                <a href={`/agencies/${agency}`}>全部{years.length + 1}个年度</a>
              </li>
            ) : null}
          </ul>
        </div>
      ) : null}
      <div className={styles.more}>
        <h2>本页</h2>
        <ul>
          <li>
            <a href="#revisions">版本与更正</a>
          </li>
          <li>
            <a href="#verify">核对这份报告</a>
          </li>
        </ul>
      </div>
    </nav>
  );
}
