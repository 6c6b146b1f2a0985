import { Fragment } from "react";
import styles from "./report.module.css";

type Props = { title: string; agency: string };

/** Where a title too long for its line may break: 2025年 | 政府信息公开工作 | 年度报告. */
const wordsOf = (title: string): string[] => title.split(/(?=政府信息公开工作年度报告$)|(?=年度报告$)/);

/** The title as on a printed report: the agency on a line of its own, and no word torn apart. */
export function OfficialTitle({ title, agency }: Props) {
  const rest = title.startsWith(agency) ? title.slice(agency.length) : title;
  return (
    <h1 className={styles.title}>
      {rest === title ? null : (
        <>
          {agency}
          <br />
        </>
      )}
      {wordsOf(rest).map((word, index) => (
        <Fragment key={word}>
          {index > 0 ? <wbr /> : null}
          {word}
        </Fragment>
      ))}
    </h1>
  );
}
