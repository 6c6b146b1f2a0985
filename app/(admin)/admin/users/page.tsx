import type { Metadata } from "next";
import { SearchForm } from "@/components/admin/search-form";
import { UserTable } from "@/components/admin/user-table";
import { Empty } from "@/components/ui/empty";
import { FilterTabs } from "@/components/ui/filter-tabs";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { Pages } from "@/components/ui/pages";
import { Select } from "@/components/ui/select";
import { roleWords } from "@/lib/auth/role-words";
import { roles } from "@/lib/users/inputs";
import { loadUsers } from "@/lib/users/load";
import { matches, type UserFilter } from "@/lib/users/read";

export const metadata: Metadata = { title: "账户管理" };

const states = { all: "全部", active: "在用", new: "没登录过", disabled: "已停用" } as const;
const perPage = 50;

export default async function UsersPage({ searchParams }: PageProps<"/admin/users">) {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams)) if (typeof value === "string") given.set(name, value);
  const filter: UserFilter = {
    q: given.get("q") ?? "",
    role: roles.find((role) => role === given.get("role")) ?? null,
    state: (Object.keys(states) as (keyof typeof states)[]).find((state) => state === given.get("state")) ?? "all",
  };
  const all = await loadUsers();
  const found = all.filter((user) => matches(user, filter));
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(Math.max(1, Number(given.get("page")) || 1), pages);
  const address = (change: Record<string, string>) => {
    const next = new URLSearchParams([...given].filter(([name]) => name !== "page"));
    for (const [name, value] of Object.entries(change)) next.set(name, value);
    return `/admin/users?${next}`;
  };
  return (
    <>
      <PageHead title="账户管理" end={<LinkButton href="/admin/users/new">开立账户</LinkButton>}>
        <span className="note">{all.length} 个账户</span>
      </PageHead>
      <FilterTabs
        label="按状态"
        tabs={(Object.keys(states) as (keyof typeof states)[]).map((state) => ({
          href: address({ state }),
          label: states[state],
          count: all.filter((user) => matches(user, { ...filter, state })).length,
          current: filter.state === state,
        }))}
      />
      <SearchForm label="姓名、用户名或机构" q={filter.q}>
        <label htmlFor="role">职责</label>
        <Select id="role" name="role" defaultValue={filter.role ?? ""}>
          <option value="">全部</option>
          {roles.map((role) => (
            <option key={role} value={role}>
              {roleWords[role]}
            </option>
          ))}
        </Select>
        <input type="hidden" name="state" value={filter.state} />
      </SearchForm>
      {found.length === 0 ? (
        <Empty title="没有符合的账户">
          <p>换一个词，或者放宽条件。</p>
        </Empty>
      ) : (
        <>
          <UserTable users={found.slice((page - 1) * perPage, page * perPage)} />
          <Pages
            label="翻页"
            page={page}
            pages={pages}
            href={(n) => address({ page: String(n) })}
            summary={`共 ${found.length} 个账户`}
          />
        </>
      )}
    </>
  );
}
