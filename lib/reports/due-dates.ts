import { and, eq } from "drizzle-orm";
import type { Tables } from "@/db/schema";
import type { Db } from "@/db/store";
import { endOfDay } from "@/lib/clock";
import type { AgencyRow, DueDates, ReportRow } from "./working-copy";

type Collection = Tables["collections"]["$inferSelect"];
type Obligation = Tables["obligations"]["$inferSelect"];
export type Duty = { collection: Collection; obligation: Obligation };

/** The collection in which this agency must report for this year; null where there never was one. */
export async function dutyOf(tx: Db, agency: Pick<AgencyRow, "id">, year: number): Promise<Duty | null> {
  const { collections, obligations } = tx.tables;
  const [row] = await tx
    .select({ collection: collections, obligation: obligations })
    .from(obligations)
    .innerJoin(collections, eq(collections.id, obligations.collectionId))
    .where(and(eq(obligations.agencyId, agency.id), eq(obligations.year, year)));
  return row ?? null;
}

export const isRunning = ({ collection }: Duty, now: Date): boolean =>
  collection.openedAt <= now && (collection.closedAt === null || collection.closedAt > now);

/** The three dates of this agency's kind, and whether its report is late (decisions 14, 17). */
export function dueDates(
  { collection, obligation }: Duty,
  { kind }: Pick<AgencyRow, "kind">,
  report: Pick<ReportRow, "firstSubmittedAt"> | null,
  now: Date,
): DueDates {
  const { due, lastEdit, publication } = collection.dates[kind];
  const extended = obligation.extendedTo;
  const submitted = report?.firstSubmittedAt ?? null;
  return { due, lastEdit, publication, extended, late: submitted === null && now >= endOfDay(extended ?? due) };
}

/** Decision 14: a correction needs an extension only while the collection runs. */
export function isPastLastDay(duty: Duty | null, { kind }: Pick<AgencyRow, "kind">, now: Date): boolean {
  if (!duty || !isRunning(duty, now)) return false;
  return now >= endOfDay(duty.obligation.extendedTo ?? duty.collection.dates[kind].lastEdit);
}
