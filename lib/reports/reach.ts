import type { Db } from "@/db/store";
import type { Actor, Role } from "@/lib/auth/actor";
import { rolesAlong } from "./authorise";
import type { AgencyRow } from "./working-copy";

/** An agency in somebody's reach, with those above it (nearest first) and the roles held there. */
export type Reached = { agency: AgencyRow; above: readonly AgencyRow[]; roles: readonly Role[] };

/** Every agency at which the actor holds a role, by its id: own, or below one that is supervised. */
export async function reachOf(tx: Db, actor: Actor): Promise<Map<string, Reached>> {
  const all = new Map((await tx.select().from(tx.tables.agencies)).map((agency) => [agency.id, agency]));
  const reach = new Map<string, Reached>();
  for (const agency of all.values()) {
    const above: AgencyRow[] = [];
    for (let at = all.get(agency.parentId ?? ""); at && !above.includes(at); at = all.get(at.parentId ?? ""))
      above.push(at);
    const roles = rolesAlong(
      actor,
      [agency, ...above].map(({ id }) => id),
    );
    if (roles.length) reach.set(agency.id, { agency, above, roles });
  }
  return reach;
}
