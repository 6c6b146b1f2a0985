import { DataTable } from "@/components/ui/data-table";
import { StateMark } from "@/components/ui/state-mark";
import { dateOf, shortHash } from "@/lib/format";
import type { RevisionItem } from "@/lib/reports/public-report";
import styles from "./revisions-list.module.css";

type Props = {
  agency: string;
  year: number;
  /** Newest first. */
  revisions: readonly RevisionItem[];
};

/** The one at the report's address is always the newest, unless that was withdrawn. */
export const currentOf = (revisions: readonly RevisionItem[]): number | null =>
  revisions[0] && !revisions[0].withdrawn ? revisions[0].revision : null;

function State({ item, current }: { item: RevisionItem; current: number | null }) {
  if (item.revision === current) return <StateMark state="published">现行</StateMark>;
  if (item.withdrawn) return <StateMark state="withdrawn">已撤下</StateMark>;
  return <StateMark state="replaced">已被替换</StateMark>;
}

/** Every revision ever published, with what it changed and its hash. */
export function RevisionsList({ agency, year, revisions }: Props) {
  const current = currentOf(revisions);
  const address = `/reports/${agency}/${year}/revisions`;
  const readable = revisions.some(({ withdrawn }) => !withdrawn?.unlawful);
  return (
    <DataTable
      caption="这份报告的全部版本"
      captionHidden
      head={[
        { label: "版本" },
        { label: "发布日期" },
        { label: "说明" },
        { label: "SHA-256", wideOnly: true },
        ...(readable ? [{ label: "数据" }] : []),
      ]}
      unlinked={!readable}
    >
      {revisions.map((item) => (
        <tr key={item.revision}>
          <th scope="row">
            {item.withdrawn?.unlawful ? (
              `第${item.revision}版`
            ) : (
              <a href={`${address}/${item.revision}`}>第{item.revision}版</a>
            )}
            <br />
            <State item={item} current={current} />
          </th>
          <td className="nowrap">{dateOf(item.publishedAt)}</td>
          <td className={styles.says}>
            {item.correctionNote ?? (item.revision === 1 ? "首次发布" : "重新发布")}
            {item.withdrawn ? `。${dateOf(item.withdrawn.at)}撤下：${item.withdrawn.reason}` : null}
          </td>
          <td className="mono wideOnly">
            <span title={item.sha256}>{shortHash(item.sha256)}</span>
          </td>
          {readable ? (
            <td className="nowrap">
              {item.withdrawn?.unlawful ? (
                "不提供"
              ) : (
                <a href={`${address}/${item.revision}.json`}>{item.revision}.json</a>
              )}
            </td>
          ) : null}
        </tr>
      ))}
    </DataTable>
  );
}
