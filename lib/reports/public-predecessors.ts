import { eq } from "drizzle-orm";
import type { Store } from "@/db/store";
import { publicAgency } from "./public-read";
import type { PublicAgencyPage } from "./public-report";

/** Closed agencies whose work went to this one, with their published years: their reports stay at their addresses (decision 16). */
export async function publicPredecessors(store: Store, code: string): Promise<PublicAgencyPage[]> {
  const { agencies } = store.read.tables;
  const [agency] = await store.read.select({ id: agencies.id }).from(agencies).where(eq(agencies.code, code));
  if (!agency) return [];
  const before = await store.read
    .select({ code: agencies.code })
    .from(agencies)
    .where(eq(agencies.successorId, agency.id))
    .orderBy(agencies.code);
  const pages = await Promise.all(before.map((row) => publicAgency(store, row.code)));
  return pages.filter((page) => page !== null);
}
