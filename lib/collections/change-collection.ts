import { attempt } from "@/lib/attempt";
import { audit } from "@/lib/audit";
import type { Ctx } from "@/lib/auth/actor";
import { collectionTarget, demandRunning, findCollection, updateCollection } from "./find-collection";
import type { ChangeCollection } from "./inputs";

/** Other dates, or another notice, for everybody in it. Extensions granted stay. */
export async function changeCollection(ctx: Ctx, { dates, notice, ...seen }: ChangeCollection): Promise<void> {
  const entry = { action: "collection.change", target: collectionTarget(seen.collection) };
  await attempt(ctx, entry, async (tx) => {
    const { collection } = await findCollection(tx, ctx.actor, seen);
    demandRunning(collection, ctx.clock.now());
    await updateCollection(tx, collection, { dates, notice });
    await audit(tx, ctx, { ...entry, details: { before: collection.dates, after: dates, notice } });
  });
}
