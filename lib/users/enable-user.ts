import { attempt } from "@/lib/attempt";
import { audit } from "@/lib/audit";
import type { Ctx } from "@/lib/auth/actor";
import { demandAdministrator } from "@/lib/auth/administration";
import { findUser, updateUser, userTarget } from "./find-user";
import type { DisableUser } from "./inputs";

/** With the password and the memberships from before. */
export async function enableUser(ctx: Ctx, { username, version }: DisableUser): Promise<void> {
  const entry = { action: "user.enable", target: userTarget(username) };
  await attempt(ctx, entry, async (tx) => {
    demandAdministrator(ctx.actor);
    const user = await findUser(tx, { username, version });
    await updateUser(tx, user, { disabledAt: null });
    await audit(tx, ctx, entry);
  });
}
