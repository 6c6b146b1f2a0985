import { attempt } from "@/lib/attempt";
import { audit } from "@/lib/audit";
import type { Ctx } from "@/lib/auth/actor";
import { demandAdministrator } from "@/lib/auth/administration";
import { forgetAttempts } from "@/lib/auth/attempts";
import { hashPassword } from "@/lib/auth/passwords";
import { endSessions } from "@/lib/auth/sessions";
import type { NewAccount } from "./create-user";
import { findUser, updateUser, userTarget } from "./find-user";
import { initialPassword } from "./initial-password";
import type { ResetPassword } from "./inputs";

/** For who forgot theirs: a new initial password, shown this once. All their sessions end, a lock is lifted. */
export async function resetPassword(ctx: Ctx, { username, version }: ResetPassword): Promise<NewAccount> {
  const entry = { action: "user.reset-password", target: userTarget(username) };
  const password = initialPassword();
  const passwordHash = await hashPassword(password);
  return attempt(ctx, entry, async (tx) => {
    demandAdministrator(ctx.actor);
    const user = await findUser(tx, { username, version });
    await updateUser(tx, user, { passwordHash, mustChangePassword: true });
    await forgetAttempts(tx, username);
    await endSessions(tx, user.id, ctx.clock.now());
    await audit(tx, ctx, entry);
    return { username, password };
  });
}
