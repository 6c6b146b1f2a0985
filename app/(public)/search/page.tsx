import type { Metadata } from "next";
import { FoundReports } from "@/components/home/found-reports";
import { SearchFilters } from "@/components/home/search-filters";
import { SearchForm } from "@/components/home/search-form";
import { PublicShell } from "@/components/shell/public-shell";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Pages } from "@/components/ui/pages";
import { Section } from "@/components/ui/section";
import type { Table } from "@/lib/forms/define";
import { allForms } from "@/lib/forms/registry";
import { loadHome, loadSearch } from "@/lib/reports/load-public";
import { directoryOf } from "@/lib/reports/public-regions";
import { reportsPerPage } from "@/lib/reports/public-search";
import { readSearchAddress, searchHref } from "@/lib/reports/search-address";
import styles from "./page.module.css";

export const metadata: Metadata = { title: "搜索", robots: { index: false } };

/** 第二十条第（五）项 alone says little: what it counts stands in its rows. */
const nameOf = ({ title, layout, rows }: Table) =>
  layout === "small"
    ? `${title}：${Object.values(rows)
        .map(({ label }) => label)
        .join("、")}`
    : title;

export default async function SearchPage({ searchParams }: PageProps<"/search">) {
  const asked = readSearchAddress(await searchParams);
  const { question, filters, page } = asked;
  const { years, agencies: tree } = await loadHome();
  const { agencies, reports, total } = await loadSearch(asked);
  const pages = Math.max(1, Math.ceil(total / reportsPerPage));
  const from = (page - 1) * reportsPerPage;
  const narrowed = Object.values(filters).some((filter) => filter !== null);
  const title = question
    ? `“${question}”的搜索结果`
    : filters.year === null
      ? "全部报告"
      : `${filters.year}年度的全部报告`;
  const forms = allForms();
  const tables = new Map(
    forms.flatMap(({ tables: all }) => Object.values(all).map((table) => [table.number, nameOf(table)])),
  );
  return (
    <PublicShell search={false}>
      <main id="main" className={`wide main ${styles.page}`}>
        <PageHead title={title} />
        <SearchForm years={years} question={question} year={filters.year}>
          <SearchFilters
            filters={filters}
            regions={directoryOf(tree).map(({ code, label }) => ({ value: code, label }))}
            forms={forms.map(({ id, name }) => ({ value: id, label: name }))}
            tables={[...tables].map(([value, name]) => ({ value, label: name }))}
          />
        </SearchForm>
        {agencies.length > 0 ? (
          <div className={styles.part}>
            <Section title={`机构 ${agencies.length} 个`}>
              <ul className={styles.agencies}>
                {agencies.map(({ code, name }) => (
                  <li key={code}>
                    <a href={`/agencies/${code}`}>{name}</a>
                  </li>
                ))}
              </ul>
            </Section>
          </div>
        ) : null}
        <div className={styles.part}>
          {reports.length > 0 ? (
            <Section title={`报告 ${total} 份`}>
              <FoundReports reports={reports} />
              <Pages
                label="翻页"
                page={page}
                pages={pages}
                href={(n) => searchHref({ ...asked, page: n })}
                summary={`第 ${from + 1} 至 ${from + reports.length} 份，共 ${total} 份`}
              />
            </Section>
          ) : total > 0 ? (
            <Empty title="没有这一页" action={<a href={searchHref({ ...asked, page: 1 })}>回到第一页</a>}>
              一共只有{pages}页。
            </Empty>
          ) : question === "" && !narrowed ? (
            <Empty title="还没有公布的报告">报告公布后会出现在这里。</Empty>
          ) : (
            <Empty
              title={agencies.length > 0 ? "没有找到公布的报告" : "没有找到"}
              action={<a href="/#agencies">按地区找机构</a>}
            >
              请换一个词试试，例如只写“科学技术”，或者放宽年度和其他条件。
            </Empty>
          )}
        </div>
      </main>
    </PublicShell>
  );
}
