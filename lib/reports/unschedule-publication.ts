import { attempt } from "@/lib/attempt";
import type { Ctx } from "@/lib/auth/actor";
import { Refusal } from "@/lib/errors";
import { authorise } from "./authorise";
import { findReport, reportTarget } from "./find-report";
import type { Seen } from "./inputs";
import { type Moved, recordMove } from "./record-move";

/** Cancels the set time; the report stays approved. */
export async function unschedulePublication(ctx: Ctx, input: Seen): Promise<Moved> {
  return attempt(ctx, { action: "report.unschedule", target: reportTarget(input) }, async (tx) => {
    const found = await findReport(tx, input);
    await authorise(ctx, tx, "unschedule", found, input.version);
    if (found.report.publishAt === null) throw new Refusal("wrong-status", {}, "没有定好的发布时间。");
    return recordMove(tx, ctx, found, "unschedule", { set: { publishAt: null, scheduledById: null } });
  });
}
