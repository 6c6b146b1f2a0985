import { isUniqueViolation } from "@/db/dialect";
import { attempt } from "@/lib/attempt";
import { audit } from "@/lib/audit";
import type { Ctx } from "@/lib/auth/actor";
import { demandAdministrator } from "@/lib/auth/administration";
import { hashPassword } from "@/lib/auth/passwords";
import { Refusal } from "@/lib/errors";
import { newId } from "@/lib/id";
import { replaceMemberships, userTarget } from "./find-user";
import { initialPassword } from "./initial-password";
import type { CreateUser } from "./inputs";

export type NewAccount = { username: string; password: string };

/** @returns the initial password, shown this once and kept nowhere; the first sign-in asks for another. */
export async function createUser(ctx: Ctx, { memberships, ...input }: CreateUser): Promise<NewAccount> {
  const { username, name, email, phone } = input;
  const entry = { action: "user.create", target: userTarget(username) };
  const password = initialPassword();
  const passwordHash = await hashPassword(password);
  return attempt(ctx, entry, async (tx) => {
    demandAdministrator(ctx.actor);
    const id = newId();
    const row = { id, username, name, email: email || null, phone: phone || null, passwordHash };
    try {
      await tx.insert(tx.tables.users).values({ ...row, createdAt: ctx.clock.now() });
    } catch (error) {
      if (isUniqueViolation(error)) throw new Refusal("taken", { username: "这个用户名已经有人用了，换一个。" });
      throw error;
    }
    await replaceMemberships(tx, id, memberships);
    await audit(tx, ctx, { ...entry, details: { name, memberships } });
    return { username, password };
  });
}
