import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { AgencyReports } from "@/components/report/agency-reports";
import { PublicShell } from "@/components/shell/public-shell";
import { Crumbs } from "@/components/ui/crumbs";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { loadPredecessors, loadPublicAgency } from "@/lib/reports/load-public";
import styles from "./page.module.css";

type Props = PageProps<"/agencies/[agency]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { agency: code } = await params;
  const page = (await loadPublicAgency(code)) ?? notFound();
  const title = `${page.agency.name}的年度报告`;
  return {
    title,
    description: `${page.agency.name}历年政府信息公开年度报告，共${page.reports.length}个年度。`,
    alternates: { canonical: `/agencies/${code}` },
    openGraph: { title, url: `/agencies/${code}` },
  };
}

/** One agency, all its years. A closed agency's address leads to its successor (decision 16). */
export default async function AgencyPage({ params }: Props) {
  const { agency: code } = await params;
  const page = (await loadPublicAgency(code)) ?? notFound();
  const { agency, children, reports } = page;
  if (agency.closed && agency.successor) redirect(`/agencies/${agency.successor.code}`);
  const before = (await loadPredecessors(code)).filter((other) => other.reports.length > 0);
  return (
    <PublicShell current="agencies">
      <div className="wide">
        <Crumbs
          items={[
            { label: "首页", href: "/" },
            ...(agency.parent ? [{ label: agency.parent.name, href: `/agencies/${agency.parent.code}` }] : []),
            { label: agency.name },
          ]}
        />
        <main id="main" className={styles.page}>
          <PageHead title={agency.name}>
            <span className="note">机构代码 {agency.code}</span>
          </PageHead>
          {agency.closed ? (
            <div className={styles.notice}>
              <Notice title="已撤销">本机构已撤销，过去的报告仍可查阅。</Notice>
            </div>
          ) : null}
          {reports.length > 0 ? (
            <AgencyReports caption={`${agency.name}各年度报告`} agency={agency} reports={reports} />
          ) : (
            <Empty title="还没有公布的报告">本机构的年度报告公布后会出现在这里。</Empty>
          )}
          {before.map((other) => (
            <div key={other.agency.code} className={styles.part}>
              <Section title={`原${other.agency.name}的报告`} thin>
                <AgencyReports
                  caption={`原${other.agency.name}各年度报告`}
                  agency={other.agency}
                  reports={other.reports}
                />
              </Section>
            </div>
          ))}
          {children.length > 0 ? (
            <div className={styles.part}>
              <Section title="所属机构">
                <ul className={styles.children}>
                  {children.map((child) => (
                    <li key={child.code}>
                      <a href={`/agencies/${child.code}`}>{child.name}</a>
                    </li>
                  ))}
                </ul>
              </Section>
            </div>
          ) : null}
        </main>
      </div>
    </PublicShell>
  );
}
