import { Crumbs } from "@/components/ui/crumbs";
import { PageHead } from "@/components/ui/page-head";
import type { AgencyOption } from "@/lib/agencies/read";
import { dayOf, yearOf } from "@/lib/clock";
import { allForms } from "@/lib/forms/registry";
import { CollectionForm } from "./collection-form";
import { Narrow } from "./narrow";

type Props = {
  options: readonly AgencyOption[] /** /admin/collections or /review/collections. */;
  base: string;
  now: Date;
};

export function NewCollection({ options, base, now }: Props) {
  const forms = allForms().map(({ id, name, years }) => ({ id, name, years }));
  // From October on an office prepares for the year that is ending; before, it still collects the last one.
  const year = dayOf(now).slice(5) >= "10-01" ? yearOf(now) : yearOf(now) - 1;
  return (
    <Narrow wide>
      <Crumbs items={[{ label: "填报任务", href: base }, { label: "开展填报任务" }]} />
      <PageHead title="开展填报任务" />
      <CollectionForm options={options} forms={forms} year={year} base={base} />
    </Narrow>
  );
}
