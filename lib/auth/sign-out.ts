import { and, eq, isNull } from "drizzle-orm";
import { attempt } from "@/lib/attempt";
import { audit } from "@/lib/audit";
import { Refusal } from "@/lib/errors";
import type { Ctx } from "./actor";
import type { EndSession } from "./inputs";
import { endSessions } from "./sessions";

/** Ends one of one's own sessions: this one, or one left open elsewhere. */
export async function signOut(ctx: Ctx, { id }: EndSession): Promise<void> {
  const entry = { action: "user.sign-out", target: `user:${ctx.actor.username}` };
  await attempt(ctx, entry, async (tx) => {
    const { sessions } = tx.tables;
    const own = and(eq(sessions.id, id), eq(sessions.userId, ctx.actor.userId), isNull(sessions.revokedAt));
    const ended = await tx
      .update(sessions)
      .set({ revokedAt: ctx.clock.now() })
      .where(own)
      .returning({ id: sessions.id });
    if (ended.length === 0) throw new Refusal("not-found");
    await audit(tx, ctx, entry);
  });
}

/** Ends every session of one's own; `except` spares the one at hand. */
export async function signOutEverywhere(ctx: Ctx, { except }: { except: string | null }): Promise<void> {
  const entry = { action: "user.sign-out-everywhere", target: `user:${ctx.actor.username}` };
  await attempt(ctx, entry, async (tx) => {
    await endSessions(tx, ctx.actor.userId, ctx.clock.now(), except);
    await audit(tx, ctx, entry);
  });
}
