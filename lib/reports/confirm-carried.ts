import { and, eq, isNull } from "drizzle-orm";
import { attempt } from "@/lib/attempt";
import { audit } from "@/lib/audit";
import type { Ctx } from "@/lib/auth/actor";
import { authorise } from "./authorise";
import { findReport, reportTarget } from "./find-report";
import type { ConfirmCarried } from "./inputs";

/** 核实: what was taken from last year's report holds for this year too. One cell, one section, or a table's cells. */
export async function confirmCarried(ctx: Ctx, input: ConfirmCarried): Promise<{ count: number }> {
  return attempt(ctx, { action: "report.confirm-carried", target: reportTarget(input) }, async (tx) => {
    const found = await findReport(tx, input);
    await authorise(ctx, tx, "edit", found);
    const { carried } = tx.tables;
    const confirmed = { confirmedAt: ctx.clock.now(), confirmedById: ctx.actor.userId };
    const done: string[] = [];
    for (const { target, version } of input.targets) {
      const [kind = "", ...rest] = target.split(":");
      const of = and(eq(carried.reportId, found.report.id), eq(carried.kind, kind), eq(carried.target, rest.join(":")));
      const rows = await tx
        .update(carried)
        .set(confirmed)
        .where(and(of, eq(carried.version, version), isNull(carried.confirmedAt)))
        .returning({ target: carried.target });
      if (rows.length > 0) done.push(target);
    }
    await audit(tx, ctx, { action: "report.confirm-carried", target: reportTarget(input), details: { targets: done } });
    return { count: done.length };
  });
}
