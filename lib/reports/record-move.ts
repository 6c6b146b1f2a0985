import { and, eq, max } from "drizzle-orm";
import type { Db } from "@/db/store";
import { audit } from "@/lib/audit";
import type { Ctx } from "@/lib/auth/actor";
import { Refusal } from "@/lib/errors";
import { newId } from "@/lib/id";
import { type Found, reportTarget } from "./find-report";
import { type ActionName, moves, type Status } from "./workflow";
import type { ReportRow } from "./working-copy";

type Kept = Omit<ReportRow, "id" | "agencyId" | "year" | "form" | "status" | "version">;
export type Move = {
  /** Where the table leaves room: a cancelled correction of a withdrawn report. */
  to?: Status;
  /** Moments and persons that change with the state. */
  set?: Partial<Kept>;
  reason?: string | null;
  receipt?: string;
  /** The report as it then stood, where it could not be had from the submission before. */
  snapshot?: string;
  sha256?: string | null;
  unlawful?: boolean;
  publishAt?: Date;
  revision?: number;
  /** For the audit log besides from, to and reason. */
  details?: Record<string, unknown>;
};
export type Moved = { status: Status; version: number };

/** "cancelCorrection" → "report.cancel-correction" */
export const auditName = (action: string): string =>
  `report.${action.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** The number the next publication of this report will have. */
export async function nextRevision(tx: Db, report: Pick<ReportRow, "id">): Promise<number> {
  const { revisions } = tx.tables;
  const [row] = await tx
    .select({ last: max(revisions.revision) })
    .from(revisions)
    .where(eq(revisions.reportId, report.id));
  return Number(row?.last ?? 0) + 1;
}

/** The only function that changes a status: it writes the row, the event and the audit row together. */
export async function recordMove(tx: Db, ctx: Ctx, found: Found, action: ActionName, move: Move = {}): Promise<Moved> {
  const { report, agency } = found;
  const { reports, reportEvents } = tx.tables;
  const to = move.to ?? moves[action].to;
  const [from, version, at] = [action === "start" ? null : report.status, report.version + 1, ctx.clock.now()];
  const updated = await tx
    .update(reports)
    .set({ ...move.set, status: to, version })
    .where(and(eq(reports.id, report.id), eq(reports.version, report.version)))
    .returning({ id: reports.id });
  if (updated.length === 0) throw new Refusal("out-of-date");
  const revision = move.revision ?? (await nextRevision(tx, report));
  const event = { action, from, to, version, revision, reason: move.reason ?? null };
  await tx.insert(reportEvents).values({
    ...event,
    id: newId(),
    reportId: report.id,
    byId: ctx.actor.userId,
    at,
    unlawful: move.unlawful ?? false,
    publishAt: move.publishAt ?? null,
    receipt: move.receipt ?? null,
    snapshot: move.snapshot ?? null,
    sha256: move.sha256 ?? null,
  });
  await audit(tx, ctx, {
    action: auditName(action),
    target: reportTarget({ agency: agency.code, year: report.year }),
    details: { ...move.details, from, to, revision, reason: move.reason ?? null, sha256: move.sha256 ?? null },
  });
  return { status: to, version };
}
