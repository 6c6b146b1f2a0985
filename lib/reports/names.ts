import { eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/store";

/** The names of people by their ids. Accounts are never deleted. */
export async function namesOf(tx: Db, ids: Iterable<string | null>): Promise<Map<string, string>> {
  const { users } = tx.tables;
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await tx.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, wanted));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function nameOfUser(tx: Db, id: string): Promise<string> {
  const { users } = tx.tables;
  const [row] = await tx.select({ name: users.name }).from(users).where(eq(users.id, id));
  return row?.name ?? "";
}
