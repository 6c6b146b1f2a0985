/** Who is asking, for pages and actions: the one place that looks at Next's request. */
import { cookies, headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import type { Ctx, Role } from "./actor";
import { openSeal, sealSession, sessionCookie } from "./next-auth";
import { acting, sessionCtx } from "./session-ctx";

/** The header in which proxy.ts tells pages their own address. */
export const pathHeader = "x-gongkai-path";

/** The id of the session at hand, live or not; null: no cookie, or not one of ours. */
export const currentSid = cache(async (): Promise<string | null> => {
  const jar = await cookies();
  return openSeal(jar.get(sessionCookie().name)?.value);
});

/** The signed-in person, as the database knows them at this moment; null: nobody. Once per request. */
export const currentCtx = cache(async (): Promise<Ctx | null> => sessionCtx(await currentSid()));

/** For actions and routes. @throws Refusal signed-out, or password-first while the initial password still holds. */
export async function actingCtx(options?: { passwordFirst?: boolean }): Promise<Ctx> {
  return acting(await currentCtx(), options);
}

/** For pages: leads to the sign-in page and back, or to the new password that is asked for first. */
export async function requireCtx({ passwordFirst = true } = {}): Promise<Ctx> {
  const ctx = await currentCtx();
  const next = encodeURIComponent((await headers()).get(pathHeader) ?? "");
  if (!ctx) redirect(`/sign-in?next=${next}`);
  if (passwordFirst && ctx.actor.mustChangePassword) redirect(`/account/password?next=${next}`);
  return ctx;
}

/** For the layouts of an area: 403 without one of these roles. Every verb asks again. */
export async function requireRole(...roles: readonly Role[]): Promise<Ctx> {
  const ctx = await requireCtx();
  if (!ctx.actor.memberships.some(({ role }) => roles.includes(role))) forbidden();
  return ctx;
}

/** In an action or a route only. */
export async function keepSession(sid: string): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, await sealSession(sid), options);
}
export async function dropSession(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
export async function currentUserAgent(): Promise<string | null> {
  return (await headers()).get("user-agent");
}
