import { and, eq, inArray } from "drizzle-orm";
import type { CollectionDates } from "@/db/tables/collections";
import { audit } from "@/lib/audit";
import type { AgencyKind } from "@/lib/forms/define";
import { newId } from "@/lib/id";
import { as, type Stage } from "./stage";

type Opening = {
  year: number;
  form: string;
  dates: Record<AgencyKind, CollectionDates>;
  agencies: readonly string[];
  notice?: string;
};

/** Opens a collection for the city. Past ones carry past dates, which the administrators' page would refuse. */
export async function open(stage: Stage, { agencies: codes, ...opening }: Opening): Promise<string> {
  const by = as(stage, "administrator");
  const id = newId();
  await stage.store.tx(async (tx) => {
    const { agencies, collections, obligations } = tx.tables;
    const rows = await tx
      .select()
      .from(agencies)
      .where(inArray(agencies.code, [...codes, "demo-shi"]));
    const owner = rows.find(({ code }) => code === "demo-shi");
    if (!owner) throw new Error("The city is not there yet.");
    await tx.insert(collections).values({
      ...{ ...opening, id, ownerId: owner.id, notice: opening.notice ?? "" },
      ...{ openedAt: stage.clock.now(), openedById: by.actor.userId },
    });
    const asked = rows.filter(({ code }) => codes.includes(code));
    await tx
      .insert(obligations)
      .values(asked.map((agency) => ({ collectionId: id, agencyId: agency.id, year: opening.year })));
    const { year, form, dates } = opening;
    const details = { year, form, owner: owner.code, dates, agencies: codes };
    await audit(tx, by, { action: "collection.open", target: `collection:${id}`, details });
  });
  return id;
}

export async function close(stage: Stage, id: string): Promise<void> {
  const by = as(stage, "administrator");
  await stage.store.tx(async (tx) => {
    const { collections } = tx.tables;
    await tx.update(collections).set({ closedAt: stage.clock.now() }).where(eq(collections.id, id));
    const [row] = await tx.select().from(collections).where(eq(collections.id, id));
    const details = { year: row?.year };
    await audit(tx, by, { action: "collection.close", target: `collection:${id}`, details });
  });
}

/** More time for one agency, with the reason. */
export async function extend(stage: Stage, id: string, agency: string, to: string, reason: string) {
  const by = as(stage, "administrator");
  await stage.store.tx(async (tx) => {
    const { agencies, obligations } = tx.tables;
    const [row] = await tx.select({ id: agencies.id }).from(agencies).where(eq(agencies.code, agency));
    if (!row) throw new Error(`There is no agency ${agency}.`);
    const one = and(eq(obligations.collectionId, id), eq(obligations.agencyId, row.id));
    await tx.update(obligations).set({ extendedTo: to, extensionReason: reason }).where(one);
    const details = { agency, before: null, to, reason };
    await audit(tx, by, { action: "collection.grant-extension", target: `collection:${id}`, details });
  });
}
