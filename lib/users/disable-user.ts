import { attempt } from "@/lib/attempt";
import { audit } from "@/lib/audit";
import type { Ctx } from "@/lib/auth/actor";
import { demandAdministrator } from "@/lib/auth/administration";
import { endSessions } from "@/lib/auth/sessions";
import { Refusal } from "@/lib/errors";
import { demandAnotherAdministrator, findUser, updateUser, userTarget } from "./find-user";
import type { DisableUser } from "./inputs";

/** Out at their next request. What they did keeps their name. */
export async function disableUser(ctx: Ctx, { username, version }: DisableUser): Promise<void> {
  const entry = { action: "user.disable", target: userTarget(username) };
  await attempt(ctx, entry, async (tx) => {
    demandAdministrator(ctx.actor);
    const user = await findUser(tx, { username, version });
    if (user.id === ctx.actor.userId) throw new Refusal("invalid", {}, "不能停用自己的账户，请别的管理员来做。");
    await demandAnotherAdministrator(tx, user.id);
    await updateUser(tx, user, { disabledAt: ctx.clock.now() });
    await endSessions(tx, user.id, ctx.clock.now());
    await audit(tx, ctx, entry);
  });
}
