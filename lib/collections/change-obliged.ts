import { and, eq, inArray } from "drizzle-orm";
import { attempt } from "@/lib/attempt";
import { audit } from "@/lib/audit";
import type { Ctx } from "@/lib/auth/actor";
import { Refusal } from "@/lib/errors";
import {
  agenciesById,
  collectionTarget,
  demandRunning,
  findCollection,
  oblige,
  obliged,
  updateCollection,
} from "./find-collection";
import type { ChangeObliged } from "./inputs";

/** Who must report, as a whole list. Who has started already stays. */
export async function changeObliged(ctx: Ctx, { agencies: codes, ...seen }: ChangeObliged): Promise<void> {
  const entry = { action: "collection.change-obliged", target: collectionTarget(seen.collection) };
  await attempt(ctx, entry, async (tx) => {
    const { collection, owner } = await findCollection(tx, ctx.actor, seen);
    demandRunning(collection, ctx.clock.now());
    const { obligations, reports } = tx.tables;
    const held = await tx.select().from(obligations).where(eq(obligations.collectionId, collection.id));
    const before = await agenciesById(
      tx,
      held.map(({ agencyId }) => agencyId),
    );
    const wanted = new Set(codes);
    const gone = [...before.values()].filter(({ code }) => !wanted.has(code));
    const here = new Set([...before.values()].map(({ code }) => code));
    const added = await obliged(
      tx,
      owner,
      codes.filter((code) => !here.has(code)),
    );
    if (gone.length > 0) {
      const ids = gone.map(({ id }) => id);
      const ofYear = and(eq(reports.year, collection.year), inArray(reports.agencyId, ids));
      const [started] = await tx.select({ agencyId: reports.agencyId }).from(reports).where(ofYear);
      if (started) {
        const name = before.get(started.agencyId)?.name;
        throw new Refusal("invalid", { agencies: `${name}已经开始填写，不能去掉。` });
      }
      await tx
        .delete(obligations)
        .where(and(eq(obligations.collectionId, collection.id), inArray(obligations.agencyId, ids)));
    }
    await oblige(tx, collection, added);
    await updateCollection(tx, collection, {});
    const details = { added: added.map(({ code }) => code), removed: gone.map(({ code }) => code) };
    await audit(tx, ctx, { ...entry, details });
  });
}
