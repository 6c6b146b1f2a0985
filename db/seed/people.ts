import type { Store } from "@/db/store";
import { createAgency } from "@/lib/agencies/create-agency";
import { insertAgency } from "@/lib/agencies/insert-agency";
import { audit } from "@/lib/audit";
import type { Actor, Ctx, Membership, Role } from "@/lib/auth/actor";
import { demonstrationPassword } from "@/lib/auth/demonstration";
import { hashPassword } from "@/lib/auth/passwords";
import type { Clock } from "@/lib/clock";
import { newId } from "@/lib/id";
import { city } from "./city";

type Account = { username: string; name: string; roles: readonly (readonly [Role, string])[] };

const editorsOf = (place: string): Account["roles"] =>
  city
    .filter(({ code, parent }) => code === place || (parent === place && code !== "demo-kjj"))
    .filter(({ kind, code }) => kind !== "government" || code === place)
    .map(({ code }) => ["editor", code] as const);

/** The accounts of the demonstration; all have the same password. The first three are named in contracts.md. */
const accounts: readonly Account[] = [
  { username: "administrator", name: "管理员甲", roles: [["administrator", "demo-shi"]] },
  { username: "editor", name: "填报员甲", roles: [["editor", "demo-kjj"]] },
  { username: "editor2", name: "填报员乙", roles: [["editor", "demo-kjj"]] },
  { username: "supervisor", name: "审核人甲", roles: [["supervisor", "demo-shi"]] },
  { username: "supervisor2", name: "审核人乙", roles: [["supervisor", "demo-shi"]] },
  { username: "supervisor-jiahe", name: "审核人丙", roles: [["supervisor", "demo-jiahe"]] },
  { username: "editor-shi", name: "填报员丙", roles: editorsOf("demo-shi") },
  { username: "editor-jiahe", name: "填报员丁", roles: editorsOf("demo-jiahe") },
  { username: "editor-yichuan", name: "填报员戊", roles: editorsOf("demo-yichuan") },
];

/** Who fills in the report of an agency. */
export function editorOf(agency: string): string {
  const found = accounts.find(({ roles }) => roles.some(([role, at]) => role === "editor" && at === agency));
  if (!found) throw new Error(`The demonstration has no editor for ${agency}.`);
  return found.username;
}

/** Makes the city's agencies and accounts in an empty database. @returns the people by user name. */
export async function settle(store: Store, clock: Clock): Promise<ReadonlyMap<string, Actor>> {
  const passwordHash = await hashPassword(demonstrationPassword);
  const [top, ...below] = city;
  if (!top) throw new Error("The city has no agencies.");
  const founder = newId();
  const ids = new Map<string, string>();
  await store.tx(async (tx) => {
    const id = await insertAgency(tx, { ...top, parentId: null, at: clock.now(), byId: founder });
    ids.set(top.code, id);
  });
  const actorOf = (account: Account, userId: string): Actor => ({
    ...{ userId, username: account.username, name: account.name, mustChangePassword: false },
    memberships: account.roles.flatMap(([role, at]): Membership[] => {
      const agencyId = ids.get(at);
      return agencyId ? [{ role, agencyId }] : [];
    }),
  });
  const [first, ...others] = accounts;
  if (!first) throw new Error("The demonstration has no accounts.");
  const administrator: Ctx = { actor: actorOf(first, founder), store, clock };
  await addAccount(administrator, administrator.actor, passwordHash);
  for (const agency of below) {
    await createAgency(administrator, { ...agency, parent: agency.parent ?? "" });
    ids.set(agency.code, await idOf(store, agency.code));
  }
  const people = others.map((account) => actorOf(account, newId()));
  for (const actor of people) await addAccount(administrator, actor, passwordHash);
  return new Map([administrator.actor, ...people].map((actor) => [actor.username, actor]));
}

async function idOf({ read }: Store, code: string): Promise<string> {
  const { agencies } = read.tables;
  const rows = await read.select({ id: agencies.id, code: agencies.code }).from(agencies);
  const row = rows.find((one) => one.code === code);
  if (!row) throw new Error(`There is no agency ${code}.`);
  return row.id;
}

/** Not through the verb of the administrators' pages: that one makes a random password to be changed at once. */
async function addAccount(by: Ctx, { userId, username, name, memberships }: Actor, passwordHash: string) {
  const createdAt = by.clock.now();
  await by.store.tx(async (tx) => {
    await tx.insert(tx.tables.users).values({
      ...{ id: userId, username, name, passwordHash, mustChangePassword: false, createdAt },
    });
    const rows = memberships.map((membership) => ({ id: newId(), userId, ...membership }));
    await tx.insert(tx.tables.memberships).values(rows);
    await audit(tx, by, { action: "user.create", target: `user:${username}` });
  });
}
