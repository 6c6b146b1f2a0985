import { and, eq, isNull } from "drizzle-orm";
import type { Db, Store } from "@/db/store";
import { sha256 } from "@/lib/canonical-json";
import { newSecret } from "@/lib/id";

/** Only the hash is kept: who reads the database cannot use the link. */
const key = "setup-link";

/** Whether anybody can still let others in: an administrator whose account is not disabled. */
async function hasAdministrator(db: Db): Promise<boolean> {
  const { memberships, users } = db.tables;
  const [one] = await db
    .select({ id: users.id })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.role, "administrator"), isNull(users.disabledAt)))
    .limit(1);
  return one !== undefined;
}

/**
 * Makes the one-time link for the first administrator.
 * @returns the token for `/setup/<token>`, a new one each time (older ones end); null when there is an administrator.
 */
export async function prepareSetup(store: Store): Promise<string | null> {
  const token = newSecret();
  return store.tx(async (tx) => {
    if (await hasAdministrator(tx)) return null;
    const { settings } = tx.tables;
    const value = sha256(token);
    await tx.insert(settings).values({ key, value }).onConflictDoUpdate({ target: settings.key, set: { value } });
    return token;
  });
}

/** Whether the link still leads anywhere. */
export async function setupOpen(db: Db, token: string): Promise<boolean> {
  const [kept] = await db.select().from(db.tables.settings).where(eq(db.tables.settings.key, key));
  return kept !== undefined && kept.value === sha256(token) && !(await hasAdministrator(db));
}

export async function closeSetup(tx: Db): Promise<void> {
  await tx.delete(tx.tables.settings).where(eq(tx.tables.settings.key, key));
}
