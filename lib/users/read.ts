import { asc, eq, max } from "drizzle-orm";
import type { Ctx, Role } from "@/lib/auth/actor";
import { demandAdministrator } from "@/lib/auth/administration";
import { findUser, type UserRow } from "./find-user";

export type Held = { role: Role; code: string; agency: string };
/** What the pages of accounts show; never the password's hash. */
export type UserItem = Omit<UserRow, "passwordHash"> & { memberships: Held[]; lastSeenAt: Date | null };
export type UserFilter = { q: string; role: Role | null; state: "all" | "active" | "new" | "disabled" };

/** All accounts by user name. A city has some hundreds: filtered and paged by the page. */
export async function readUsers({ actor, store }: Ctx): Promise<UserItem[]> {
  demandAdministrator(actor);
  const { users, memberships, agencies, sessions } = store.read.tables;
  const rows = await store.read
    .select({ user: users, role: memberships.role, code: agencies.code, agency: agencies.name })
    .from(users)
    .leftJoin(memberships, eq(memberships.userId, users.id))
    .leftJoin(agencies, eq(agencies.id, memberships.agencyId))
    .orderBy(asc(users.username), asc(agencies.code));
  const visits = await store.read
    .select({ userId: sessions.userId, at: max(sessions.lastSeenAt) })
    .from(sessions)
    .groupBy(sessions.userId);
  const seen = new Map(visits.map(({ userId, at }) => [userId, at]));
  const items = new Map<string, UserItem>();
  for (const { user, role, code, agency } of rows) {
    const { passwordHash: _, ...shown } = user;
    const item = items.get(user.id) ?? { ...shown, memberships: [], lastSeenAt: seen.get(user.id) ?? null };
    if (role && code && agency) item.memberships.push({ role, code, agency });
    items.set(user.id, item);
  }
  return [...items.values()];
}

/** Codes of the agencies for which somebody works whose account is not disabled. */
export const staffedAgencies = (users: readonly UserItem[]): Set<string> =>
  new Set(users.flatMap(({ disabledAt, memberships }) => (disabledAt ? [] : memberships.map(({ code }) => code))));

/** Whether an account belongs into a filtered list; words are looked for in names, user names and agencies. */
export function matches(item: UserItem, { q, role, state }: UserFilter): boolean {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const text = [item.username, item.name, ...item.memberships.map(({ agency }) => agency)].join(" ").toLowerCase();
  const inState = {
    all: true,
    active: item.disabledAt === null,
    new: item.disabledAt === null && item.lastSeenAt === null,
    disabled: item.disabledAt !== null,
  }[state];
  return (
    inState && words.every((word) => text.includes(word)) && (!role || item.memberships.some((m) => m.role === role))
  );
}

/** @throws Refusal not-found */
export async function readUser(ctx: Ctx, username: string): Promise<UserItem> {
  await findUser(ctx.store.read, { username });
  const item = (await readUsers(ctx)).find((user) => user.username === username);
  if (!item) throw new Error("An account vanished between two reads.");
  return item;
}
