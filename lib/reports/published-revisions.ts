/** Revisions as they are found and read: the core of public-read.ts. */
import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Store } from "@/db/store";
import { formById } from "@/lib/forms/registry";
import type { PublicItem, PublicRevision, RevisionItem } from "./public-report";
import { answersOf, parseSnapshot } from "./snapshot";
import type { AgencyRow, ReportRow } from "./working-copy";

export type Known = { agency: AgencyRow; report: ReportRow; revisions: RevisionItem[] };

/** A report of which something was published. */
export async function findPublished({ read: db }: Store, code: string, year: number): Promise<Known | null> {
  const { agencies, reports } = db.tables;
  const [row] = await db
    .select({ agency: agencies, report: reports })
    .from(reports)
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .where(and(eq(agencies.code, code), eq(reports.year, year), isNotNull(reports.currentRevision)));
  return row ? { ...row, revisions: await revisionItems(db, row.report.id) } : null;
}

/** Newest first, each with the withdrawal that met it: as unlawful it meets all revisions before it too (decision 11). */
async function revisionItems(db: Store["read"], reportId: string): Promise<RevisionItem[]> {
  const { revisions, reportEvents } = db.tables;
  const rows = await db
    .select({
      revision: revisions.revision,
      sha256: revisions.sha256,
      publishedAt: revisions.publishedAt,
      correctionNote: revisions.correctionNote,
    })
    .from(revisions)
    .where(eq(revisions.reportId, reportId))
    .orderBy(desc(revisions.revision));
  const withdrawals = await db
    .select({
      revision: reportEvents.revision,
      at: reportEvents.at,
      reason: reportEvents.reason,
      unlawful: reportEvents.unlawful,
    })
    .from(reportEvents)
    .where(and(eq(reportEvents.reportId, reportId), eq(reportEvents.action, "withdraw")))
    .orderBy(asc(reportEvents.version));
  return rows.map((row) => {
    const met = withdrawals.filter(({ revision, unlawful }) =>
      unlawful ? row.revision <= revision : row.revision === revision,
    );
    const one = met.find(({ unlawful }) => unlawful) ?? met[0];
    return { ...row, withdrawn: one ? { at: one.at, reason: one.reason ?? "", unlawful: one.unlawful } : null };
  });
}

/** One revision of it, ready to be shown. */
export async function readRevision(
  { read: db }: Store,
  { report, revisions: items, agency }: Known,
  n: number,
): Promise<PublicRevision | null> {
  const { revisions } = db.tables;
  const item = items.find(({ revision }) => revision === n);
  const [row] = await db
    .select()
    .from(revisions)
    .where(and(eq(revisions.reportId, report.id), eq(revisions.revision, n)));
  if (!item || !row) return null;
  const [form, snapshot] = [formById(row.form), parseSnapshot(row.snapshot)];
  const answers = answersOf(form, snapshot);
  return {
    ...item,
    agency: { code: agency.code, name: row.agencyName },
    ...{ year: row.year, title: row.title, form, snapshot, bytes: row.snapshot, answers, figures: answers.figures },
    revisions: items,
    isCurrent: report.currentRevision === n && report.withdrawnAt === null,
  };
}

/** Current revisions of all agencies, newest publication first. */
export async function publishedReports(
  { read: db }: Store,
  limit: number,
  of: { agencyId?: string } = {},
): Promise<PublicItem[]> {
  const { reports, revisions, agencies } = db.tables;
  return db
    .select({
      agency: { code: agencies.code, name: revisions.agencyName },
      ...{ year: revisions.year, form: revisions.form, revision: revisions.revision, title: revisions.title },
      ...{ sha256: revisions.sha256, publishedAt: revisions.publishedAt },
    })
    .from(reports)
    .innerJoin(revisions, and(eq(revisions.reportId, reports.id), eq(revisions.revision, reports.currentRevision)))
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .where(and(isNull(reports.withdrawnAt), of.agencyId ? eq(reports.agencyId, of.agencyId) : undefined))
    .orderBy(desc(revisions.publishedAt))
    .limit(limit);
}
