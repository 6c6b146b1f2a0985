import { and, asc, eq, ne } from "drizzle-orm";
import type { Ctx } from "@/lib/auth/actor";
import { authorise } from "./authorise";
import { readEvents } from "./events";
import { findReport } from "./find-report";
import type { Which } from "./inputs";
import { namesOf } from "./names";
import { type Sitting, sittingsOf } from "./sittings";
import type { MoveEvent } from "./working-copy";

/** A moment to which one can go back: the end of somebody's sitting, or a move of the report. */
export type Moment = { at: Date; by: string } & (
  | { sitting: Sitting; event: null }
  | { sitting: null; event: MoveEvent }
);
export type Moments = { moments: readonly Moment[]; total: number; perPage: number };
const perPage = 20;

/**
 * The moments of a report, newest first.
 * @param page from 1
 * @throws Refusal not-found, not-allowed
 */
export async function readMoments(ctx: Ctx, { agency, year }: Which, page = 1): Promise<Moments> {
  const tx = ctx.store.read;
  const found = await findReport(tx, { agency, year });
  await authorise(ctx, tx, "read", found);
  const { changes } = tx.tables;
  const { kind, target, at, byId, act } = changes;
  const stamps = await tx
    .select({ kind, target, at, byId, act })
    .from(changes)
    .where(and(eq(changes.reportId, found.report.id), ne(kind, "explanation")))
    .orderBy(asc(at), asc(changes.version));
  const sittings = sittingsOf(stamps);
  const names = await namesOf(
    tx,
    sittings.map((sitting) => sitting.byId),
  );
  const all: Moment[] = [
    ...(await readEvents(tx, found.report.id)).map((event) => ({ at: event.at, by: event.by, sitting: null, event })),
    ...sittings.map((sitting) => ({ at: sitting.at, by: names.get(sitting.byId) ?? "", sitting, event: null })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime());
  return { moments: all.slice((page - 1) * perPage, page * perPage), total: all.length, perPage };
}
