import { and, eq } from "drizzle-orm";
import { attempt } from "@/lib/attempt";
import { audit } from "@/lib/audit";
import type { Ctx } from "@/lib/auth/actor";
import { dayOf } from "@/lib/clock";
import { Refusal } from "@/lib/errors";
import { findAgency } from "@/lib/reports/find-report";
import { collectionTarget, demandRunning, findCollection, updateCollection } from "./find-collection";
import type { GrantExtension } from "./inputs";

/** A later day for one agency, with the reason. It replaces an earlier extension. */
export async function grantExtension(ctx: Ctx, { agency: code, to, reason, ...seen }: GrantExtension): Promise<void> {
  const entry = { action: "collection.grant-extension", target: collectionTarget(seen.collection) };
  await attempt(ctx, entry, async (tx) => {
    const { collection } = await findCollection(tx, ctx.actor, seen);
    demandRunning(collection, ctx.clock.now());
    const agency = await findAgency(tx, code);
    const { obligations } = tx.tables;
    const one = and(eq(obligations.collectionId, collection.id), eq(obligations.agencyId, agency.id));
    const [obligation] = await tx.select().from(obligations).where(one);
    if (!obligation) throw new Refusal("not-found", {}, "这个机构不在这个填报任务里。");
    const { due } = collection.dates[agency.kind];
    if (to <= due) throw new Refusal("invalid", { to: `要晚于原来的截止日 ${due}。` });
    if (to < dayOf(ctx.clock.now())) throw new Refusal("invalid", { to: "这一天已经过去，选今天或以后。" });
    await tx.update(obligations).set({ extendedTo: to, extensionReason: reason }).where(one);
    await updateCollection(tx, collection, {});
    await audit(tx, ctx, { ...entry, details: { agency: code, before: obligation.extendedTo, to, reason } });
  });
}
