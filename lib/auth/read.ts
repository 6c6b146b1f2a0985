import { asc, desc, eq } from "drizzle-orm";
import type { Ctx, Role } from "./actor";
import { isLive } from "./sessions";

export type SignInRow = { id: string; createdAt: Date; lastSeenAt: Date; userAgent: string | null; live: boolean };

/** One's own sign-ins, the newest twenty. */
export async function readSessions({ actor, store, clock }: Ctx, idleMinutes: number): Promise<SignInRow[]> {
  const { sessions } = store.read.tables;
  const rows = await store.read
    .select()
    .from(sessions)
    .where(eq(sessions.userId, actor.userId))
    .orderBy(desc(sessions.createdAt))
    .limit(20);
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.createdAt,
    lastSeenAt: row.lastSeenAt,
    userAgent: row.userAgent,
    live: isLive(row, clock.now(), idleMinutes),
  }));
}

export type MyRole = { role: Role; agency: string; code: string; closed: boolean };

/** What one may do, and where. */
export async function readMyRoles({ actor, store }: Ctx): Promise<MyRole[]> {
  const { agencies, memberships } = store.read.tables;
  const rows = await store.read
    .select({ role: memberships.role, agency: agencies.name, code: agencies.code, closedAt: agencies.closedAt })
    .from(memberships)
    .innerJoin(agencies, eq(agencies.id, memberships.agencyId))
    .where(eq(memberships.userId, actor.userId))
    .orderBy(asc(agencies.code));
  return rows.map(({ closedAt, ...row }) => ({ ...row, closed: closedAt !== null }));
}
