import { attempt } from "@/lib/attempt";
import type { Ctx } from "@/lib/auth/actor";
import { Refusal } from "@/lib/errors";
import { authorise } from "./authorise";
import { findReport, reportTarget } from "./find-report";
import type { ReturnReport } from "./inputs";
import { type Moved, recordMove } from "./record-move";

/** Gives a submitted or approved report back to its editors with a reason. A set time of publication is cancelled. */
export async function returnReport(ctx: Ctx, input: ReturnReport): Promise<Moved> {
  return attempt(ctx, { action: "report.return", target: reportTarget(input) }, async (tx) => {
    const found = await findReport(tx, input);
    await authorise(ctx, tx, "return", found, input.version);
    if (!input.reason) throw new Refusal("needs-reason", { reason: "请写明退回的原因。" });
    return recordMove(tx, ctx, found, "return", {
      set: { publishAt: null, scheduledById: null },
      reason: input.reason,
    });
  });
}
