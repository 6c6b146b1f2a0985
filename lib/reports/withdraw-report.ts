import { and, eq } from "drizzle-orm";
import { attempt } from "@/lib/attempt";
import type { Ctx } from "@/lib/auth/actor";
import { Refusal } from "@/lib/errors";
import { authorise } from "./authorise";
import { findReport, reportTarget } from "./find-report";
import type { WithdrawReport } from "./inputs";
import { dropFromIndex } from "./public-index";
import { appendToLog } from "./publication-log";
import { type Moved, recordMove } from "./record-move";
import { keptCopy } from "./reset-copy";

/**
 * Takes the public revision away, with a public reason, whatever the working copy is at. As `unlawful` its older
 * revisions are not shown either; the bytes are kept (decision 11).
 */
export async function withdrawReport(ctx: Ctx, input: WithdrawReport): Promise<Moved> {
  return attempt(ctx, { action: "report.withdraw", target: reportTarget(input) }, async (tx) => {
    const found = await findReport(tx, input);
    const { agency, report } = found;
    await authorise(ctx, tx, "withdraw", found, input.version);
    const revision = report.currentRevision;
    if (revision === null || report.withdrawnAt)
      throw new Refusal("wrong-status", {}, "现在没有公开的版本，不用撤下。");
    if (!input.reason) throw new Refusal("needs-reason", { reason: "请写明撤下的原因，这段话会公开。" });

    const { revisions } = tx.tables;
    const [row] = await tx
      .select({ sha256: revisions.sha256 })
      .from(revisions)
      .where(and(eq(revisions.reportId, report.id), eq(revisions.revision, revision)));
    if (!row) throw new Error(`report ${report.id} lacks its revision ${revision}`);
    await dropFromIndex(tx, report.id);
    const [at, { reason, unlawful }] = [ctx.clock.now(), input];
    await appendToLog(tx, {
      ...{ at, action: "withdraw", agency: agency.code, year: report.year, revision, sha256: row.sha256, reason },
    });
    return recordMove(tx, ctx, found, "withdraw", {
      ...(report.status === "published" ? { sha256: row.sha256 } : await keptCopy(tx, found)),
      ...{ reason, unlawful, revision, details: { unlawful } },
      set: {
        ...{ withdrawnAt: at, withdrawnReason: reason, withdrawnUnlawful: unlawful },
        ...{ publishAt: null, scheduledById: null, correctionNote: null, correctionNotes: null },
      },
    });
  });
}
