import { and, eq, isNull } from "drizzle-orm";
import { attempt } from "@/lib/attempt";
import type { Ctx } from "@/lib/auth/actor";
import { Refusal } from "@/lib/errors";
import { authorise } from "./authorise";
import { findReport, reportTarget } from "./find-report";
import type { ApproveReport } from "./inputs";
import { inspectNow } from "./inspect-now";
import { type Moved, recordMove } from "./record-move";
import { submittersOf } from "./submitters";
import { isAllRead, readingOf } from "./verdict-standing";

/**
 * Approves in one step: by a supervisor who submitted none of this revision's submissions, all comments resolved, no
 * explanation refused. One of many (`allRead`) also asks that every explanation was accepted and every hint seen.
 */
export async function approveReport(ctx: Ctx, input: ApproveReport): Promise<Moved> {
  return attempt(ctx, { action: "report.approve", target: reportTarget(input) }, async (tx) => {
    const found = await findReport(tx, input);
    await authorise(ctx, tx, "approve", found, input.version);
    if ((await submittersOf(tx, found.report)).has(ctx.actor.userId)) throw new Refusal("own-submission");
    const { comments } = tx.tables;
    const threads = and(eq(comments.reportId, found.report.id), isNull(comments.threadId), isNull(comments.resolvedAt));
    if ((await tx.$count(comments, threads)) > 0) throw new Refusal("open-comments");
    const { findings, verdicts } = await inspectNow(tx, found);
    const reading = readingOf(findings, verdicts);
    if (reading.refused > 0) throw new Refusal("refused-explanation");
    if (input.allRead && !isAllRead(reading)) throw new Refusal("unread-findings");
    return recordMove(tx, ctx, found, "approve", { details: { reading } });
  });
}
