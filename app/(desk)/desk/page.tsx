import type { Metadata } from "next";
import { MyReports } from "@/components/form/list/my-reports";
import { dayOf, systemClock } from "@/lib/clock";
import { loadMyReports } from "@/lib/reports/load";

export const metadata: Metadata = { title: "我的报告" };

export default async function Desk() {
  return <MyReports items={await loadMyReports()} today={dayOf(systemClock.now())} />;
}
