/** Failed sign-ins, counted by the name that was typed: names nobody has lock just as well. */
import { eq, lt } from "drizzle-orm";
import type { Db } from "@/db/store";
import { timeOf } from "@/lib/format";

/** So many failures are free; each one after waits longer. */
export const freeAttempts = 5;
const waitsInMinutes = [1, 2, 5, 10, 20, 30] as const;
const forgottenAfter = 24 * 3600_000;

/** How long the name is locked after so many failures, in milliseconds. */
export function lockAfter(failed: number): number {
  if (failed < freeAttempts) return 0;
  const minutes = waitsInMinutes[Math.min(failed - freeAttempts, waitsInMinutes.length - 1)];
  return (minutes ?? 30) * 60_000;
}

/**
 * Counts the attempt before the password is looked at, so that a hundred guesses at once are not a hundred free ones.
 * @returns the failures it makes, should it fail; or until when the name is locked.
 */
export async function countAttempt(
  tx: Db,
  username: string,
  now: Date,
): Promise<{ failed: number } | { lockedUntil: Date }> {
  const { signInAttempts } = tx.tables;
  await tx.delete(signInAttempts).where(lt(signInAttempts.lastAt, new Date(now.getTime() - forgottenAfter)));
  const [before] = await tx.select().from(signInAttempts).where(eq(signInAttempts.username, username));
  if (before?.lockedUntil && before.lockedUntil > now) return { lockedUntil: before.lockedUntil };
  const failed = (before ? before.failed : 0) + 1;
  const wait = lockAfter(failed);
  const row = { failed, lockedUntil: wait ? new Date(now.getTime() + wait) : null, lastAt: now };
  await tx
    .insert(signInAttempts)
    .values({ username, ...row })
    .onConflictDoUpdate({ target: signInAttempts.username, set: row });
  return { failed };
}

export const lockedWords = (until: Date): string => `试错太多次，${timeOf(until).slice(0, 5)} 以后再试。`;
/** What somebody hears whose password is wrong for the nth time. */
export function wrongWords(failed: number, now: Date): string {
  if (failed >= freeAttempts) return lockedWords(new Date(now.getTime() + lockAfter(failed)));
  return `密码不对，还可以试 ${freeAttempts - failed} 次。`;
}

export async function forgetAttempts(tx: Db, username: string): Promise<void> {
  await tx.delete(tx.tables.signInAttempts).where(eq(tx.tables.signInAttempts.username, username));
}
