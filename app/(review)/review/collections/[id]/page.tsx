import type { Metadata } from "next";
import { below } from "@/components/admin/agencies-below";
import { CollectionView } from "@/components/admin/collection-view";
import { obligedFilter } from "@/components/admin/obliged-filter";
import { loadAgencyOptions } from "@/lib/agencies/load";
import { loadCollection } from "@/lib/collections/load";

type Props = PageProps<"/review/collections/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await loadCollection((await params).id)).collection.year}年度填报任务` };
}

export default async function CollectionPage({ params, searchParams }: Props) {
  const page = await loadCollection((await params).id);
  const options = page.mayChange ? below(await loadAgencyOptions(), page.owner.code) : [];
  const filter = obligedFilter(await searchParams);
  return <CollectionView page={page} filter={filter} base="/review/collections" options={options} now={new Date()} />;
}
