import type { Metadata } from "next";
import { NewCollection } from "@/components/admin/new-collection";
import { loadAgencyOptions } from "@/lib/agencies/load";

export const metadata: Metadata = { title: "开展填报任务" };

export default async function NewCollectionPage() {
  return <NewCollection options={await loadAgencyOptions()} base="/review/collections" now={new Date()} />;
}
