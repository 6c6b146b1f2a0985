import { notFound } from "next/navigation";
import { cache } from "react";
import { type DeskData, deskData } from "@/components/form/desk-data";
import { requireCtx } from "@/lib/auth/current";
import { loadReport } from "@/lib/reports/load";

/** What the desk of one report shows, once per request: the layout and the page hand over the same object. */
export const loadDesk = cache(async (agency: string, year: string): Promise<DeskData> => {
  if (!/^\d{4}$/.test(year)) notFound();
  const { actor, clock } = await requireCtx();
  const { userId: id, username, name } = actor;
  const now = clock.now();
  return deskData(await loadReport(agency, Number(year)), { id, username, name }, now);
});
