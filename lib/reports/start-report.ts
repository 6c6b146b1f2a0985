import { isUniqueViolation } from "@/db/dialect";
import type { Db } from "@/db/store";
import { attempt } from "@/lib/attempt";
import type { Ctx } from "@/lib/auth/actor";
import { yearOf } from "@/lib/clock";
import { Refusal } from "@/lib/errors";
import type { Form } from "@/lib/forms/define";
import { allForms, formById, formFor } from "@/lib/forms/registry";
import { fromPlainText } from "@/lib/forms/rich-text";
import { newId } from "@/lib/id";
import { authorise, rolesAt } from "./authorise";
import { dutyOf, isRunning } from "./due-dates";
import { findAgency, maybeReport, reportTarget } from "./find-report";
import type { StartReport } from "./inputs";
import { type Moved, recordMove } from "./record-move";
import { takeOver } from "./take-last-year";
import type { AgencyRow } from "./working-copy";

/**
 * Starts an agency's report of a year: an editor where a collection asks for it, an administrator to back-file a year
 * for which none is open (decisions 9, 12), empty or from last year's report. The form is the collection's; a back-filing may name another.
 */
export async function startReport(ctx: Ctx, input: StartReport): Promise<Moved> {
  const work = attempt(ctx, { action: "report.start", target: reportTarget(input) }, async (tx) => {
    const agency = await findAgency(tx, input.agency);
    if (await maybeReport(tx, agency, input.year)) throw new Refusal("already-started");
    const now = ctx.clock.now();
    const duty = await dutyOf(tx, agency, input.year);
    const running = duty !== null && isRunning(duty, now);
    const report = newReport(ctx, agency, input.year, running ? duty.collection.form : formOf(input), !running);
    await authorise(ctx, tx, "start", { agency, report: { ...report, status: null } });
    const backfills = (await rolesAt(tx, ctx.actor, agency)).includes("administrator");
    if (!running && !(backfills && input.year < yearOf(now))) throw new Refusal("no-collection");
    if (running && input.form && input.form !== report.form)
      throw new Refusal("invalid", { form: "这一年度的报告格式已由填报任务定下。" });

    await tx.insert(tx.tables.reports).values(report);
    const form = formById(report.form);
    await insertSections(tx, ctx, report.id, form);
    const found = { agency, report, form };
    const moved = await recordMove(tx, ctx, found, "start", { details: { form: report.form } });
    if (input.fromLastYear) await takeOver(tx, ctx, found);
    return moved;
  });
  return work.catch((error: unknown) => {
    throw isUniqueViolation(error) ? new Refusal("already-started") : error;
  });
}

function formOf({ year, form }: StartReport): string {
  if (form === undefined) return formFor(year).id;
  if (!allForms().some(({ id }) => id === form)) throw new Refusal("invalid", { form: "没有这种报告格式。" });
  return form;
}

const newReport = ({ actor, clock }: Ctx, agency: AgencyRow, year: number, form: string, backfilled: boolean) => ({
  id: newId(),
  agencyId: agency.id,
  year,
  form,
  status: "draft" as const,
  version: 0,
  backfilled,
  startedAt: clock.now(),
  startedById: actor.userId,
  editedAt: null,
  editedById: null,
  outlineVersion: 0,
  firstSubmittedAt: null,
  submittedAt: null,
  submittedById: null,
  publishAt: null,
  scheduledById: null,
  currentRevision: null,
  withdrawnAt: null,
  withdrawnReason: null,
  withdrawnUnlawful: false,
  correctionNote: null,
  correctionNotes: null,
  reviewerId: null,
});

/** Version 0: nobody has written there yet. */
async function insertSections(tx: Db, { actor, clock }: Ctx, reportId: string, form: Form): Promise<void> {
  const rows = form.parts.flatMap((part, position) =>
    part.text ? [{ key: part.key, title: part.title, position, text: "", content: fromPlainText(""), version: 0 }] : [],
  );
  const by = { reportId, updatedAt: clock.now(), updatedById: actor.userId };
  if (rows.length) await tx.insert(tx.tables.sections).values(rows.map((row) => ({ ...row, ...by })));
}
