import type { Metadata } from "next";
import { CollectionList } from "@/components/admin/collection-list";
import { loadCollections } from "@/lib/collections/load";

export const metadata: Metadata = { title: "填报任务" };

export default async function CollectionsPage() {
  return <CollectionList items={await loadCollections()} base="/admin/collections" />;
}
