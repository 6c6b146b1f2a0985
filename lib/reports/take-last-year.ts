import type { Db } from "@/db/store";
import { attempt } from "@/lib/attempt";
import { audit } from "@/lib/audit";
import type { Ctx } from "@/lib/auth/actor";
import { authorise } from "./authorise";
import { carryOver } from "./carry-over";
import { type Found, findReport, reportTarget } from "./find-report";
import type { TakeLastYear } from "./inputs";
import type { Done } from "./restore-report";

/**
 * 从上年报告开始, in a report that is still empty. `takeBack` takes it back.
 * @throws Refusal not-allowed, not-editable, and those of carryOver
 */
export async function takeLastYear(ctx: Ctx, input: TakeLastYear): Promise<Done> {
  return attempt(ctx, { action: "report.take-last-year", target: reportTarget(input) }, async (tx) => {
    const found = await findReport(tx, input);
    await authorise(ctx, tx, "edit", found);
    return takeOver(tx, ctx, found);
  });
}

/** The same with a report that is just being started. */
export async function takeOver(tx: Db, ctx: Ctx, found: Found): Promise<Done> {
  const { batch, count, from } = await carryOver(tx, ctx, found);
  const target = reportTarget({ agency: found.agency.code, year: found.report.year });
  const details = { batch, count, year: from.year, revision: from.revision };
  await audit(tx, ctx, { action: "report.take-last-year", target, details });
  return { batch, count };
}
