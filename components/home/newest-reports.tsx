import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { dateOf } from "@/lib/format";
import type { PublicItem } from "@/lib/reports/public-report";
import styles from "./newest-reports.module.css";

/** The newest publications and corrections. */
export function NewestReports({ reports, total }: { reports: readonly PublicItem[]; total: number }) {
  return (
    <Section id="newest" title="最新发布" large>
      {reports.length === 0 ? (
        <p>还没有公布的报告。</p>
      ) : (
        <DataTable
          caption="最新发布的报告"
          captionHidden
          head={[{ label: "日期" }, { label: "报告" }]}
          headHidden
          plain
        >
          {reports.map(({ agency, year, revision, publishedAt }) => (
            <tr key={`${agency.code}/${year}`}>
              <td className="nowrap">{dateOf(publishedAt)}</td>
              <th scope="row">
                <a href={`/reports/${agency.code}/${year}`}>
                  {agency.name}
                  {year}年度报告
                </a>{" "}
                {revision > 1 ? <Tag tone="amber">更正，第{revision}版</Tag> : null}
              </th>
            </tr>
          ))}
        </DataTable>
      )}
      {total > reports.length ? (
        <p className={styles.all}>
          <a href="/search">全部{total}份报告</a>
        </p>
      ) : null}
    </Section>
  );
}
