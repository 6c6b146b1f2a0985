import type { Metadata } from "next";
import { Worklist } from "@/components/review/worklist";
import { chooseLines, readFilter } from "@/components/review/worklist-filter";
import { systemClock } from "@/lib/clock";
import { loadWorklist } from "@/lib/reports/load";

export const metadata: Metadata = { title: "待审核" };

export default async function WorklistPage({ searchParams }: PageProps<"/review">) {
  const filter = readFilter(await searchParams);
  const items = await loadWorklist();
  return <Worklist items={items} filter={filter} {...chooseLines(items, filter)} now={systemClock.now()} />;
}
