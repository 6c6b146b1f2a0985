import { DataTable } from "@/components/ui/data-table";
import { StateMark } from "@/components/ui/state-mark";
import { dateOf, shortHash } from "@/lib/format";
import type { PublicAgencyPage } from "@/lib/reports/public-report";

type Props = { agency: { code: string; name: string }; caption: string; reports: PublicAgencyPage["reports"] };

/** The agency's own name need not stand in every line; a name it had before must. */
const shortTitle = (title: string, name: string) => (title.startsWith(name) ? title.slice(name.length) : title);

/** One agency's reports, a year a line, newest first. */
export function AgencyReports({ agency: { code, name }, caption, reports }: Props) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      head={[
        { label: "年度" },
        { label: "报告" },
        { label: "版本" },
        { label: "发布日期" },
        { label: "SHA-256", wideOnly: true },
        { label: "数据", wideOnly: true },
      ]}
    >
      {reports.map(({ year, title, revision, publishedAt, sha256, state }) => (
        <tr key={year}>
          <th scope="row" className="nowrap">
            {year}年
          </th>
          <td>
            <a href={`/reports/${code}/${year}`}>{shortTitle(title, name)}</a>
          </td>
          <td className="nowrap">
            {state === "withdrawn" ? <StateMark state="withdrawn">已撤下</StateMark> : `第${revision}版`}
          </td>
          <td className="nowrap">{dateOf(publishedAt)}</td>
          <td className="mono wideOnly">
            <span title={sha256}>{shortHash(sha256)}</span>
          </td>
          <td className="nowrap wideOnly">
            {state === "withdrawn" ? "不提供" : <a href={`/reports/${code}/${year}/report.json`}>JSON</a>}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
