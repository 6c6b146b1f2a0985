import type { Metadata } from "next";
import { AgencyDirectory } from "@/components/home/agency-directory";
import { NewestReports } from "@/components/home/newest-reports";
import { SearchForm } from "@/components/home/search-form";
import { WhoPublished } from "@/components/home/who-published";
import { PublicShell } from "@/components/shell/public-shell";
import { Empty } from "@/components/ui/empty";
import { loadHome, loadTimeliness } from "@/lib/reports/load-public";
import { directoryOf } from "@/lib/reports/public-regions";
import styles from "./page.module.css";

export const metadata: Metadata = {
  description: "各级行政机关的政府信息公开年度报告：查找、阅读、下载、核对。",
  alternates: { canonical: "/" },
};

export default async function HomePage() {
  const home = await loadHome();
  const timeliness = await loadTimeliness();
  return (
    <PublicShell current="home" search={false}>
      <main id="main">
        <section className={styles.find}>
          <div className="wide">
            <h1>
              查一个机构的
              <wbr />
              政府信息公开
              <wbr />
              年度报告
            </h1>
            <SearchForm years={home.years} />
            {home.newest.length > 0 ? (
              <p className={styles.examples}>
                <span>最近公布：</span>
                {home.newest.slice(0, 3).map(({ agency, year }) => (
                  <a key={`${agency.code}/${year}`} href={`/reports/${agency.code}/${year}`}>
                    {agency.name} {year}
                  </a>
                ))}
              </p>
            ) : null}
          </div>
        </section>
        <div className="wide">
          {home.totals.agencies === 0 ? (
            <div className={styles.empty}>
              <Empty title="还没有机构">系统刚刚装好。管理员登录后建立机构，报告公布后会出现在这里。</Empty>
            </div>
          ) : (
            <div className={styles.columns}>
              <AgencyDirectory regions={directoryOf(home.agencies)} />
              <div>
                <NewestReports reports={home.newest} total={home.totals.reports} />
              </div>
            </div>
          )}
          {timeliness && timeliness.expected > 0 ? <WhoPublished {...timeliness} /> : null}
        </div>
      </main>
    </PublicShell>
  );
}
