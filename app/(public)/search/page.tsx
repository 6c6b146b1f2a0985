import type { Metadata } from "next";
import { SearchForm } from "@/components/home/search-form";
import { PublicShell } from "@/components/shell/public-shell";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Pages } from "@/components/ui/pages";
import { Section } from "@/components/ui/section";
import { dateOf } from "@/lib/format";
import { loadHome, loadSearch } from "@/lib/reports/load-public";
import styles from "./page.module.css";

export const metadata: Metadata = { title: "搜索", robots: { index: false } };

const perPage = 50;
const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? "";
const wholeNumber = (text: string) => (/^\d{1,6}$/.test(text) ? Number(text) : null);

export default async function SearchPage({ searchParams }: PageProps<"/search">) {
  const asked = await searchParams;
  // Longer questions than any name are cut rather than refused.
  const question = one(asked.q).slice(0, 100);
  const year = wholeNumber(one(asked.year));
  const { years } = await loadHome();
  const { agencies, reports } = await loadSearch(question, year);
  const pages = Math.max(1, Math.ceil(reports.length / perPage));
  const page = Math.min(Math.max(wholeNumber(one(asked.page)) ?? 1, 1), pages);
  const from = (page - 1) * perPage;
  const href = (n: number) =>
    `/search?${new URLSearchParams({ q: question, year: year === null ? "" : String(year), page: String(n) })}`;
  const title = question ? `“${question}”的搜索结果` : year === null ? "全部报告" : `${year}年度的全部报告`;
  return (
    <PublicShell search={false}>
      <main id="main" className={`wide main ${styles.page}`}>
        <PageHead title={title} />
        <SearchForm years={years} question={question} year={year} />
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
          {reports.length === 0 && question === "" && year === null ? (
            <Empty title="还没有公布的报告">报告公布后会出现在这里。</Empty>
          ) : reports.length === 0 ? (
            <Empty
              title={agencies.length > 0 ? "没有找到公布的报告" : "没有找到"}
              action={<a href="/#agencies">按地区找机构</a>}
            >
              请换一个名称试试，例如只写“科学技术”，或者把年度选成“全部年度”。
            </Empty>
          ) : (
            <Section title={`报告 ${reports.length} 份`}>
              <DataTable
                caption="找到的报告"
                captionHidden
                head={[{ label: "年度" }, { label: "报告" }, { label: "版本" }, { label: "发布日期" }]}
              >
                {reports.slice(from, from + perPage).map((report) => (
                  <tr key={`${report.agency.code}/${report.year}`}>
                    <td className="nowrap">{report.year}年</td>
                    <th scope="row">
                      <a href={`/reports/${report.agency.code}/${report.year}`}>{report.title}</a>
                    </th>
                    <td className="nowrap">第{report.revision}版</td>
                    <td className="nowrap">{dateOf(report.publishedAt)}</td>
                  </tr>
                ))}
              </DataTable>
              <Pages
                label="翻页"
                page={page}
                pages={pages}
                href={href}
                summary={`第 ${from + 1} 至 ${Math.min(from + perPage, reports.length)} 份，共 ${reports.length} 份`}
              />
            </Section>
          )}
        </div>
      </main>
    </PublicShell>
  );
}
