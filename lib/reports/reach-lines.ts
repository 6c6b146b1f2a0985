import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Db } from "@/db/store";
import type { Ctx } from "@/lib/auth/actor";
import { type Duty, isRunning } from "./due-dates";
import { type Reached, reachOf } from "./reach";
import type { ReportRow } from "./working-copy";

/** A report, or one that is due and not started, of an agency in reach. `openComments` counts threads. */
export type Line = {
  reached: Reached;
  year: number;
  report: ReportRow | null;
  duty: Duty | null;
  openComments: number;
};

/** Everything in the actor's reach, newest year first: what stands, and what an open collection asks for. */
export async function linesOf(ctx: Ctx, tx: Db): Promise<Line[]> {
  const { reports, obligations, collections, comments } = tx.tables;
  const reach = await reachOf(tx, ctx.actor);
  if (reach.size === 0) return [];
  const duties = await tx
    .select({ collection: collections, obligation: obligations })
    .from(obligations)
    .innerJoin(collections, eq(collections.id, obligations.collectionId));
  const open = await tx
    .select({ reportId: comments.reportId })
    .from(comments)
    .where(and(isNull(comments.threadId), isNull(comments.resolvedAt)));
  const lines = new Map<string, Line>();
  const lineAt = (agencyId: string, year: number): Line | null => {
    const reached = reach.get(agencyId);
    if (!reached) return null;
    const key = `${agencyId}/${year}`;
    const line = lines.get(key) ?? { reached, year, report: null, duty: null, openComments: 0 };
    lines.set(key, line);
    return line;
  };
  for (const report of await tx.select().from(reports)) {
    const line = lineAt(report.agencyId, report.year);
    if (!line) continue;
    line.report = report;
    line.openComments = open.filter(({ reportId }) => reportId === report.id).length;
  }
  for (const duty of duties) {
    const { agencyId, year } = duty.obligation;
    const line = lines.get(`${agencyId}/${year}`) ?? (isRunning(duty, ctx.clock.now()) ? lineAt(agencyId, year) : null);
    if (line) line.duty = duty;
  }
  return [...lines.values()].sort(
    (a, b) => b.year - a.year || a.reached.agency.code.localeCompare(b.reached.agency.code),
  );
}

/** Of each report, who returned it, and the reason of the newest return. */
export async function returnsOf(tx: Db, reportIds: readonly string[]) {
  const { reportEvents } = tx.tables;
  const returns = new Map<string, { reason: string; byIds: Set<string> }>();
  if (reportIds.length === 0) return returns;
  const rows = await tx
    .select({ reportId: reportEvents.reportId, byId: reportEvents.byId, reason: reportEvents.reason })
    .from(reportEvents)
    .where(and(eq(reportEvents.action, "return"), isNotNull(reportEvents.reason)))
    .orderBy(desc(reportEvents.version));
  for (const { reportId, byId, reason } of rows) {
    const known = returns.get(reportId) ?? { reason: reason ?? "", byIds: new Set<string>() };
    known.byIds.add(byId);
    returns.set(reportId, known);
  }
  return returns;
}
