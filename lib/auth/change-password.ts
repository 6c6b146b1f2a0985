import { eq } from "drizzle-orm";
import { attempt } from "@/lib/attempt";
import { audit } from "@/lib/audit";
import { Refusal } from "@/lib/errors";
import type { Ctx } from "./actor";
import { countAttempt, forgetAttempts, lockedWords, wrongWords } from "./attempts";
import type { ChangePassword } from "./inputs";
import { passwordFault } from "./password-rules";
import { hashPassword, passwordFits } from "./passwords";
import { endSessions } from "./sessions";

type Input = ChangePassword & { /** The session at hand, which goes on. */ sid: string | null };

/** A new password of one's own. Every other session ends: whoever knew the old one is out. */
export async function changePassword(ctx: Ctx, { current, password, sid }: Input): Promise<void> {
  const { userId, username } = ctx.actor;
  const { store, clock } = ctx;
  const entry = { action: "user.change-password", target: `user:${username}` };
  // A session left open must not be a place to guess the password at.
  const now = clock.now();
  const counted = await store.tx((tx) => countAttempt(tx, username, now));
  const [user] = await store.read.select().from(store.read.tables.users).where(eq(store.read.tables.users.id, userId));
  const fits = "failed" in counted && (await passwordFits(user ? user.passwordHash : null, current));
  // Outside the change, which may yet be refused: a new password that will not do is no guess at the present one.
  if (fits) await store.tx((tx) => forgetAttempts(tx, username));
  const fault = passwordFault(password, username);
  const hash = await hashPassword(password);
  await attempt(ctx, entry, async (tx) => {
    if ("lockedUntil" in counted) throw new Refusal("invalid", { current: lockedWords(counted.lockedUntil) });
    if (!fits) throw new Refusal("invalid", { current: wrongWords(counted.failed, now) });
    if (fault) throw new Refusal("invalid", { password: fault });
    const { users } = tx.tables;
    await tx.update(users).set({ passwordHash: hash, mustChangePassword: false }).where(eq(users.id, userId));
    await endSessions(tx, userId, now, sid);
    await audit(tx, ctx, entry);
  });
}
