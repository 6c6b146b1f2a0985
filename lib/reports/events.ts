import { and, desc, eq, isNotNull, lte } from "drizzle-orm";
import type { Db } from "@/db/store";
import type { Form } from "@/lib/forms/define";
import { namesOf } from "./names";
import { answersOf, parseSnapshot } from "./snapshot";
import type { MoveEvent, ReportAsOf, ReportRow } from "./working-copy";

/** Every move of a report, newest first, with the names of those who made them. */
export async function readEvents(tx: Db, reportId: string): Promise<MoveEvent[]> {
  const { reportEvents: table } = tx.tables;
  const { id, action, from, to, revision, byId, at, reason, receipt, sha256, publishAt } = table;
  const rows = await tx
    .select({
      ...{ id, action, from, to, revision, byId, at, reason, receipt, sha256, publishAt },
      // The snapshots themselves are long, and there may be many.
      hasSnapshot: isNotNull(table.snapshot).mapWith(Boolean),
    })
    .from(table)
    .where(eq(table.reportId, reportId))
    .orderBy(desc(table.version));
  const names = await namesOf(
    tx,
    rows.map((row) => row.byId),
  );
  return rows.map((row) => ({ ...row, by: names.get(row.byId) ?? "" }));
}

/**
 * The report as it stood at a move: what was submitted last until then. Null where nothing had been submitted yet.
 * @param event id of a move of this report
 */
export async function asOfEvent(tx: Db, report: ReportRow, form: Form, event: string): Promise<ReportAsOf | null> {
  const { reportEvents } = tx.tables;
  const ofReport = eq(reportEvents.reportId, report.id);
  const [move] = await tx
    .select({ version: reportEvents.version })
    .from(reportEvents)
    .where(and(ofReport, eq(reportEvents.id, event)));
  if (!move) return null;
  const [row] = await tx
    .select({ snapshot: reportEvents.snapshot, at: reportEvents.at })
    .from(reportEvents)
    .where(and(ofReport, isNotNull(reportEvents.snapshot), lte(reportEvents.version, move.version)))
    .orderBy(desc(reportEvents.version))
    .limit(1);
  if (!row?.snapshot) return null;
  const answers = answersOf(form, parseSnapshot(row.snapshot));
  return { form, answers, figures: answers.figures, at: row.at };
}
