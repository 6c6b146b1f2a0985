import type { Metadata } from "next";
import { type AgencyState, agencyStates, filterAgencies, inAgencyState } from "@/components/admin/agency-filter";
import { AgencyTable } from "@/components/admin/agency-table";
import { SearchForm } from "@/components/admin/search-form";
import { Empty } from "@/components/ui/empty";
import { FilterTabs } from "@/components/ui/filter-tabs";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { Pages } from "@/components/ui/pages";
import { loadTree } from "@/lib/agencies/load";
import { loadUsers } from "@/lib/users/load";
import { staffedAgencies } from "@/lib/users/read";

export const metadata: Metadata = { title: "机构" };

const states = Object.keys(agencyStates) as AgencyState[];
const perPage = 50;

export default async function AgenciesPage({ searchParams }: PageProps<"/admin/agencies">) {
  const given = await searchParams;
  const q = typeof given.q === "string" ? given.q.trim() : "";
  const state = states.find((known) => known === given.state) ?? "all";
  const [tree, staffed] = [await loadTree(), staffedAgencies(await loadUsers())];
  const found = filterAgencies(tree, { q, state }, staffed);
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(Math.max(1, Math.floor(Number(given.page)) || 1), pages);
  const address = (change: Record<string, string>) => {
    const next = Object.entries({ q, state, ...change }).filter(([, value]) => value !== "" && value !== "all");
    return `/admin/agencies?${new URLSearchParams(next)}`;
  };
  return (
    <>
      <PageHead title="机构" end={<LinkButton href="/admin/agencies/new">新增机构</LinkButton>} />
      <FilterTabs
        label="按状态"
        tabs={states.map((one) => ({
          href: address({ state: one }),
          label: agencyStates[one],
          count: tree.filter(({ node }) => inAgencyState(node, one, staffed)).length,
          current: one === state,
        }))}
      />
      <SearchForm label="名称或代码" q={q}>
        <input type="hidden" name="state" value={state} />
      </SearchForm>
      {found.length === 0 ? (
        <Empty title={q ? `没有叫“${q}”的机构` : "没有这样的机构"}>
          <p>换一个词，或者放宽条件。</p>
        </Empty>
      ) : (
        <AgencyTable
          branches={found.slice((page - 1) * perPage, page * perPage)}
          names={new Map(tree.map(({ node }) => [node.id, node.name]))}
          asTree={q === "" && state === "all"}
        />
      )}
      <Pages
        label="翻页"
        page={page}
        pages={pages}
        href={(n) => address({ page: String(n) })}
        summary={`共 ${found.length} 个机构`}
      />
    </>
  );
}
