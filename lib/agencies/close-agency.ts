import { and, eq, inArray, isNotNull, isNull, type SQL } from "drizzle-orm";
import type { Tables } from "@/db/schema";
import type { Db } from "@/db/store";
import { attempt } from "@/lib/attempt";
import { audit } from "@/lib/audit";
import type { Ctx } from "@/lib/auth/actor";
import { demandAdministrator, demandVersion } from "@/lib/auth/administration";
import { Refusal } from "@/lib/errors";
import { findAgency } from "@/lib/reports/find-report";
import type { AgencyRow } from "@/lib/reports/working-copy";
import { changeAgency, openAgency } from "./find-agency";
import type { CloseAgency } from "./inputs";
import { recordChange } from "./insert-agency";

/**
 * Closes an agency for good. Its open drafts and the years it still owed go to the successor, where that one has none
 * of the same year; what stays is frozen. What it published stays where it is (decision 16).
 */
export async function closeAgency(ctx: Ctx, { code, version, successor, reason }: CloseAgency): Promise<void> {
  const entry = { action: "agency.close", target: `agency:${code}` };
  await attempt(ctx, entry, async (tx) => {
    demandAdministrator(ctx.actor);
    const agency = await findAgency(tx, code);
    demandVersion(agency, version);
    const heir = successor === "" ? null : await openAgency(tx, successor, "successor");
    if (heir?.id === agency.id) throw new Refusal("invalid", { successor: "承接机构不能是它自己。" });
    await demandNothingLeft(tx, agency);
    const now = ctx.clock.now();
    const close = { closedAt: now, closeReason: reason || null, successorId: heir ? heir.id : null };
    await changeAgency(tx, agency, close);
    const moved = heir ? await moveDrafts(tx, agency, heir) : [];
    const owed = await settleObligations(tx, agency, heir);
    const at = { agencyId: agency.id, at: now, byId: ctx.actor.userId };
    await recordChange(tx, { ...at, change: "close", before: reason || null, after: heir ? heir.code : null });
    await audit(tx, ctx, { ...entry, details: { successor: successor || null, reason, moved, owed } });
  });
}

async function demandNothingLeft(tx: Db, { id }: AgencyRow): Promise<void> {
  const { agencies, reports } = tx.tables;
  const below = await tx.$count(agencies, and(eq(agencies.parentId, id), isNull(agencies.closedAt)));
  if (below > 0) throw new Refusal("invalid", {}, `它下面还有 ${below} 个机构，先把它们移走或关闭。`);
  const deciding = and(eq(reports.agencyId, id), inArray(reports.status, ["submitted", "approved"]));
  const [waiting] = await tx.select({ year: reports.year }).from(reports).where(deciding);
  if (waiting) throw new Refusal("invalid", {}, `${waiting.year} 年度的报告正在审核或等着发布，先把它发布或退回。`);
}

/** Still being written, and the public never read it: such reports go on elsewhere. */
export const neverPublished = (reports: Tables["reports"]): SQL | undefined =>
  and(inArray(reports.status, ["draft", "returned"]), isNull(reports.currentRevision));

/** @returns the years of what was moved. */
async function moveDrafts(tx: Db, agency: AgencyRow, heir: AgencyRow): Promise<number[]> {
  const { reports } = tx.tables;
  const drafts = await tx
    .select()
    .from(reports)
    .where(and(eq(reports.agencyId, agency.id), neverPublished(reports)));
  const theirs = await tx.select({ year: reports.year }).from(reports).where(eq(reports.agencyId, heir.id));
  const has = new Set(theirs.map(({ year }) => year));
  const moving = drafts.filter(({ year }) => !has.has(year));
  for (const { id, version } of moving)
    await tx
      .update(reports)
      .set({ agencyId: heir.id, version: version + 1 })
      .where(eq(reports.id, id));
  return moving.map(({ year }) => year);
}

/** In running collections, a year not yet published by the closed agency is owed by the successor, or by nobody. */
async function settleObligations(tx: Db, agency: AgencyRow, heir: AgencyRow | null): Promise<number[]> {
  const { obligations, collections, reports } = tx.tables;
  const running = await tx
    .select({ year: obligations.year })
    .from(obligations)
    .innerJoin(collections, eq(collections.id, obligations.collectionId))
    .where(and(eq(obligations.agencyId, agency.id), isNull(collections.closedAt)));
  const kept = await tx
    .select({ year: reports.year })
    .from(reports)
    .where(and(eq(reports.agencyId, agency.id), isNotNull(reports.currentRevision)));
  const theirs = heir
    ? await tx.select({ year: obligations.year }).from(obligations).where(eq(obligations.agencyId, heir.id))
    : [];
  const stays = new Set(kept.map(({ year }) => year));
  const has = new Set(theirs.map(({ year }) => year));
  const years = running.map(({ year }) => year).filter((year) => !stays.has(year));
  for (const year of years) {
    const one = and(eq(obligations.agencyId, agency.id), eq(obligations.year, year));
    if (heir && !has.has(year)) await tx.update(obligations).set({ agencyId: heir.id }).where(one);
    else await tx.delete(obligations).where(one);
  }
  return years;
}
