import { attempt } from "@/lib/attempt";
import type { Ctx } from "@/lib/auth/actor";
import { authorise } from "./authorise";
import { findReport, reportTarget } from "./find-report";
import type { Seen } from "./inputs";
import { type Moved, recordMove } from "./record-move";

/** Takes a submission back before anybody has decided on it: once decided, the status is no longer `submitted`. */
export async function recallReport(ctx: Ctx, input: Seen): Promise<Moved> {
  return attempt(ctx, { action: "report.recall", target: reportTarget(input) }, async (tx) => {
    const found = await findReport(tx, input);
    await authorise(ctx, tx, "recall", found, input.version);
    const { firstSubmittedAt, submittedAt } = found.report;
    // A first submission taken back was none; one that came after a return keeps the first one's date.
    const wasFirst = firstSubmittedAt?.getTime() === submittedAt?.getTime();
    return recordMove(tx, ctx, found, "recall", {
      set: { submittedAt: null, submittedById: null, firstSubmittedAt: wasFirst ? null : firstSubmittedAt },
    });
  });
}
