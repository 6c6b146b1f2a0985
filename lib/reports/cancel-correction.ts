import { attempt } from "@/lib/attempt";
import type { Ctx } from "@/lib/auth/actor";
import { Refusal } from "@/lib/errors";
import { authorise } from "./authorise";
import { findReport, reportTarget } from "./find-report";
import type { Seen } from "./inputs";
import { type Moved, recordMove } from "./record-move";
import { keptCopy, resetCopy } from "./reset-copy";

/** Gives a running correction up: the copy is the newest revision again. What was typed stays in the history. */
export async function cancelCorrection(ctx: Ctx, input: Seen): Promise<Moved> {
  return attempt(ctx, { action: "report.cancel-correction", target: reportTarget(input) }, async (tx) => {
    const found = await findReport(tx, input);
    const { report } = found;
    await authorise(ctx, tx, "cancelCorrection", found, input.version);
    if (report.currentRevision === null)
      throw new Refusal("wrong-status", {}, "这份报告还没有发布过，没有更正可以取消。");
    const kept = await keptCopy(tx, found);
    await resetCopy(tx, ctx, found);
    return recordMove(tx, ctx, found, "cancelCorrection", {
      to: report.withdrawnAt ? "withdrawn" : "published",
      set: { correctionNote: null, correctionNotes: null },
      ...kept,
    });
  });
}
