import { isBusy, isDiskFull } from "@/db/dialect";
import type { Db } from "@/db/store";
import { auditRefusal } from "./audit";
import type { Ctx } from "./auth/actor";
import { Refusal, refusals } from "./errors";

/** A full disk or a locked database as a refusal, null for every other error. Nothing was written then. */
export function storeRefusal(error: unknown): Refusal | null {
  if (isDiskFull(error)) return new Refusal("disk-full");
  return isBusy(error) ? new Refusal("busy") : null;
}

/**
 * One write transaction of a verb. Every expected "no" is written to the audit log in a transaction of its own,
 * since the one it came from is rolled back. `target` is what was to be changed: "report:demo-kjj/2025".
 */
export async function attempt<T>(
  ctx: Ctx,
  entry: { action: string; target: string | null },
  change: (tx: Db) => Promise<T>,
): Promise<T> {
  try {
    return await ctx.store.tx(change);
  } catch (error) {
    const unwritable = storeRefusal(error);
    if (unwritable) throw unwritable;
    if (error instanceof Refusal) {
      const { code, says, fields } = error;
      const details = {
        code,
        says: says === refusals[code] ? undefined : says,
        fields: Object.keys(fields).slice(0, 20),
      };
      await auditRefusal(ctx.store, ctx, { ...entry, details });
    }
    throw error;
  }
}
