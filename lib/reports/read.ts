/** Reading for the signed-in: trusting core functions that get a ctx and never see the request. */
import type { Db } from "@/db/store";
import type { Ctx } from "@/lib/auth/actor";
import { cellInfo } from "@/lib/forms/cells";
import { complete } from "@/lib/forms/totals";
import { authorise, capabilities, rolesAt } from "./authorise";
import { readThreads } from "./comments";
import { changedSince } from "./correction";
import { dueDates, dutyOf } from "./due-dates";
import { asOfEvent, readEvents } from "./events";
import { type Found, findReport } from "./find-report";
import type { Which } from "./inputs";
import { inspectNow } from "./inspect-now";
import { namesOf } from "./names";
import type { Rows } from "./read-answers";
import { reviewerOf } from "./reviewers";
import { submittersOf } from "./submitters";
import type { ReportAsOf, WorkingCopy } from "./working-copy";

/**
 * One report with everything its pages show.
 * @throws Refusal not-found where it was not started, not-allowed for another agency's report.
 */
export async function readReport(ctx: Ctx, agencyCode: string, year: number): Promise<WorkingCopy> {
  const tx = ctx.store.read;
  const found = await findReport(tx, { agency: agencyCode, year });
  await authorise(ctx, tx, "read", found);
  const { agency, report, form } = found;
  const { rows, ...inspected } = await inspectNow(tx, found);
  const duty = await dutyOf(tx, agency, year);
  const mayApprove = !(await submittersOf(tx, report)).has(ctx.actor.userId);
  const can = capabilities(await rolesAt(tx, ctx.actor, agency), found);
  return {
    ...{ agency, report, form, ...inspected },
    figures: complete(form, inspected.answers.figures),
    changedParts:
      report.currentRevision !== null && (report.status === "draft" || report.status === "returned")
        ? await changedSince(tx, found, inspected.answers)
        : null,
    reviewer: await reviewerOf(tx, report),
    comments: await readThreads(tx, report.id),
    events: await readEvents(tx, report.id),
    due: duty && dueDates(duty, agency, report, ctx.clock.now()),
    edited: await editedParts(tx, found, rows),
    can: { ...can, approve: can.approve && mayApprove, judge: can.judge && mayApprove },
    ownSubmission: !mayApprove,
    notices: duty?.collection.notice || null,
    dropped: rows.sections.filter(({ dropped }) => dropped).map(({ key, title }) => ({ key, title })),
  };
}

/** The report as it was submitted last at the time of one of its moves; null where nothing was. Same refusals. */
export async function reportAsOf(ctx: Ctx, { agency, year }: Which, event: string): Promise<ReportAsOf | null> {
  const tx = ctx.store.read;
  const found = await findReport(tx, { agency, year });
  await authorise(ctx, tx, "read", found);
  return asOfEvent(tx, found.report, found.form, event);
}

/** Who changed each part last. What nobody has written yet (version 0) is left out. */
async function editedParts(tx: Db, { form }: Found, rows: Rows): Promise<WorkingCopy["edited"]> {
  const partOf = new Map(form.parts.flatMap(({ key, tables }) => (tables ?? []).map((table) => [table, key])));
  const stamps = [
    ...rows.sections.map((row) => ({ ...row, part: row.key })),
    ...rows.footnotes.map((row) => ({ ...row, part: partOf.get(row.table) })),
    ...rows.figures.map((row) => ({ ...row, part: partOf.get(cellInfo(form, row.cell)?.tableKey ?? "") })),
  ].filter(({ version }) => version > 0);
  const latest = new Map<string, { at: Date; byId: string }>();
  for (const { part, updatedAt, updatedById } of stamps) {
    if (part === undefined) continue;
    const known = latest.get(part);
    if (!known || known.at < updatedAt) latest.set(part, { at: updatedAt, byId: updatedById });
  }
  const names = await namesOf(
    tx,
    [...latest.values()].map(({ byId }) => byId),
  );
  return Object.fromEntries([...latest].map(([part, { at, byId }]) => [part, { at, by: names.get(byId) ?? "" }]));
}
