import { chineseDate, fileSize, shortHash } from "@/lib/format";
import type { PublicRevision } from "@/lib/reports/public-report";
import { siteAddress } from "@/lib/site-address";
import styles from "./meta-strip.module.css";
import { QrCode } from "./qr-code";

/** Whose report it is, which version, when it was published, where the file is, how to check it. */
export function MetaStrip({ report }: { report: PublicRevision }) {
  const { agency, year, revision: n, sha256, publishedAt, isCurrent, bytes, correctionNote } = report;
  const address = `/reports/${agency.code}/${year}`;
  return (
    <div className={styles.strip}>
      <dl className={styles.grid}>
        <div>
          <dt>机构</dt>
          <dd>
            <a href={`/agencies/${agency.code}`}>{agency.name}</a>
          </dd>
        </div>
        <div>
          <dt>年度</dt>
          <dd>{year}年</dd>
        </div>
        <div>
          <dt>版本</dt>
          <dd>
            <span className="nowrap">
              第{n}版{isCurrent ? "（现行）" : ""}
            </span>{" "}
            {correctionNote ? <a href="#correction">已更正</a> : null}
          </dd>
        </div>
        <div>
          <dt>发布日期</dt>
          <dd>{chineseDate(publishedAt)}</dd>
        </div>
        <div className={`${styles.full} ${styles.download}`}>
          <dt>下载</dt>
          <dd>
            <a href={isCurrent ? `${address}/report.json` : `${address}/revisions/${n}.json`} type="application/json">
              JSON
            </a>{" "}
            <small>{fileSize(new TextEncoder().encode(bytes).length)}</small>
          </dd>
        </div>
        <div className={styles.full}>
          <dt>SHA-256</dt>
          <dd>
            <span className="mono" title={sha256}>
              {shortHash(sha256)}
            </span>
            <a className={styles.how} href="#verify">
              怎样核对这份报告未被改动
            </a>
          </dd>
        </div>
      </dl>
      <QrCode address={`${siteAddress()}${isCurrent ? address : `${address}/revisions/${n}`}`} />
    </div>
  );
}
