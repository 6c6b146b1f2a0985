import { attempt } from "@/lib/attempt";
import { audit } from "@/lib/audit";
import type { Ctx } from "@/lib/auth/actor";
import { Refusal } from "@/lib/errors";
import { newId } from "@/lib/id";
import { authorise } from "./authorise";
import { findReport, reportTarget } from "./find-report";
import { changeAt, heldAt } from "./holding";
import type { RestoreReport } from "./inputs";
import { holdingsAt } from "./read-moment";
import { writeTogether } from "./write-together";

/** What one act wrote: `batch` takes it back again. */
export type Done = { batch: string; count: number };

/**
 * Brings back what stood at these targets at a moment: one cell, a table, a section, everything. A change like any
 * other, written only where nobody has changed the target since the page was read.
 * @throws Refusal not-allowed, not-editable, out-of-date
 */
export async function restoreReport(ctx: Ctx, input: RestoreReport): Promise<Done> {
  return attempt(ctx, { action: "report.restore", target: reportTarget(input) }, async (tx) => {
    const found = await findReport(tx, input);
    await authorise(ctx, tx, "edit", found);
    const { was } = await holdingsAt(tx, found, new Date(input.at));
    const changes = input.targets.map(({ target, version }) => changeAt(target, heldAt(was, target), version));
    const batch = newId();
    const written = await writeTogether(tx, ctx, found, changes, { batch, act: "restore" });
    if (written.length === 0) throw new Refusal("invalid", {}, "这里已经和那时一样，没有要恢复的。");
    const details = { batch, moment: input.at, written: written.map(({ target }) => target) };
    await audit(tx, ctx, { action: "report.restore", target: reportTarget(input), details });
    return { batch, count: written.length };
  });
}
