import { attempt } from "@/lib/attempt";
import type { Ctx } from "@/lib/auth/actor";
import { Refusal } from "@/lib/errors";
import { authorise } from "./authorise";
import { dutyOf, isPastLastDay } from "./due-dates";
import { findReport, reportTarget } from "./find-report";
import type { Seen } from "./inputs";
import { type Moved, recordMove } from "./record-move";
import { resetCopy } from "./reset-copy";

/** Opens the working copy at the newest revision as a draft. The public goes on reading that revision (decision 10). */
export async function correctReport(ctx: Ctx, input: Seen): Promise<Moved> {
  return attempt(ctx, { action: "report.correct", target: reportTarget(input) }, async (tx) => {
    const found = await findReport(tx, input);
    await authorise(ctx, tx, "correct", found, input.version);
    const duty = await dutyOf(tx, found.agency, found.report.year);
    if (isPastLastDay(duty, found.agency, ctx.clock.now())) throw new Refusal("past-last-day");
    await resetCopy(tx, ctx, found);
    return recordMove(tx, ctx, found, "correct", {
      set: { submittedAt: null, submittedById: null, correctionNote: null, correctionNotes: null },
    });
  });
}
