import { insertAgency } from "@/lib/agencies/insert-agency";
import { audit, auditRefusal } from "@/lib/audit";
import { Refusal } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { FirstAdministrator } from "./inputs";
import { passwordFault } from "./password-rules";
import { hashPassword } from "./passwords";
import { closeSetup, setupOpen } from "./prepare-setup";
import { openSession } from "./sessions";
import type { Door } from "./sign-in";

/**
 * Uses the one-time link up: makes the topmost agency and its administrator, and signs them in.
 * @returns the session's id.
 * @throws Refusal not-found when the link was used, replaced or never made.
 */
export async function createFirstAdministrator(
  { store, clock, userAgent }: Door,
  input: FirstAdministrator,
): Promise<string> {
  const fault = passwordFault(input.password, input.username);
  if (fault) throw new Refusal("invalid", { password: fault });
  const passwordHash = await hashPassword(input.password);
  const userId = newId();
  const now = clock.now();
  const entry = { action: "user.first-administrator" };
  const sid = await store.tx(async (tx) => {
    if (!(await setupOpen(tx, input.token))) return null;
    await closeSetup(tx);
    const ctx = { actor: { userId, name: input.name }, clock };
    const agencyId = await insertAgency(tx, { ...input.agency, parentId: null, at: now, byId: userId });
    const { username, name } = input;
    await tx
      .insert(tx.tables.users)
      .values({ id: userId, username, name, passwordHash, mustChangePassword: false, createdAt: now });
    await tx.insert(tx.tables.memberships).values({ id: newId(), userId, agencyId, role: "administrator" });
    await audit(tx, ctx, { ...entry, target: `user:${username}` });
    return openSession(tx, userId, now, userAgent);
  });
  if (sid) return sid;
  await auditRefusal(store, { actor: null, clock }, { ...entry, details: { code: "not-found" } });
  throw new Refusal("not-found", {}, "这个链接已经用过，或者换过了。");
}
