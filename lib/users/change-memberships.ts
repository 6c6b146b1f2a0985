import { attempt } from "@/lib/attempt";
import { audit } from "@/lib/audit";
import type { Ctx } from "@/lib/auth/actor";
import { demandAdministrator } from "@/lib/auth/administration";
import { demandAnotherAdministrator, findUser, replaceMemberships, updateUser, userTarget } from "./find-user";
import type { ChangeMemberships } from "./inputs";

/** What somebody may do, and where; holds from their next request. */
export async function changeMemberships(
  ctx: Ctx,
  { username, version, memberships }: ChangeMemberships,
): Promise<void> {
  const entry = { action: "user.change-memberships", target: userTarget(username) };
  await attempt(ctx, entry, async (tx) => {
    demandAdministrator(ctx.actor);
    const user = await findUser(tx, { username, version });
    if (!memberships.some(({ role }) => role === "administrator")) await demandAnotherAdministrator(tx, user.id);
    await replaceMemberships(tx, user.id, memberships);
    await updateUser(tx, user, {});
    await audit(tx, ctx, { ...entry, details: { memberships } });
  });
}
