import { attempt } from "@/lib/attempt";
import { audit } from "@/lib/audit";
import type { Ctx } from "@/lib/auth/actor";
import { collectionTarget, demandRunning, findCollection, updateCollection } from "./find-collection";
import type { CloseCollection } from "./inputs";

/** No report is started in it any more; those under way go on. */
export async function closeCollection(ctx: Ctx, seen: CloseCollection): Promise<void> {
  const entry = { action: "collection.close", target: collectionTarget(seen.collection) };
  await attempt(ctx, entry, async (tx) => {
    const { collection } = await findCollection(tx, ctx.actor, seen);
    demandRunning(collection, ctx.clock.now());
    await updateCollection(tx, collection, { closedAt: ctx.clock.now() });
    await audit(tx, ctx, { ...entry, details: { year: collection.year } });
  });
}
