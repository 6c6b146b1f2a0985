import type { FigureState, RichText } from "@/lib/forms/answers";
import type { Act } from "@/lib/reports/change-act";
import type { ActionName, Status } from "@/lib/reports/workflow";
import type { Kit } from "../kit";
import type { agencyTables } from "./agencies";

/** The working copy of a report. What the public sees stands in `revisions`. */
export const reportTables = (kit: Kit, { agencies }: ReturnType<typeof agencyTables>) => {
  const reports = kit.table(
    "reports",
    {
      id: kit.text().primaryKey(),
      agencyId: kit
        .text()
        .notNull()
        .references(() => agencies.id),
      year: kit.count().notNull(),
      form: kit.text().notNull(),
      status: kit.text().$type<Status>().notNull(),
      /** Raised by every move; a stale page is refused. Saving raises versions of cells and sections instead. */
      version: kit.count().notNull().default(1),
      /** A report of a year whose collection is past: every error may be explained (decision 9). */
      backfilled: kit.flag().notNull().default(false),
      startedAt: kit.instant().notNull(),
      startedById: kit.text().notNull(),
      /** The last saved change of anything in the working copy. */
      editedAt: kit.instant(),
      editedById: kit.text(),
      /** Raised when sections are added, dropped, moved or renamed. */
      outlineVersion: kit.count().notNull().default(0),
      firstSubmittedAt: kit.instant(),
      submittedAt: kit.instant(),
      submittedById: kit.text(),
      publishAt: kit.instant(),
      scheduledById: kit.text(),
      /** The revision the public sees; null before the first publication. */
      currentRevision: kit.count(),
      withdrawnAt: kit.instant(),
      withdrawnReason: kit.text(),
      /** Withdrawn as unlawful to show: old revisions answer 410 too (decision 11). */
      withdrawnUnlawful: kit.flag().notNull().default(false),
      /** The public note of a running correction, demanded at submit (decision 10): one line per changed part. */
      correctionNote: kit.text(),
      /** The same part by part, by the part's key, as they were typed. */
      correctionNotes: kit.json<Record<string, string>>(),
      /** The supervisor who was asked to review it; others still may. */
      reviewerId: kit.text(),
    },
    (t) => [kit.unique("reports_agency_year").on(t.agencyId, t.year), kit.index("reports_status").on(t.status)],
  );
  const reportId = () =>
    kit
      .text()
      .notNull()
      .references(() => reports.id);
  /** Entered cells only; a missing row is blank. Computed cells are never stored (decision 3). */
  const figures = kit.table(
    "figures",
    {
      reportId: reportId(),
      cell: kit.text().notNull(),
      state: kit.text().$type<FigureState>().notNull(),
      value: kit.amount(),
      version: kit.count().notNull(),
      updatedAt: kit.instant().notNull(),
      updatedById: kit.text().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.reportId, t.cell] })],
  );
  const sections = kit.table(
    "sections",
    {
      reportId: reportId(),
      key: kit.text().notNull(),
      title: kit.text().notNull(),
      position: kit.count().notNull(),
      /** Dropped from the outline; the text stays, so that putting the section back brings it back. */
      dropped: kit.flag().notNull().default(false),
      text: kit.text().notNull(),
      content: kit.json<RichText>().notNull(),
      version: kit.count().notNull(),
      updatedAt: kit.instant().notNull(),
      updatedById: kit.text().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.reportId, t.key] })],
  );
  const footnotes = kit.table(
    "footnotes",
    {
      reportId: reportId(),
      table: kit.text().notNull(),
      text: kit.text().notNull(),
      version: kit.count().notNull(),
      updatedAt: kit.instant().notNull(),
      updatedById: kit.text().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.reportId, t.table] })],
  );
  /** Why a finding stands: one sentence per finding id. */
  const explanations = kit.table(
    "explanations",
    {
      reportId: reportId(),
      finding: kit.text().notNull(),
      text: kit.text().notNull(),
      version: kit.count().notNull(),
      updatedAt: kit.instant().notNull(),
      updatedById: kit.text().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.reportId, t.finding] })],
  );
  /** What a supervisor thinks of a finding: of its explanation, or that the hint was seen. The newest stands. */
  const verdicts = kit.table(
    "verdicts",
    {
      reportId: reportId(),
      finding: kit.text().notNull(),
      verdict: kit.text().$type<"accepted" | "refused" | "seen">().notNull(),
      /** The version of the explanation that was judged, 0 for a hint; another one makes the verdict void. */
      explanationVersion: kit.count().notNull(),
      /** What the finding said then: other figures make the verdict void too. */
      says: kit.text().notNull(),
      /** Why an explanation was refused. */
      note: kit.text(),
      byId: kit.text().notNull(),
      at: kit.instant().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.reportId, t.finding] })],
  );
  /** A batch of changes is applied once, however often it is sent. */
  const batches = kit.table("batches", {
    id: kit.text().primaryKey(),
    reportId: reportId(),
    userId: kit.text().notNull(),
    at: kit.instant().notNull(),
    result: kit.json<unknown>().notNull(),
  });
  /** Who changed which cell or section, when, from what to what. */
  const changes = kit.table(
    "changes",
    {
      id: kit.text().primaryKey(),
      reportId: reportId(),
      batchId: kit.text(),
      /** What was done in one act, to be told and taken back as one; null: typed. */
      act: kit.text().$type<Act>(),
      /** "figure", "section", "footnote", "explanation", "outline". */
      kind: kit.text().notNull(),
      target: kit.text().notNull(),
      before: kit.json<unknown>(),
      after: kit.json<unknown>(),
      /** The target's version after the change. */
      version: kit.count().notNull(),
      at: kit.instant().notNull(),
      byId: kit.text().notNull(),
    },
    (t) => [
      kit.index("changes_report").on(t.reportId, t.at),
      kit.index("changes_target").on(t.reportId, t.kind, t.target),
    ],
  );
  /** Taken from last year's report, to be verified. A target that was written to since (another version) is past that. */
  const carried = kit.table(
    "carried",
    {
      reportId: reportId(),
      /** "figure", "section", "outline". */
      kind: kit.text().notNull(),
      target: kit.text().notNull(),
      /** Version of the target when it was taken. */
      version: kit.count().notNull(),
      fromYear: kit.count().notNull(),
      fromRevision: kit.count().notNull(),
      /** The batch of `changes` that took it. */
      batchId: kit.text().notNull(),
      at: kit.instant().notNull(),
      byId: kit.text().notNull(),
      confirmedAt: kit.instant(),
      confirmedById: kit.text(),
    },
    (t) => [kit.primaryKey({ columns: [t.reportId, t.kind, t.target] })],
  );
  const comments = kit.table(
    "comments",
    {
      id: kit.text().primaryKey(),
      reportId: reportId(),
      /** The comment this one answers; null opens a thread. */
      threadId: kit.text(),
      /** "report", "section" or "cell", with the section key or cell name. */
      on: kit.text().$type<"report" | "section" | "cell">().notNull(),
      target: kit.text(),
      text: kit.text().notNull(),
      authorId: kit.text().notNull(),
      at: kit.instant().notNull(),
      resolvedAt: kit.instant(),
      resolvedById: kit.text(),
    },
    (t) => [kit.index("comments_report").on(t.reportId)],
  );
  /** Every move of the workflow, with the report as it then stood. */
  const reportEvents = kit.table(
    "report_events",
    {
      id: kit.text().primaryKey(),
      reportId: reportId(),
      action: kit.text().$type<ActionName>().notNull(),
      from: kit.text().$type<Status>(),
      to: kit.text().$type<Status>().notNull(),
      /** The report's version after the move: the order of events. */
      version: kit.count().notNull(),
      /** The revision being prepared, published or withdrawn. */
      revision: kit.count().notNull(),
      byId: kit.text().notNull(),
      at: kit.instant().notNull(),
      reason: kit.text(),
      /** A withdrawal because the content is unlawful to show: every revision up to this one answers 410. */
      unlawful: kit.flag().notNull().default(false),
      publishAt: kit.instant(),
      /** Receipt number of a submission. */
      receipt: kit.text(),
      snapshot: kit.text(),
      sha256: kit.text(),
    },
    (t) => [
      kit.unique("report_events_order").on(t.reportId, t.version),
      kit.unique("report_events_receipt").on(t.receipt),
    ],
  );
  return {
    ...{ reports, figures, sections, footnotes, explanations, verdicts },
    ...{ batches, changes, carried, comments, reportEvents },
  };
};
