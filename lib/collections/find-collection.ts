import { eq, inArray } from "drizzle-orm";
import { oneMore } from "@/db/dialect";
import type { Tables } from "@/db/schema";
import type { Db } from "@/db/store";
import { inTreeOrder, withBelow } from "@/lib/agencies/tree";
import type { Actor } from "@/lib/auth/actor";
import { demandVersion } from "@/lib/auth/administration";
import { Refusal } from "@/lib/errors";
import { rolesAt } from "@/lib/reports/authorise";
import type { AgencyRow } from "@/lib/reports/working-copy";

export type CollectionRow = Tables["collections"]["$inferSelect"];
export const collectionTarget = (id: string): string => `collection:${id}`;

/** Administrators everywhere, supervisors where their reach includes the agency that runs the collection. */
export async function mayCollect(tx: Db, actor: Actor, owner: AgencyRow): Promise<boolean> {
  const roles = await rolesAt(tx, actor, owner);
  return roles.some((role) => role === "supervisor" || role === "administrator");
}

/** @throws Refusal not-found, not-allowed or out-of-date */
export async function findCollection(
  tx: Db,
  actor: Actor,
  { collection: id, version }: { collection: string; version: number },
): Promise<{ collection: CollectionRow; owner: AgencyRow }> {
  const { collections, agencies } = tx.tables;
  const [found] = await tx
    .select({ collection: collections, owner: agencies })
    .from(collections)
    .innerJoin(agencies, eq(agencies.id, collections.ownerId))
    .where(eq(collections.id, id));
  if (!found) throw new Refusal("not-found", {}, "没有这个填报任务。");
  if (!(await mayCollect(tx, actor, found.owner))) throw new Refusal("not-allowed");
  demandVersion(found.collection, version);
  return found;
}

export function demandRunning({ closedAt }: CollectionRow, now: Date): void {
  if (closedAt && closedAt <= now) throw new Refusal("wrong-status", {}, "这个填报任务已经结束。");
}

export async function updateCollection(tx: Db, { id }: CollectionRow, set: Partial<CollectionRow>): Promise<void> {
  const { collections } = tx.tables;
  await tx
    .update(collections)
    .set({ ...set, version: oneMore(collections.version) })
    .where(eq(collections.id, id));
}

/** The named agencies, all of them at or below the owner and still working, in the order of the tree. */
export async function obliged(tx: Db, owner: AgencyRow, codes: readonly string[]): Promise<AgencyRow[]> {
  const all = await tx.select().from(tx.tables.agencies);
  const reach = withBelow(all, [owner.id]);
  const wanted = new Set(codes);
  const chosen = inTreeOrder(all.filter(({ code }) => wanted.has(code))).map(({ node }) => node);
  const refuse = (says: string) => new Refusal("invalid", { agencies: says });
  if (chosen.length < wanted.size) throw refuse("有的机构已经不在了，请刷新后再选。");
  const outside = chosen.find(({ id }) => !reach.has(id));
  if (outside) throw refuse(`${outside.name}不归${owner.name}管。`);
  const closed = chosen.find(({ closedAt }) => closedAt);
  if (closed) throw refuse(`${closed.name}已经关闭。`);
  return chosen;
}

/** One obligation per agency and year, whatever the collection (decision 14). */
export async function oblige(tx: Db, collection: CollectionRow, agencies: readonly AgencyRow[]): Promise<void> {
  const { obligations } = tx.tables;
  const { year } = collection;
  const before = await tx
    .select({ agencyId: obligations.agencyId })
    .from(obligations)
    .where(eq(obligations.year, year));
  const bound = new Set(before.map(({ agencyId }) => agencyId));
  const twice = agencies.filter(({ id }) => bound.has(id)).map(({ name }) => name);
  if (twice.length > 0) {
    const names = twice.length > 3 ? `${twice.slice(0, 3).join("、")}等 ${twice.length} 个机构` : twice.join("、");
    throw new Refusal("taken", { agencies: `${names}已在另一个 ${year} 年度的填报任务里。` });
  }
  const rows = agencies.map(({ id: agencyId }) => ({ collectionId: collection.id, agencyId, year }));
  if (rows.length) await tx.insert(obligations).values(rows);
}

export async function agenciesById(tx: Db, ids: readonly string[]): Promise<Map<string, AgencyRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(tx.tables.agencies)
    .where(inArray(tx.tables.agencies.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row]));
}
