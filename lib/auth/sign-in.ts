import { eq } from "drizzle-orm";
import type { Store } from "@/db/store";
import { storeRefusal } from "@/lib/attempt";
import { audit } from "@/lib/audit";
import type { Clock } from "@/lib/clock";
import { Refusal } from "@/lib/errors";
import { countAttempt, forgetAttempts, lockedWords, wrongWords } from "./attempts";
import type { SignIn } from "./inputs";
import { passwordFits } from "./passwords";
import { openSession } from "./sessions";

/** Before anybody is signed in there is no actor. */
export type Door = { store: Store; clock: Clock; userAgent: string | null };

const refuse = (says: string) => new Refusal("sign-in-failed", { password: says }, says);

/**
 * Checks user name and password and opens a session.
 * An unknown name gets the same answers in the same time as a known one, and is locked like one.
 * @returns the session's id.
 * @throws Refusal sign-in-failed with the sentence for the field `password`.
 */
export async function signIn(door: Door, { username, password }: SignIn): Promise<string> {
  try {
    return await tryToSignIn(door, username, password);
  } catch (error) {
    throw storeRefusal(error) ?? error;
  }
}

async function tryToSignIn({ store, clock, userAgent }: Door, username: string, password: string): Promise<string> {
  const now = clock.now();
  const counted = await store.tx((tx) => countAttempt(tx, username, now));
  if ("lockedUntil" in counted) throw refuse(lockedWords(counted.lockedUntil));

  const { users } = store.read.tables;
  const [user] = await store.read.select().from(users).where(eq(users.username, username));
  const fits = await passwordFits(user ? user.passwordHash : null, password);

  const sid = await store.tx(async (tx) => {
    const actor = user ? { userId: user.id, name: user.name } : null;
    const ctx = { actor, clock };
    if (!user || !fits || user.disabledAt) {
      // What is not somebody's name may be a password typed into the wrong field: it is not written down.
      const details = { known: Boolean(user), failed: counted.failed, disabled: Boolean(user?.disabledAt) };
      const target = user ? `user:${user.username}` : null;
      await audit(tx, ctx, { action: "user.sign-in", target, outcome: "refused", details });
      return null;
    }
    await forgetAttempts(tx, username);
    await audit(tx, ctx, { action: "user.sign-in", target: `user:${user.username}` });
    return openSession(tx, user.id, now, userAgent);
  });
  if (sid) return sid;
  // Only who knows the password learns that the account is disabled.
  if (user && fits) throw refuse("这个账户已停用，请联系本机构的管理员。");
  throw refuse(wrongWords(counted.failed, now));
}
