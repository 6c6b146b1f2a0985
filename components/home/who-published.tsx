import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { chineseDate, monthDay } from "@/lib/format";
import type { Timeliness } from "@/lib/reports/public-timeliness";
import { ShareBar, Swatch } from "./share-bar";
import styles from "./who-published.module.css";

const mostNamed = 20;
const Count = ({ n, strong }: { n: number; strong?: boolean }) =>
  n === 0 ? <span className="zero">0</span> : strong ? <b>{n}</b> : n;

/** Who must publish this year's report, who has, and who is late. */
export function WhoPublished({ year, asOf, days, regions, lateAgencies, ...counts }: Timeliness) {
  const { expected, published, late, notDue } = counts;
  return (
    <div className={styles.whole}>
      <Section id="published" title={`${year}年度，谁已经公布`} large>
        <div className={styles.columns}>
          <div>
            <p className={styles.sum}>
              应公布 <b>{expected}</b> 份，已公布 <b>{published}</b> 份。部门期限{monthDay(days.department)}，政府期限
              {monthDay(days.government)}。
            </p>
            <ShareBar published={published} late={late} notDue={notDue} />
            <div className={styles.table}>
              <DataTable
                caption="各地区公布情况"
                captionHidden
                plain
                head={[
                  { label: "地区" },
                  { label: "应公布", num: true },
                  { key: "published", label: <Swatch kind="published">已公布</Swatch>, num: true },
                  { key: "late", label: <Swatch kind="late">逾期未公布</Swatch>, num: true },
                  { key: "notDue", label: <Swatch kind="notDue">未到期</Swatch>, num: true },
                ]}
              >
                {regions.map((region) => (
                  <tr key={region.code}>
                    <th scope="row">
                      <a href={`/agencies/${region.code}`}>{region.label}</a>
                    </th>
                    <td className="num">{region.expected}</td>
                    <td className="num">
                      <Count n={region.published} />
                    </td>
                    <td className="num">
                      <Count n={region.late} strong />
                    </td>
                    <td className="num">
                      <Count n={region.notDue} />
                    </td>
                  </tr>
                ))}
              </DataTable>
            </div>
          </div>
          <div>
            {lateAgencies.length === 0 ? (
              <p className={styles.sum}>没有逾期未公布的机构。</p>
            ) : (
              <DataTable
                caption={`逾期未公布 ${lateAgencies.length} 个机构`}
                plain
                head={[{ label: "机构" }, { label: "已逾期", num: true }]}
              >
                {lateAgencies.slice(0, mostNamed).map((agency) => (
                  <tr key={agency.code}>
                    <th scope="row">
                      <a href={`/agencies/${agency.code}`}>{agency.name}</a>
                    </th>
                    <td className="num nowrap">{agency.days} 天</td>
                  </tr>
                ))}
              </DataTable>
            )}
            <p className={styles.asOf}>
              截至{chineseDate(asOf)}。{lateAgencies.length > mostNamed ? `这里列出逾期最久的${mostNamed}个。` : null}
            </p>
          </div>
        </div>
      </Section>
    </div>
  );
}
