import { and, eq, isNull, ne } from "drizzle-orm";
import { oneMore } from "@/db/dialect";
import type { Tables } from "@/db/schema";
import type { Db } from "@/db/store";
import { openAgency } from "@/lib/agencies/find-agency";
import { demandVersion } from "@/lib/auth/administration";
import { Refusal } from "@/lib/errors";
import { newId } from "@/lib/id";
import { findAgency } from "@/lib/reports/find-report";
import type { CreateUser } from "./inputs";

export type UserRow = Tables["users"]["$inferSelect"];
export const userTarget = (username: string): string => `user:${username}`;

/** @throws Refusal not-found, or out-of-date where the page was opened before another change. */
export async function findUser(
  tx: Db,
  { username, version }: { username: string; version?: number },
): Promise<UserRow> {
  const { users } = tx.tables;
  const [user] = await tx.select().from(users).where(eq(users.username, username));
  if (!user) throw new Refusal("not-found", {}, "没有这个账户。");
  if (version !== undefined) demandVersion(user, version);
  return user;
}

export async function updateUser(tx: Db, { id }: UserRow, set: Partial<UserRow>): Promise<void> {
  const { users } = tx.tables;
  await tx
    .update(users)
    .set({ ...set, version: oneMore(users.version) })
    .where(eq(users.id, id));
}

/** Puts these in place of the memberships held. A closed agency may be kept, not newly given. */
export async function replaceMemberships(tx: Db, userId: string, wanted: CreateUser["memberships"]): Promise<void> {
  const { memberships } = tx.tables;
  const held = await tx.select().from(memberships).where(eq(memberships.userId, userId));
  const rows = [];
  for (const [index, { role, agency: code }] of wanted.entries()) {
    const agency = await findAgency(tx, code).catch(() => null);
    const kept = held.some(({ agencyId }) => agencyId === agency?.id);
    const { id: agencyId } = agency && kept ? agency : await openAgency(tx, code, `memberships.${index}.agency`);
    rows.push({ id: newId(), userId, agencyId, role });
  }
  await tx.delete(memberships).where(eq(memberships.userId, userId));
  await tx.insert(memberships).values(rows);
}

/** Somebody must be left who can let others in. @throws Refusal invalid when there would be no administrator. */
export async function demandAnotherAdministrator(tx: Db, userId: string): Promise<void> {
  const { memberships, users } = tx.tables;
  const [other] = await tx
    .select({ id: users.id })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.role, "administrator"), isNull(users.disabledAt), ne(users.id, userId)))
    .limit(1);
  if (!other) throw new Refusal("invalid", {}, "这是最后一个系统管理员，先给别人这个职责。");
}
