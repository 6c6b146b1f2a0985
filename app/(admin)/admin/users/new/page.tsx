import type { Metadata } from "next";
import { Narrow } from "@/components/admin/narrow";
import { UserForm } from "@/components/admin/user-form";
import { Crumbs } from "@/components/ui/crumbs";
import { PageHead } from "@/components/ui/page-head";
import { loadAgencyOptions } from "@/lib/agencies/load";

export const metadata: Metadata = { title: "开立账户" };

export default async function NewUserPage({ searchParams }: PageProps<"/admin/users/new">) {
  const { agency } = await searchParams;
  const options = await loadAgencyOptions();
  return (
    <Narrow>
      <Crumbs items={[{ label: "账户管理", href: "/admin/users" }, { label: "开立账户" }]} />
      <PageHead title="开立账户" />
      <UserForm options={options} agency={options.find(({ code }) => code === agency)?.code ?? ""} />
    </Narrow>
  );
}
