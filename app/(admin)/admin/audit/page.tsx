import type { Metadata } from "next";
import { AuditTable } from "@/components/admin/audit-table";
import { auditAreas } from "@/components/admin/audit-words";
import { ChainState } from "@/components/admin/chain-state";
import { SearchForm } from "@/components/admin/search-form";
import { Empty } from "@/components/ui/empty";
import { FilterTabs } from "@/components/ui/filter-tabs";
import { PageHead } from "@/components/ui/page-head";
import { Pages } from "@/components/ui/pages";
import { Select } from "@/components/ui/select";
import { requireRole } from "@/lib/auth/current";
import { auditRowsPerPage, readAudit, readAuditChain } from "@/lib/read-audit";

export const metadata: Metadata = { title: "审计" };

const areas = Object.keys(auditAreas) as (keyof typeof auditAreas)[];

export default async function AuditPage({ searchParams }: PageProps<"/admin/audit">) {
  const ctx = await requireRole("administrator");
  const given = await searchParams;
  const text = (name: string) => (typeof given[name] === "string" ? given[name] : "");
  const area = areas.find((known) => known === text("area")) ?? "";
  const outcome = text("outcome") === "refused" ? "refused" : text("outcome") === "done" ? "done" : null;
  const page = Math.max(1, Math.floor(Number(text("page"))) || 1);
  const { rows, all } = await readAudit(ctx, { action: area, outcome, q: text("q").trim(), page });
  const address = (change: Record<string, string>) => {
    const next = { area, outcome: outcome ?? "", q: text("q"), ...change };
    return `/admin/audit?${new URLSearchParams(Object.entries(next).filter(([, value]) => value !== ""))}`;
  };
  return (
    <>
      <PageHead title="审计">
        <span className="note">每一步都记在这里，做成的和被拒绝的都有；只能增加，不能改。</span>
      </PageHead>
      <ChainState chain={text("verify") ? await readAuditChain(ctx) : null} href={address({ verify: "1" })} />
      <FilterTabs
        label="按类别"
        tabs={areas.map((one) => ({ href: address({ area: one }), label: auditAreas[one], current: one === area }))}
      />
      <SearchForm label="机构、账户或经办人" q={text("q")}>
        <label htmlFor="outcome">结果</label>
        <Select id="outcome" name="outcome" defaultValue={outcome ?? ""}>
          <option value="">全部</option>
          <option value="done">已完成</option>
          <option value="refused">被拒绝</option>
        </Select>
        <input type="hidden" name="area" value={area} />
      </SearchForm>
      {rows.length === 0 ? (
        <Empty title="没有符合的记录">
          <p>换一个词，或者放宽条件。</p>
        </Empty>
      ) : (
        <AuditTable rows={rows} />
      )}
      <Pages
        label="翻页"
        page={page}
        pages={Math.ceil(all / auditRowsPerPage)}
        href={(n) => address({ page: String(n) })}
        summary={`共 ${all} 条`}
      />
    </>
  );
}
