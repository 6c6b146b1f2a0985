/** What anybody may open. */
import { viewCookies } from "../../lib/view-choice";
import { area, type Tools } from "./area";

const report = "(public)/reports/[agency]/[year]";

const publicPages = [
  "(public)/page.tsx",
  "(public)/search/page.tsx",
  "(public)/agencies/[agency]/page.tsx",
  `${report}/page.tsx`,
  `${report}/revisions/[n]/page.tsx`,
  "not-found.tsx",
];

/** What anybody may open: full, empty, of every form, corrected, replaced, withdrawn, missing. */
async function lookAtPublicPages({ looker, given }: Tools): Promise<void> {
  const bare = await given.agency();
  const home = /^查一个机构的/;
  await looker.at({ page: "(public)/page.tsx", at: "/", sees: home });
  const search = "(public)/search/page.tsx";
  await looker.at({ page: search, at: "/search?q=科学", sees: /“科学”的搜索结果/ });
  await looker.at({ page: search, at: "/search?page=2", sees: "全部报告" });
  await looker.at({ page: search, at: "/search?q=没有的机构", sees: /的搜索结果/ });
  const agency = "(public)/agencies/[agency]/page.tsx";
  await looker.at({ page: agency, at: "/agencies/demo-shi", sees: "示例市人民政府" });
  await looker.at({ page: agency, at: `/agencies/${bare.code}`, sees: bare.name });
  const current = `${report}/page.tsx`;
  for (const at of ["demo-shi/2017", "demo-shi/2020", "demo-jyj/2024"])
    await looker.at({ page: current, at: `/reports/${at}`, sees: /年度报告$/ });
  for (const at of ["demo-jiahe-mzj/2023", "demo-yichuan-nyj/2020"])
    await looker.at({ page: current, at: `/reports/${at}`, sees: /年度报告$/, status: 410 });
  const revision = `${report}/revisions/[n]/page.tsx`;
  for (const at of ["demo-jyj/2024", "demo-jiahe-mzj/2023"])
    await looker.at({ page: revision, at: `/reports/${at}/revisions/1`, sees: /年度报告$/ });
  const unlawful = "/reports/demo-yichuan-nyj/2020/revisions/1";
  await looker.at({ page: revision, at: unlawful, sees: /年度报告$/, status: 410 });
  await looker.at({ page: "not-found.tsx", at: "/agencies/nobody", sees: "没有这一页", status: 404 });
}

export const publicAreas = [
  area("the public pages", publicPages, lookAtPublicPages),
  // Both at once: the one changes sizes alone, the other colours alone.
  area("the public pages in 大字 and 高对比", publicPages, async (tools) => {
    const url = tools.house.origin;
    await tools.context.addCookies([
      { name: viewCookies.text, value: "large", url },
      { name: viewCookies.contrast, value: "more", url },
    ]);
    await lookAtPublicPages(tools);
  }),
];
