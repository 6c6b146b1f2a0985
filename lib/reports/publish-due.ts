import { and, eq, lte } from "drizzle-orm";
import type { Db, Store } from "@/db/store";
import { auditRefusal } from "@/lib/audit";
import type { Actor, Ctx } from "@/lib/auth/actor";
import type { Clock } from "@/lib/clock";
import { Refusal } from "@/lib/errors";
import { formById } from "@/lib/forms/registry";
import { authorise } from "./authorise";
import { type Found, reportTarget } from "./find-report";
import { writeRevision } from "./publish-report";
import { recordMove } from "./record-move";

/**
 * Publishes every approved report whose set time has come, each once and in its own transaction, in the name of the
 * person who set it and only if they still may (decision 13). To be called every minute and at the server's start.
 * @returns how many were published, and how many were not because that person may no longer.
 */
export async function publishDue(store: Store, clock: Clock): Promise<{ published: number; cancelled: number }> {
  const { reports } = store.read.tables;
  const due = and(eq(reports.status, "approved"), lte(reports.publishAt, clock.now()));
  const ids = await store.read.select({ id: reports.id }).from(reports).where(due).orderBy(reports.publishAt);
  const result = { published: 0, cancelled: 0 };
  for (const { id } of ids) {
    const outcome = await publishOne(store, clock, id);
    if (outcome) result[outcome] += 1;
  }
  return result;
}

async function publishOne(store: Store, clock: Clock, id: string): Promise<"published" | "cancelled" | null> {
  const refused = await store.tx(async (tx): Promise<{ ctx: Ctx; found: Found; code: string } | "published" | null> => {
    const found = await stillDue(tx, clock, id);
    if (!found) return null;
    const scheduler = await actorOf(tx, found.report.scheduledById ?? "");
    const ctx: Ctx = { actor: scheduler.actor, store, clock };
    try {
      if (scheduler.disabled) throw new Refusal("not-allowed");
      await authorise(ctx, tx, "publish", found);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await recordMove(tx, ctx, found, "unschedule", {
        set: { publishAt: null, scheduledById: null },
        reason: "定下发布时间的人已不能发布，没有发布。",
      });
      return { ctx, found, code: error.code };
    }
    await writeRevision(tx, ctx, found);
    return "published";
  });
  if (refused === null || refused === "published") return refused;
  const { ctx, found, code } = refused;
  const target = reportTarget({ agency: found.agency.code, year: found.report.year });
  await auditRefusal(store, ctx, { action: "report.publish", target, details: { code, scheduled: true } });
  return "cancelled";
}

/** Asked again inside the transaction: another instance may have published it, or somebody returned it. */
async function stillDue(tx: Db, clock: Clock, id: string): Promise<Found | null> {
  const { reports, agencies } = tx.tables;
  const [row] = await tx
    .select({ report: reports, agency: agencies })
    .from(reports)
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .where(and(eq(reports.id, id), eq(reports.status, "approved"), lte(reports.publishAt, clock.now())));
  return row ? { ...row, form: formById(row.report.form) } : null;
}

async function actorOf(tx: Db, userId: string): Promise<{ actor: Actor; disabled: boolean }> {
  const { users, memberships } = tx.tables;
  const [user] = await tx.select().from(users).where(eq(users.id, userId));
  const roles = await tx
    .select({ role: memberships.role, agencyId: memberships.agencyId })
    .from(memberships)
    .where(eq(memberships.userId, userId));
  const actor = {
    ...{ userId, username: user?.username ?? "", name: user?.name ?? "", memberships: roles },
    mustChangePassword: user?.mustChangePassword ?? false,
  };
  return { actor, disabled: user === undefined || user.disabledAt !== null };
}
