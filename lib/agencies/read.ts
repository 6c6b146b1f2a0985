import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "@/db/store";
import type { Ctx } from "@/lib/auth/actor";
import { demandAdministrator } from "@/lib/auth/administration";
import { findAgency } from "@/lib/reports/find-report";
import type { AgencyRow } from "@/lib/reports/working-copy";
import { neverPublished } from "./close-agency";
import { type Branch, inTreeOrder, withBelow } from "./tree";

export type AgencyOption = { code: string; name: string; depth: number };

/** All agencies, closed ones too, each after the one it stands under; sisters by their codes. */
export async function readTree({ actor, store }: Ctx): Promise<Branch<AgencyRow>[]> {
  demandAdministrator(actor);
  const { agencies } = store.read.tables;
  return inTreeOrder(await store.read.select().from(agencies).orderBy(asc(agencies.code)));
}

/** Agencies that still work, to choose from: an administrator all, a supervisor those in reach. */
export async function agencyOptions({ actor, store }: Ctx): Promise<AgencyOption[]> {
  const { agencies } = store.read.tables;
  const open = await store.read.select().from(agencies).where(isNull(agencies.closedAt)).orderBy(asc(agencies.code));
  const everywhere = actor.memberships.some(({ role }) => role === "administrator");
  const roots = actor.memberships.flatMap(({ role, agencyId }) => (role === "supervisor" ? [agencyId] : []));
  const reach = withBelow(open, roots);
  const chosen = everywhere ? open : open.filter(({ id }) => reach.has(id));
  return inTreeOrder(chosen).map(({ node: { code, name }, depth }) => ({ code, name, depth }));
}

export type AgencyHistory = {
  id: string;
  change: "create" | "rename" | "move" | "close";
  before: string | null;
  after: string | null;
  at: Date;
  by: string | null;
};
export type AgencyPage = {
  agency: AgencyRow;
  parent: AgencyRow | null;
  successor: AgencyRow | null;
  children: AgencyRow[];
  people: { username: string; name: string; role: "editor" | "supervisor" | "administrator"; disabled: boolean }[];
  /** Years of reports begun and never published: what a closing moves or freezes. */
  drafts: number[];
  /** Newest first. */
  history: AgencyHistory[];
};

/** Moves and closings name other agencies by their codes; people know them by their names. */
async function byName(db: Db, lines: AgencyHistory[]): Promise<AgencyHistory[]> {
  const { agencies } = db.tables;
  const codes = lines.flatMap(({ change, before, after }) =>
    change === "move" ? [before, after] : change === "close" ? [after] : [],
  );
  const known = codes.filter((code) => code !== null);
  const rows = known.length ? await db.select().from(agencies).where(inArray(agencies.code, known)) : [];
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  const name = (code: string | null) => (code === null ? null : (names.get(code) ?? code));
  return lines.map((line) => {
    if (line.change === "move") return { ...line, before: name(line.before), after: name(line.after) };
    return line.change === "close" ? { ...line, after: name(line.after) } : line;
  });
}

/** @throws Refusal not-found */
export async function readAgency({ actor, store }: Ctx, code: string): Promise<AgencyPage> {
  demandAdministrator(actor);
  const db = store.read;
  const { agencies, agencyChanges, users, memberships, reports } = db.tables;
  const agency = await findAgency(db, code);
  const near = [agency.parentId, agency.successorId].filter((id) => id !== null);
  const named = near.length ? await db.select().from(agencies).where(inArray(agencies.id, near)) : [];
  const children = await db.select().from(agencies).where(eq(agencies.parentId, agency.id)).orderBy(asc(agencies.code));
  const people = await db
    .select({ username: users.username, name: users.name, role: memberships.role, disabledAt: users.disabledAt })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(memberships.agencyId, agency.id))
    .orderBy(asc(users.username));
  const history = await db
    .select({ row: agencyChanges, by: users.name })
    .from(agencyChanges)
    .leftJoin(users, eq(users.id, agencyChanges.byId))
    .where(eq(agencyChanges.agencyId, agency.id))
    .orderBy(desc(agencyChanges.at));
  const drafts = await db
    .select({ year: reports.year })
    .from(reports)
    .where(and(eq(reports.agencyId, agency.id), neverPublished(reports)))
    .orderBy(asc(reports.year));
  const told = history.map(({ row: { id, change, before, after, at }, by }) => ({ id, change, before, after, at, by }));
  return {
    agency,
    parent: named.find(({ id }) => id === agency.parentId) ?? null,
    successor: named.find(({ id }) => id === agency.successorId) ?? null,
    children,
    people: people.map(({ disabledAt, ...person }) => ({ ...person, disabled: disabledAt !== null })),
    drafts: drafts.map(({ year }) => year),
    history: await byName(db, told),
  };
}
