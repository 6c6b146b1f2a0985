import type { Metadata } from "next";
import { AgencyForm } from "@/components/admin/agency-form";
import { Narrow } from "@/components/admin/narrow";
import { Crumbs } from "@/components/ui/crumbs";
import { PageHead } from "@/components/ui/page-head";
import { loadAgencyOptions } from "@/lib/agencies/load";

export const metadata: Metadata = { title: "新增机构" };

export default async function NewAgencyPage({ searchParams }: PageProps<"/admin/agencies/new">) {
  const options = await loadAgencyOptions();
  const { parent } = await searchParams;
  const known = options.find(({ code }) => code === parent) ?? options[0];
  return (
    <Narrow>
      <Crumbs items={[{ label: "机构", href: "/admin/agencies" }, { label: "新增机构" }]} />
      <PageHead title="新增机构" />
      <AgencyForm options={options} parent={known ? known.code : ""} />
    </Narrow>
  );
}
