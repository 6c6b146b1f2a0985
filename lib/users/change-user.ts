import { attempt } from "@/lib/attempt";
import { audit } from "@/lib/audit";
import type { Ctx } from "@/lib/auth/actor";
import { demandAdministrator } from "@/lib/auth/administration";
import { findUser, updateUser, userTarget } from "./find-user";
import type { ChangeUser } from "./inputs";

/** Name, mail address and telephone; the user name stays. */
export async function changeUser(ctx: Ctx, { username, version, name, email, phone }: ChangeUser): Promise<void> {
  const entry = { action: "user.change", target: userTarget(username) };
  await attempt(ctx, entry, async (tx) => {
    demandAdministrator(ctx.actor);
    const user = await findUser(tx, { username, version });
    await updateUser(tx, user, { name, email: email || null, phone: phone || null });
    await audit(tx, ctx, { ...entry, details: { before: user.name, after: name } });
  });
}
