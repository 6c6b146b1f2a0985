import { eq } from "drizzle-orm";
import { attempt } from "@/lib/attempt";
import { audit } from "@/lib/audit";
import type { Ctx } from "@/lib/auth/actor";
import { Refusal } from "@/lib/errors";
import { authorise } from "./authorise";
import { findReport, reportTarget } from "./find-report";
import type { AssignReviewer } from "./inputs";
import { reviewersOf } from "./reviewers";

/**
 * Asks a supervisor to review a report, oneself included; null asks nobody. Whoever else may review it still may: this
 * divides the work, it gives no right.
 */
export async function assignReviewer(ctx: Ctx, input: AssignReviewer): Promise<{ reviewer: string | null }> {
  const entry = { action: "report.assign-reviewer", target: reportTarget(input) };
  return attempt(ctx, entry, async (tx) => {
    const found = await findReport(tx, input);
    await authorise(ctx, tx, "assign", found);
    const { agency, report } = found;
    const chosen =
      input.reviewer === null
        ? null
        : (await reviewersOf(tx, agency)).find(({ username }) => username === input.reviewer);
    if (chosen === undefined)
      throw new Refusal(
        "invalid",
        { reviewer: "这个账户不审核这个机构的报告，换一位。" },
        "这个账户不审核这个机构的报告，换一位。",
      );
    const { reports } = tx.tables;
    await tx
      .update(reports)
      .set({ reviewerId: chosen?.id ?? null })
      .where(eq(reports.id, report.id));
    await audit(tx, ctx, { ...entry, details: { reviewer: chosen?.username ?? null } });
    return { reviewer: chosen?.username ?? null };
  });
}
