import { attempt } from "@/lib/attempt";
import type { Ctx } from "@/lib/auth/actor";
import { Refusal } from "@/lib/errors";
import { authorise } from "./authorise";
import { findReport, reportTarget } from "./find-report";
import type { SchedulePublication } from "./inputs";
import { type Moved, recordMove } from "./record-move";

/** Sets the time at which the server publishes an approved report, or another time. */
export async function schedulePublication(ctx: Ctx, input: SchedulePublication): Promise<Moved> {
  return attempt(ctx, { action: "report.schedule", target: reportTarget(input) }, async (tx) => {
    const found = await findReport(tx, input);
    await authorise(ctx, tx, "schedule", found, input.version);
    const publishAt = new Date(input.publishAt);
    if (publishAt <= ctx.clock.now()) throw new Refusal("invalid", { publishAt: "发布时间要在现在之后。" });
    return recordMove(tx, ctx, found, "schedule", {
      set: { publishAt, scheduledById: ctx.actor.userId },
      publishAt,
      details: { publishAt },
    });
  });
}
