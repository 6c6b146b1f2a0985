import type { Metadata } from "next";
import { PublicReport } from "@/components/report/public-report";
import { WithdrawnReport } from "@/components/report/withdrawn-report";
import { PublicShell } from "@/components/shell/public-shell";
import { Crumbs } from "@/components/ui/crumbs";
import { loadEarlier, loadPublicAgency, loadRevision } from "@/lib/reports/load-public";

type Props = PageProps<"/reports/[agency]/[year]/revisions/[n]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { agency, year, n } = await params;
  const { title, revision, isCurrent, withdrawn } = await loadRevision(agency, year, n);
  return {
    title: `${title}（第${revision}版）`,
    // Searchers should find the report, not its past.
    alternates: { canonical: isCurrent ? `/reports/${agency}/${year}` : `/reports/${agency}/${year}/revisions/${n}` },
    robots: { index: isCurrent && !withdrawn },
  };
}

/** One revision for ever. Unlawful to show: 410 with nothing but its hash (decision 11); proxy.ts sets the status. */
export default async function RevisionPage({ params }: Props) {
  const { agency: code, year, n } = await params;
  const shown = await loadRevision(code, year, n);
  const before = await loadEarlier(code, shown.year, shown.revision - 1);
  const page = await loadPublicAgency(code);
  const parent = page?.agency.parent;
  const years = (page?.reports ?? [])
    .filter((other) => other.state === "current" && other.year !== shown.year)
    .map((other) => other.year);
  return (
    <PublicShell current="agencies">
      <div className="wide">
        <Crumbs
          items={[
            { label: "首页", href: "/" },
            ...(parent ? [{ label: parent.name, href: `/agencies/${parent.code}` }] : []),
            { label: shown.agency.name, href: `/agencies/${code}` },
            { label: `${shown.year}年度报告`, href: `/reports/${code}/${shown.year}` },
            { label: `第${shown.revision}版` },
          ]}
        />
        {shown.withdrawn?.unlawful ? (
          <WithdrawnReport {...shown} {...shown.withdrawn} atRevision />
        ) : (
          <PublicReport shown={shown} before={before?.withdrawn?.unlawful ? null : before} years={years} />
        )}
      </div>
    </PublicShell>
  );
}
