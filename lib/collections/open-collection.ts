import { openAgency } from "@/lib/agencies/find-agency";
import { attempt } from "@/lib/attempt";
import { audit } from "@/lib/audit";
import type { Ctx } from "@/lib/auth/actor";
import { yearOf } from "@/lib/clock";
import { Refusal } from "@/lib/errors";
import { allForms } from "@/lib/forms/registry";
import { newId } from "@/lib/id";
import { collectionTarget, mayCollect, oblige, obliged } from "./find-collection";
import type { OpenCollection } from "./inputs";

/** Asks agencies for their reports of one year, in one form, until three dates. @returns the collection's id. */
export async function openCollection(ctx: Ctx, input: OpenCollection): Promise<{ id: string }> {
  const { year, form, dates, notice } = input;
  const id = newId();
  const entry = { action: "collection.open", target: collectionTarget(id) };
  return attempt(ctx, entry, async (tx) => {
    const owner = await openAgency(tx, input.owner, "owner");
    if (!(await mayCollect(tx, ctx.actor, owner))) throw new Refusal("not-allowed");
    const now = ctx.clock.now();
    if (year > yearOf(now)) throw new Refusal("invalid", { year: `${year} 年度还没有到。` });
    if (!allForms().some((known) => known.id === form)) throw new Refusal("invalid", { form: "没有这种报告格式。" });
    const agencies = await obliged(tx, owner, input.agencies);
    const collection = {
      ...{ id, year, form, ownerId: owner.id, dates, notice },
      ...{ openedAt: now, openedById: ctx.actor.userId, closedAt: null, version: 1 },
    };
    await tx.insert(tx.tables.collections).values(collection);
    await oblige(tx, collection, agencies);
    const details = { year, form, owner: owner.code, dates, agencies: agencies.map(({ code }) => code) };
    await audit(tx, ctx, { ...entry, details });
    return { id };
  });
}
