import type { Db } from "@/db/store";
import type { Ctx } from "@/lib/auth/actor";
import { compare } from "@/lib/forms/compare";
import { formById } from "@/lib/forms/registry";
import { complete } from "@/lib/forms/totals";
import { dueDates } from "./due-dates";
import type { Found } from "./find-report";
import { inspectNow } from "./inspect-now";
import { namesOf } from "./names";
import { linesOf, returnsOf } from "./reach-lines";
import { submittersOf } from "./submitters";
import { readingOf } from "./verdict-standing";
import type { WorklistItem } from "./working-copy";

/** Every report that the actor supervises, and every one that is due there and not started. Newest year first. */
export async function worklist(ctx: Ctx): Promise<WorklistItem[]> {
  const tx = ctx.store.read;
  const lines = (await linesOf(ctx, tx)).filter(({ reached }) => reached.roles.includes("supervisor"));
  const reports = lines.flatMap(({ report }) => report ?? []);
  const returns = await returnsOf(
    tx,
    reports.map(({ id }) => id),
  );
  const names = await namesOf(
    tx,
    reports.flatMap(({ submittedById, reviewerId }) => [submittedById, reviewerId]),
  );
  const items: WorklistItem[] = [];
  for (const { reached, year, report, duty, openComments } of lines) {
    const { agency, above } = reached;
    const due = duty && dueDates(duty, agency, report, ctx.clock.now());
    const waiting = report?.status === "submitted" || report?.status === "approved";
    const by = report ? returns.get(report.id)?.byIds : undefined;
    items.push({
      agency: { code: agency.code, name: agency.name, kind: agency.kind, level: agency.level },
      above: above.map(({ code }) => code),
      ...{ year, form: report?.form ?? duty?.collection.form ?? "", status: report?.status ?? null },
      version: report?.version ?? 0,
      ...{ due, overdue: due?.late ?? false, openComments },
      submittedAt: report?.submittedAt ?? null,
      submittedBy: names.get(report?.submittedById ?? "") ?? null,
      reviewer: names.get(report?.reviewerId ?? "") ?? null,
      reviewerIsMe: report?.reviewerId === ctx.actor.userId,
      ownSubmission: report !== null && waiting && (await submittersOf(tx, report)).has(ctx.actor.userId),
      returnedBefore: by !== undefined,
      returnedByMe: by?.has(ctx.actor.userId) ?? false,
      publishAt: report?.publishAt ?? null,
      currentRevision: report?.currentRevision ?? null,
      withdrawn: (report?.withdrawnAt ?? null) !== null,
      correcting:
        report !== null && report.currentRevision !== null && !["published", "withdrawn"].includes(report.status),
      ...(report && waiting ? await oddities(tx, { agency, report, form: formById(report.form) }) : nothingOdd),
    });
  }
  return items;
}

const nothingOdd = {
  warnings: 0,
  explainedErrors: 0,
  jumps: 0,
  reading: { refused: 0, unreadExplanations: 0, unseenHints: 0 },
};

/** What makes a report worth a longer look, counted from its working copy as it was submitted. */
async function oddities(tx: Db, found: Found): Promise<typeof nothingOdd> {
  const { form } = found;
  const { answers, last, findings, verdicts } = await inspectNow(tx, found);
  const comparisons = last ? compare(form, complete(form, answers.figures), last.figures) : [];
  return {
    warnings: findings.filter(({ level }) => level === "warning").length,
    explainedErrors: findings.filter(({ level }) => level === "error").length,
    reading: readingOf(findings, verdicts),
    jumps: comparisons.filter(({ jump }) => jump).length,
  };
}
