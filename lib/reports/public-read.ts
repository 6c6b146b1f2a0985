/** What anybody may read, from immutable revisions alone; never from a working copy. No actor. */
import { and, count, desc, eq, gt, isNotNull, isNull } from "drizzle-orm";
import type { Store } from "@/db/store";
import type {
  AgencyNode,
  CurrentRevision,
  LogItem,
  PublicAgency,
  PublicAgencyPage,
  PublicHome,
  PublicRevision,
  RevisionItem,
} from "./public-report";
import { logItem } from "./publication-log";
import { findPublished, publishedReports, readRevision } from "./published-revisions";
import type { AgencyRow } from "./working-copy";

/** @param newest how many of the newest reports to name */
export async function publicHome(store: Store, newest = 12): Promise<PublicHome> {
  const { read: db } = store;
  const { publicReports } = db.tables;
  const rows = await allAgencies(store);
  const published = await db
    .select({ agencyId: publicReports.agencyId, reports: count() })
    .from(publicReports)
    .groupBy(publicReports.agencyId);
  const years = await db
    .selectDistinct({ year: publicReports.year })
    .from(publicReports)
    .orderBy(desc(publicReports.year));
  const counts = new Map(published.map(({ agencyId, reports }) => [agencyId, reports]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const open = rows.filter(({ closedAt }) => closedAt === null);
  const nodes = (parentId: string | null): AgencyNode[] =>
    open
      .filter((row) => (byId.has(row.parentId ?? "") ? row.parentId : null) === parentId)
      .map((row) => ({ ...agencyOf(row, byId), children: nodes(row.id), reports: counts.get(row.id) ?? 0 }));
  return {
    newest: await publishedReports(store, newest),
    agencies: nodes(null),
    years: years.map(({ year }) => year),
    totals: { reports: published.reduce((sum, { reports }) => sum + reports, 0), agencies: open.length },
  };
}

/** The agency at the top, whose site it is; null before there is any. */
export async function topAgency({ read: db }: Store): Promise<{ name: string } | null> {
  const { agencies } = db.tables;
  const [top] = await db
    .select({ name: agencies.name })
    .from(agencies)
    .where(and(isNull(agencies.parentId), isNull(agencies.closedAt)))
    .orderBy(agencies.code)
    .limit(1);
  return top ?? null;
}

/** One agency and all its published years, the withdrawn ones too; null where there is no such agency. */
export async function publicAgency(store: Store, code: string): Promise<PublicAgencyPage | null> {
  const rows = await allAgencies(store);
  const agency = rows.find((row) => row.code === code);
  if (!agency) return null;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const { reports, revisions } = store.read.tables;
  const published = await store.read
    .select({
      ...{ year: revisions.year, form: revisions.form, revision: revisions.revision, title: revisions.title },
      ...{ sha256: revisions.sha256, publishedAt: revisions.publishedAt, name: revisions.agencyName },
      withdrawnAt: reports.withdrawnAt,
    })
    .from(reports)
    .innerJoin(revisions, and(eq(revisions.reportId, reports.id), eq(revisions.revision, reports.currentRevision)))
    .where(and(eq(reports.agencyId, agency.id), isNotNull(reports.currentRevision)))
    .orderBy(desc(reports.year));
  return {
    agency: agencyOf(agency, byId),
    children: rows.filter((row) => row.parentId === agency.id && !row.closedAt).map((row) => agencyOf(row, byId)),
    reports: published.map(({ name, withdrawnAt, ...item }) => ({
      ...item,
      agency: { code, name },
      state: withdrawnAt ? "withdrawn" : "current",
    })),
  };
}

const allAgencies = ({ read: db }: Store): Promise<AgencyRow[]> =>
  db
    .select()
    .from(db.tables.agencies)
    .orderBy(db.tables.agencies.code)
    .then((rows) => rows);

function agencyOf(row: AgencyRow, byId: ReadonlyMap<string, AgencyRow>): PublicAgency {
  const named = (id: string | null) => {
    const other = byId.get(id ?? "");
    return other ? { code: other.code, name: other.name } : null;
  };
  const { code, name, shortName, kind, level } = row;
  return {
    ...{ code, name, shortName, kind, level, parent: named(row.parentId) },
    ...{ closed: row.closedAt !== null, successor: named(row.successorId) },
  };
}

/** What stands at a report's address: the current revision, or that it was withdrawn and why; null for neither. */
export async function currentRevision(store: Store, code: string, year: number): Promise<CurrentRevision | null> {
  const known = await findPublished(store, code, year);
  if (!known) return null;
  const found = await readRevision(store, known, known.report.currentRevision ?? 0);
  if (!found) throw new Error(`report ${known.report.id} lacks its current revision`);
  const { withdrawnAt, withdrawnReason, withdrawnUnlawful } = known.report;
  if (withdrawnAt === null) return { state: "current", ...found };
  const { agency, title, revision, sha256, revisions } = found;
  return {
    ...{ state: "withdrawn", agency, year, title, revision, sha256, revisions },
    ...{ reason: withdrawnReason ?? "", at: withdrawnAt, unlawful: withdrawnUnlawful },
  };
}

/** One revision for ever. `withdrawn.unlawful`: only its hash may be shown. */
export async function revision(store: Store, code: string, year: number, n: number): Promise<PublicRevision | null> {
  const known = await findPublished(store, code, year);
  return known && readRevision(store, known, n);
}

/** All revisions of a report, newest first; empty where nothing was published. */
export const revisionsOf = async (store: Store, code: string, year: number): Promise<readonly RevisionItem[]> =>
  (await findPublished(store, code, year))?.revisions ?? [];

/** A page of the public log, oldest first, beginning after entry number `after`. */
export async function publicationLog({ read: db }: Store, { after = 0, limit = 100 } = {}): Promise<LogItem[]> {
  const { publicationLog: table } = db.tables;
  const rows = await db.select().from(table).where(gt(table.seq, after)).orderBy(table.seq).limit(limit);
  return rows.map(logItem);
}
