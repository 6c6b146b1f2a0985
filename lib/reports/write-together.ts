import { eq } from "drizzle-orm";
import type { Db } from "@/db/store";
import type { Ctx } from "@/lib/auth/actor";
import { canonicalJson } from "@/lib/canonical-json";
import { Refusal } from "@/lib/errors";
import type { Change } from "@/lib/forms/schema";
import type { Act } from "./change-act";
import { checkChanges, targetOf } from "./check-changes";
import type { Found } from "./find-report";
import { readHeld, wanted } from "./held";
import { nameOfUser } from "./names";
import { writeChange } from "./write-change";

export type Written = { target: string; version: number };

/**
 * Writes changes together or not at all: unlike typing, an act on many places has no version of its own to offer where
 * somebody else was quicker. What stands there already is left alone.
 * @throws Refusal out-of-date, with who changed what was seen at another version
 */
export async function writeTogether(
  tx: Db,
  ctx: Ctx,
  { report, form }: Found,
  changes: readonly Change[],
  { batch, act }: { batch: string; act: Act },
): Promise<Written[]> {
  const written: Written[] = [];
  // One act is one moment: nobody goes back to the middle of it.
  const at = ctx.clock.now();
  const then = { ...ctx, clock: { now: () => at } };
  for (const change of checkChanges(form, changes)) {
    const target = targetOf(change);
    const held = await readHeld(tx, report, change);
    if (!held) throw new Refusal("invalid", { [target]: "这份报告没有这一部分。" });
    if (held.version !== change.base) {
      const by = held.byId ? await nameOfUser(tx, held.byId) : "";
      const says = `这一页打开之后，${by}又改过其中的内容，所以没有动。请看过现在的内容再决定。`;
      throw new Refusal("out-of-date", { [target]: says }, says);
    }
    if (canonicalJson(held.value) === canonicalJson(wanted(change))) continue;
    written.push({ target, version: await writeChange(tx, then, report, change, held, batch, act) });
  }
  if (written.length > 0) {
    const { reports } = tx.tables;
    const edited = { editedAt: at, editedById: ctx.actor.userId };
    await tx.update(reports).set(edited).where(eq(reports.id, report.id));
  }
  return written;
}
