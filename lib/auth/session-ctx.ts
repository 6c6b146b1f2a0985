/** From a session id to the ctx that verbs and readers get. */
import { currentStore } from "@/db/current";
import { systemClock } from "@/lib/clock";
import { demonstration, env } from "@/lib/env";
import { Refusal } from "@/lib/errors";
import type { Ctx } from "./actor";
import { actorOf } from "./sessions";

/**
 * The person of a session, as the database knows them at this moment; null: nobody, or no longer.
 * `noted: false`: a page that asks by itself is no sign of somebody being there.
 */
export async function sessionCtx(sid: string | null, { noted = true } = {}): Promise<Ctx | null> {
  if (!sid) return null;
  const at = { store: await currentStore(), clock: systemClock };
  const actor = await actorOf(at, sid, env().SESSION_IDLE_MINUTES, { noted });
  if (!actor) return null;
  return { ...at, actor: { ...actor, mustChangePassword: actor.mustChangePassword && !demonstration() } };
}

/** @throws Refusal signed-out, or password-first while the initial password still holds. */
export function acting(ctx: Ctx | null, { passwordFirst = true } = {}): Ctx {
  if (!ctx) throw new Refusal("signed-out");
  if (passwordFirst && ctx.actor.mustChangePassword) throw new Refusal("password-first");
  return ctx;
}
