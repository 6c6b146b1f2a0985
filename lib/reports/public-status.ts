import type { Store } from "@/db/store";
import { findPublished } from "./published-revisions";

/** The HTTP status of a report's address, or of one revision's: 410 once it was withdrawn from there (decision 11). */
export async function publicStatus(store: Store, code: string, year: number, n?: number): Promise<200 | 404 | 410> {
  const known = await findPublished(store, code, year);
  if (!known) return 404;
  if (n === undefined) return known.report.withdrawnAt === null ? 200 : 410;
  const item = known.revisions.find(({ revision }) => revision === n);
  if (!item) return 404;
  return item.withdrawn?.unlawful ? 410 : 200;
}
