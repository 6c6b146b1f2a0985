"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { currentStore } from "@/db/current";
import { systemClock } from "@/lib/clock";
import { env } from "@/lib/env";
import type { Result } from "@/lib/errors";
import { action } from "./action";
import { changePassword } from "./change-password";
import { createFirstAdministrator } from "./create-first-administrator";
import { actingCtx, currentCtx, currentSid, currentUserAgent, dropSession, keepSession } from "./current";
import { failure } from "./failure";
import { ChangePassword, EndSession, FirstAdministrator, SignIn } from "./inputs";
import { landing, ownPath } from "./landing";
import { actorOf } from "./sessions";
import type { Door } from "./sign-in";
import { signIn } from "./sign-in";
import { signOut, signOutEverywhere } from "./sign-out";

const door = async (): Promise<Door> => ({
  store: await currentStore(),
  clock: systemClock,
  userAgent: await currentUserAgent(),
});

export type SignInState = { username: string; says: string | null; fields: Readonly<Record<string, string>> };

/** Works as a plain form too, before or without script. */
export async function signInAction(_: SignInState, form: FormData): Promise<SignInState> {
  const typed = { username: String(form.get("username") ?? ""), password: String(form.get("password") ?? "") };
  const at = await door();
  let sid: string;
  try {
    sid = await signIn(at, SignIn.parse(typed));
  } catch (error) {
    const { says, fields } = failure(error);
    return { username: typed.username.slice(0, 200), says: Object.keys(fields).length ? null : says, fields };
  }
  await keepSession(sid);
  const actor = await actorOf(at, sid, env().SESSION_IDLE_MINUTES);
  // ownPath has made sure that it is a page of this site; typed routes cannot know which.
  redirect((ownPath(form.get("next")) ?? landing(actor ? actor.memberships : [])) as Route);
}

/** Ends the session at hand; when it has run out already, only the cookie goes. */
export async function signOutAction(): Promise<void> {
  const [ctx, sid] = [await currentCtx(), await currentSid()];
  if (ctx && sid) await signOut(ctx, { id: sid });
  await dropSession();
  redirect("/sign-in");
}

export async function signOutEverywhereAction(): Promise<Result<null>> {
  try {
    await signOutEverywhere(await actingCtx({ passwordFirst: false }), { except: null });
  } catch (error) {
    return failure(error);
  }
  await dropSession();
  redirect("/sign-in");
}

export const endSessionAction = action(EndSession, signOut);

/** Open to those whose initial password still holds, unlike every other action. */
export async function changePasswordAction(raw: z.input<typeof ChangePassword>): Promise<Result<null>> {
  try {
    const ctx = await actingCtx({ passwordFirst: false });
    await changePassword(ctx, { ...ChangePassword.parse(raw), sid: await currentSid() });
    return { ok: true, data: null };
  } catch (error) {
    return failure(error);
  }
}

export async function createFirstAdministratorAction(raw: z.input<typeof FirstAdministrator>): Promise<Result<null>> {
  try {
    await keepSession(await createFirstAdministrator(await door(), FirstAdministrator.parse(raw)));
  } catch (error) {
    return failure(error);
  }
  redirect("/admin");
}
