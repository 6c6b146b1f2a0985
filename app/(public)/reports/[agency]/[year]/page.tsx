import type { Metadata } from "next";
import { PublicReport } from "@/components/report/public-report";
import { WithdrawnReport } from "@/components/report/withdrawn-report";
import { PublicShell } from "@/components/shell/public-shell";
import { Crumbs } from "@/components/ui/crumbs";
import { loadCurrentRevision, loadEarlier, loadPublicAgency } from "@/lib/reports/load-public";

type Props = PageProps<"/reports/[agency]/[year]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { agency, year } = await params;
  const report = await loadCurrentRevision(agency, year);
  if (report.state === "withdrawn") return { title: `${report.title}（已撤下）`, robots: { index: false } };
  const url = `/reports/${agency}/${year}`;
  const description = `${report.title}，第${report.revision}版，正文、统计表和数据下载。`;
  return { title: report.title, description, alternates: { canonical: url }, openGraph: { type: "article", url } };
}

/** The current revision. Withdrawn: the status is 410, set by proxy.ts, which a page cannot do. */
export default async function ReportPage({ params }: Props) {
  const { agency: code, year } = await params;
  const report = await loadCurrentRevision(code, year);
  const page = await loadPublicAgency(code);
  const parent = page?.agency.parent;
  const years = (page?.reports ?? [])
    .filter((other) => other.state === "current" && other.year !== report.year)
    .map((other) => other.year);
  return (
    <PublicShell current="agencies">
      <div className="wide">
        <Crumbs
          items={[
            { label: "首页", href: "/" },
            ...(parent ? [{ label: parent.name, href: `/agencies/${parent.code}` }] : []),
            { label: report.agency.name, href: `/agencies/${code}` },
            { label: `${report.year}年度报告` },
          ]}
        />
        {report.state === "withdrawn" ? (
          <WithdrawnReport {...report} />
        ) : (
          <PublicReport
            shown={report}
            before={await loadEarlier(code, report.year, report.revision - 1)}
            years={years}
          />
        )}
      </div>
    </PublicShell>
  );
}
