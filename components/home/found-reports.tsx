import { DataTable } from "@/components/ui/data-table";
import { dateOf } from "@/lib/format";
import type { FoundReport } from "@/lib/reports/public-search";
import styles from "./found-reports.module.css";

/** Reports that a search found, each with the passage in which the words stand. */
export function FoundReports({ reports }: { reports: readonly FoundReport[] }) {
  return (
    <DataTable
      caption="找到的报告"
      captionHidden
      head={[
        { label: "年度" },
        { label: "报告" },
        { label: "版本", wideOnly: true },
        { label: "发布日期", wideOnly: true },
      ]}
    >
      {reports.map(({ agency, year, title, revision, publishedAt, passage }) => (
        <tr key={`${agency.code}/${year}`}>
          <td className="nowrap">{year}年</td>
          <th scope="row">
            <a href={`/reports/${agency.code}/${year}`}>{title}</a>
            {passage ? (
              <p className={styles.passage}>
                {passage.map(({ text, sought }, index) =>
                  // biome-ignore lint/suspicious/noArrayIndexKey: a piece has no other name than its place.
                  sought ? <mark key={index}>{text}</mark> : text,
                )}
              </p>
            ) : null}
          </th>
          <td className="nowrap wideOnly">第{revision}版</td>
          <td className="nowrap wideOnly">{dateOf(publishedAt)}</td>
        </tr>
      ))}
    </DataTable>
  );
}
