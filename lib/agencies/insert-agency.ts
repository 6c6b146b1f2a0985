import { desc, eq } from "drizzle-orm";
import type { Db } from "@/db/store";
import { newId } from "@/lib/id";
import type { NewAgency } from "./inputs";

type Row = NewAgency & { parentId: string | null; at: Date; byId: string | null };

/** The row and its first line of history. @returns the agency's id. Throws the engine's unique violation for a code ever used. */
export async function insertAgency(tx: Db, { at, byId, parentId, ...agency }: Row): Promise<string> {
  const id = newId();
  const shortName = agency.shortName || null;
  await tx.insert(tx.tables.agencies).values({ ...agency, id, parentId, shortName, openedAt: at });
  await recordChange(tx, { agencyId: id, change: "create", before: null, after: agency.name, at, byId });
  return id;
}

type Change = Omit<Db["tables"]["agencyChanges"]["$inferInsert"], "id">;
/**
 * One line of an agency's history, always after the one before. A move names the codes of the agencies above, a closing
 * that of the successor.
 */
export async function recordChange(tx: Db, change: Change): Promise<void> {
  const last = await lastChange(tx, change.agencyId);
  const at = last && last >= change.at ? new Date(last.getTime() + 1) : change.at;
  await tx.insert(tx.tables.agencyChanges).values({ id: newId(), ...change, at });
}

export async function lastChange(tx: Db, agencyId: string): Promise<Date | null> {
  const { agencyChanges } = tx.tables;
  const [last] = await tx
    .select({ at: agencyChanges.at })
    .from(agencyChanges)
    .where(eq(agencyChanges.agencyId, agencyId))
    .orderBy(desc(agencyChanges.at))
    .limit(1);
  return last ? last.at : null;
}
