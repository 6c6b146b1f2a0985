import { and, desc, eq, lt } from "drizzle-orm";
import type { Ctx } from "@/lib/auth/actor";
import { authorise } from "./authorise";
import type { Act } from "./change-act";
import { findReport } from "./find-report";
import type { ReadHistory } from "./inputs";
import { namesOf } from "./names";

/** One change: who, when, from what to what. Values have the form of their target's. */
export type HistoryEntry = {
  id: string;
  at: string;
  by: string;
  before: unknown;
  after: unknown;
  version: number;
  act: Act | null;
};
export type History = { entries: readonly HistoryEntry[]; more: boolean };
const limit = 20;

/**
 * The changes of one cell, section or footnote, newest first, twenty at a time. `below`: only older than this version.
 * @throws Refusal not-found, not-allowed: whoever may read the working copy may read how it came about.
 */
export async function readHistory(ctx: Ctx, { agency, year, kind, target, below }: ReadHistory): Promise<History> {
  const tx = ctx.store.read;
  const found = await findReport(tx, { agency, year });
  await authorise(ctx, tx, "read", found);
  const { changes } = tx.tables;
  const of = and(eq(changes.reportId, found.report.id), eq(changes.kind, kind), eq(changes.target, target));
  const rows = await tx
    .select()
    .from(changes)
    .where(below === undefined ? of : and(of, lt(changes.version, below)))
    .orderBy(desc(changes.version))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const names = await namesOf(
    tx,
    shown.map(({ byId }) => byId),
  );
  const entries = shown.map(({ id, at, byId, before, after, version, act }) => ({
    ...{ id, before, after, version, act, at: at.toISOString(), by: names.get(byId) ?? "" },
  }));
  return { entries, more: rows.length > limit };
}
