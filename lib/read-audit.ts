import { and, count, desc, eq, inArray, like, or, type SQL } from "drizzle-orm";
import type { Tables } from "@/db/schema";
import type { Db } from "@/db/store";
import { verifyAudit } from "./audit";
import type { Ctx } from "./auth/actor";
import { demandAdministrator } from "./auth/administration";

type Row = Tables["audit"]["$inferSelect"];
/** `about`: what people call the target; null where it has no name any more, or never had. */
export type AuditRow = Row & { about: string | null };
/** `action` is the beginning of one ("user."), `q` is looked for in targets, their agencies' names and who did it. */
export type AuditFilter = { action: string; outcome: "done" | "refused" | null; q: string; page: number };
export const auditRowsPerPage = 50;

/** One page of the log, newest first, and how many rows the filter lets through. */
export async function readAudit(
  { actor, store }: Ctx,
  filter: AuditFilter,
): Promise<{ rows: AuditRow[]; all: number }> {
  demandAdministrator(actor);
  const { audit } = store.read.tables;
  const wanted = and(
    filter.action ? like(audit.action, `${filter.action}%`) : undefined,
    filter.outcome ? eq(audit.outcome, filter.outcome) : undefined,
    filter.q ? await about(store.read, filter.q) : undefined,
  );
  const [counted] = await store.read.select({ all: count() }).from(audit).where(wanted);
  const rows = await store.read
    .select()
    .from(audit)
    .where(wanted)
    .orderBy(desc(audit.seq))
    .limit(auditRowsPerPage)
    .offset((filter.page - 1) * auditRowsPerPage);
  const names = await namesOf(store.read, rows);
  return {
    rows: rows.map((row) => ({ ...row, about: row.target ? (names(row.target) ?? null) : null })),
    all: counted ? counted.all : 0,
  };
}

/** More agencies of one name than this are no search. */
const mostAgencies = 50;

async function about(db: Db, q: string): Promise<SQL | undefined> {
  const { audit, agencies } = db.tables;
  const named = await db
    .select({ code: agencies.code })
    .from(agencies)
    .where(like(agencies.name, `%${q}%`))
    .limit(mostAgencies);
  return or(
    like(audit.target, `%${q.toLowerCase()}%`),
    like(audit.actorName, `%${q}%`),
    ...named.flatMap(({ code }) => [eq(audit.target, `agency:${code}`), like(audit.target, `report:${code}/%`)]),
  );
}

const parts = (target: string): { kind: string; key: string; year: string | undefined } => {
  const [kind = "", rest = ""] = target.split(":");
  const [key = "", year] = rest.split("/");
  return { kind, key, year };
};

/** The names of today. */
async function namesOf(db: Db, rows: readonly Row[]): Promise<(target: string) => string | undefined> {
  const { agencies, users, collections } = db.tables;
  const targets = rows.flatMap(({ target }) => (target ? [parts(target)] : []));
  const keys = (...kinds: string[]) => [
    ...new Set(targets.flatMap(({ kind, key }) => (kinds.includes(kind) ? [key] : []))),
  ];
  const named = new Map<string, string>();
  const agencyRows = await db
    .select({ code: agencies.code, name: agencies.name })
    .from(agencies)
    .where(inArray(agencies.code, keys("agency", "report")));
  for (const { code, name } of agencyRows) named.set(`agency:${code}`, name);
  const userRows = await db
    .select({ username: users.username, name: users.name })
    .from(users)
    .where(inArray(users.username, keys("user")));
  for (const { username, name } of userRows) named.set(`user:${username}`, name);
  const collectionRows = await db
    .select({ id: collections.id, year: collections.year })
    .from(collections)
    .where(inArray(collections.id, keys("collection")));
  for (const { id, year } of collectionRows) named.set(`collection:${id}`, `${year} 年度填报任务`);
  return (target) => {
    const { kind, key, year } = parts(target);
    if (kind !== "report") return named.get(target);
    const agency = named.get(`agency:${key}`);
    return agency && `${agency} ${year} 年度`;
  };
}

/** Follows the whole chain: some seconds for a hundred thousand rows. */
export async function readAuditChain({ actor, store }: Ctx) {
  demandAdministrator(actor);
  return verifyAudit(store);
}
