import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "@/db/store";
import type { Ctx } from "@/lib/auth/actor";
import { authorise, lineage } from "./authorise";
import { findReport } from "./find-report";
import type { Which } from "./inputs";
import type { AgencyRow, ReportRow } from "./working-copy";

export type Reviewer = { id: string; username: string; name: string };

/** Everybody who may review this agency's reports: supervisors of it or of an agency above, whose account is open. */
export async function reviewersOf(tx: Db, agency: AgencyRow): Promise<Reviewer[]> {
  const { users, memberships } = tx.tables;
  const line = await lineage(tx, agency);
  const rows = await tx
    .selectDistinct({ id: users.id, username: users.username, name: users.name })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.role, "supervisor"), inArray(memberships.agencyId, line), isNull(users.disabledAt)));
  return rows.sort((a, b) => a.name.localeCompare(b.name, "zh-CN") || a.username.localeCompare(b.username));
}

/** Who was asked to review it. */
export async function reviewerOf(tx: Db, { reviewerId }: ReportRow): Promise<Omit<Reviewer, "id"> | null> {
  if (reviewerId === null) return null;
  const { users } = tx.tables;
  const [row] = await tx
    .select({ username: users.username, name: users.name })
    .from(users)
    .where(eq(users.id, reviewerId));
  return row ?? null;
}

/** Whom one may ask to review this report; nobody where the person reading may not ask. Same refusals as readReport. */
export async function assignable(ctx: Ctx, which: Which): Promise<Omit<Reviewer, "id">[]> {
  const tx = ctx.store.read;
  const found = await findReport(tx, which);
  await authorise(ctx, tx, "read", found);
  const all = await reviewersOf(tx, found.agency);
  if (!all.some(({ id }) => id === ctx.actor.userId)) return [];
  return all.map(({ username, name }) => ({ username, name }));
}
