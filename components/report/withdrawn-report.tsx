import { Notice } from "@/components/ui/notice";
import { chineseDate } from "@/lib/format";
import type { RevisionItem } from "@/lib/reports/public-report";
import { RevisionsList } from "./revisions-list";
import styles from "./withdrawn-report.module.css";

type Props = {
  agency: { code: string; name: string };
  year: number;
  title: string;
  revision: number;
  sha256: string;
  reason: string;
  at: Date;
  /** It may not be shown at all: of no revision more than its hash. */
  unlawful: boolean;
  /** At the address of one revision, and not at the report's. */
  atRevision?: boolean;
  revisions: readonly RevisionItem[];
};

/** What stands at the address of a withdrawn report: that it was there, why it is not, and the hash it had. */
export function WithdrawnReport(props: Props) {
  const { agency, year, title, revision: n, sha256, reason, at, unlawful, atRevision = false, revisions } = props;
  return (
    <main id="main" className={styles.page}>
      <h1>{title}</h1>
      <Notice tone="red" title="已撤下" mark="withdrawn">
        <p>
          本报告第{n}版于{chineseDate(at)}撤下，原因：{reason}
        </p>
        <p>
          {atRevision
            ? "这一版依法不再显示，只留它的 SHA-256。"
            : `地址保留不变，更正后重新发布时仍在这里。${unlawful ? "以前各版依法不再显示。" : ""}`}
          <a href={`/agencies/${agency.code}`}>看{agency.name}的其他年度</a>
        </p>
      </Notice>
      <section aria-labelledby="revisions" className={styles.section}>
        <h2 id="revisions">版本与更正</h2>
        <RevisionsList agency={agency.code} year={year} revisions={revisions} />
      </section>
      <p className={styles.hash}>
        撤下的第{n}版的 SHA-256：<code>{sha256}</code>
      </p>
    </main>
  );
}
