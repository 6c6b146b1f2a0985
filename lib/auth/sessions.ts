/** One row per sign-in. The token in the cookie carries only its id, so that it can be ended from here. */
import { and, eq, isNull, ne, placeholder } from "drizzle-orm";
import { kept } from "@/db/kept";
import type { Tables } from "@/db/schema";
import type { Db, Store } from "@/db/store";
import { storeRefusal } from "@/lib/attempt";
import type { Clock } from "@/lib/clock";
import { newSecret } from "@/lib/id";
import type { Actor, Membership } from "./actor";

/** Signed in for so long at most, however busy: one working day. */
export const longestSession = 12 * 3600_000;
/** Being there is written down once a minute, not at every request. */
const notedEvery = 60_000;

export async function openSession(tx: Db, userId: string, now: Date, userAgent: string | null): Promise<string> {
  const id = newSecret();
  await tx
    .insert(tx.tables.sessions)
    .values({ id, userId, createdAt: now, lastSeenAt: now, userAgent: userAgent?.slice(0, 300) ?? null });
  return id;
}

/** The ids of sessions become useless at once: each use reads the row. */
export async function endSessions(tx: Db, userId: string, now: Date, except: string | null = null): Promise<void> {
  const { sessions } = tx.tables;
  const others = except === null ? undefined : ne(sessions.id, except);
  await tx
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt), others));
}

type Times = { createdAt: Date; lastSeenAt: Date; revokedAt: Date | null };
/** Not ended, not left alone for too long, not older than a working day. */
export const isLive = ({ createdAt, lastSeenAt, revokedAt }: Times, now: Date, idleMinutes: number): boolean =>
  revokedAt === null &&
  now.getTime() - lastSeenAt.getTime() < idleMinutes * 60_000 &&
  now.getTime() - createdAt.getTime() < longestSession;

const sessionRows = kept<{ sid: string }, SessionRow[]>("session", (db) => {
  const { sessions, users, memberships } = db.tables;
  return db
    .select({ session: sessions, user: users, role: memberships.role, agencyId: memberships.agencyId })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(memberships, eq(memberships.userId, users.id))
    .where(eq(sessions.id, placeholder("sid")));
});
type SessionRow = {
  session: Tables["sessions"]["$inferSelect"];
  user: Tables["users"]["$inferSelect"];
  role: Membership["role"] | null;
  agencyId: string | null;
};

/**
 * Whose session it is, with the memberships of this moment; null when it was ended, ran out, or the account is
 * disabled. Reads one row by its key and notes the visit, unless `noted` is false.
 */
export async function actorOf(
  { store, clock }: { store: Store; clock: Clock },
  sid: string,
  idleMinutes: number,
  { noted = true } = {},
): Promise<Actor | null> {
  const rows = await sessionRows(store.read, { sid });
  const [first] = rows;
  const now = clock.now();
  if (!first || first.user.disabledAt || !isLive(first.session, now, idleMinutes)) return null;
  if (noted && now.getTime() - first.session.lastSeenAt.getTime() >= notedEvery) await noteVisit(store, sid, now);
  const { id: userId, username, name, mustChangePassword } = first.user;
  const held = rows.flatMap(({ role, agencyId }): Membership[] => (role && agencyId ? [{ role, agencyId }] : []));
  return { userId, username, name, memberships: held, mustChangePassword };
}

/** Nobody is turned away because the visit could not be written down. */
async function noteVisit(store: Store, sid: string, now: Date): Promise<void> {
  try {
    await store.tx(async (tx) => {
      await tx.update(tx.tables.sessions).set({ lastSeenAt: now }).where(eq(tx.tables.sessions.id, sid));
    });
  } catch (error) {
    if (!storeRefusal(error)) throw error;
  }
}
