import { and, eq, isNotNull } from "drizzle-orm";
import { attempt } from "@/lib/attempt";
import { audit } from "@/lib/audit";
import type { Ctx } from "@/lib/auth/actor";
import { Refusal } from "@/lib/errors";
import { newId } from "@/lib/id";
import { authorise } from "./authorise";
import { storedTarget } from "./check-changes";
import { findReport, reportTarget } from "./find-report";
import { changeAt } from "./holding";
import type { TakeBack } from "./inputs";
import type { Done } from "./restore-report";
import { writeTogether } from "./write-together";

/**
 * Takes one act back as a whole, a state brought back or last year's report taken over, as long as nobody has written
 * to any of its targets since.
 * @throws Refusal not-found, not-allowed, not-editable, out-of-date
 */
export async function takeBack(ctx: Ctx, input: TakeBack): Promise<Done> {
  return attempt(ctx, { action: "report.take-back", target: reportTarget(input) }, async (tx) => {
    const found = await findReport(tx, input);
    await authorise(ctx, tx, "edit", found);
    const { changes } = tx.tables;
    const rows = await tx
      .select()
      .from(changes)
      .where(and(eq(changes.reportId, found.report.id), eq(changes.batchId, input.batch), isNotNull(changes.act)));
    if (rows.length === 0) throw new Refusal("not-found", {}, "没有找到要撤销的这一步。");
    const before = rows.map((row) => changeAt(storedTarget(row), row.before, row.version));
    const batch = newId();
    const written = await writeTogether(tx, ctx, found, before, { batch, act: "take-back" });
    const details = { batch, of: input.batch, written: written.map(({ target }) => target) };
    await audit(tx, ctx, { action: "report.take-back", target: reportTarget(input), details });
    return { batch, count: written.length };
  });
}
