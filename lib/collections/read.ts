import { and, count, desc, eq, inArray, ne } from "drizzle-orm";
import type { Db } from "@/db/store";
import { regionOf } from "@/lib/agencies/tree";
import type { Ctx } from "@/lib/auth/actor";
import { endOfDay } from "@/lib/clock";
import { Refusal } from "@/lib/errors";
import { enteredCells } from "@/lib/forms/cells";
import { formById } from "@/lib/forms/registry";
import { dueDates } from "@/lib/reports/due-dates";
import { type Reached, reachOf } from "@/lib/reports/reach";
import type { Status } from "@/lib/reports/workflow";
import type { AgencyRow, DueDates, ReportRow } from "@/lib/reports/working-copy";
import { type CollectionRow, mayCollect } from "./find-collection";

/** Where an agency stands in a collection. A report under correction stays published until the next revision. */
export type Standing = "notStarted" | Status;
export type ObligedItem = {
  agency: Pick<AgencyRow, "id" | "code" | "name" | "kind" | "closedAt">;
  region: Pick<AgencyRow, "code" | "name">;
  standing: Standing;
  due: DueDates;
  /** Whole days since the due day ended, 0 while it has not. */
  daysLate: number;
  extensionReason: string | null;
  /** Cells that hold a figure or 不适用, of those that can be typed into. */
  filled: number;
  cells: number;
  editedAt: Date | null;
};
export type Counts = Record<Standing, number> & { all: number; late: number };
export type CollectionItem = {
  collection: CollectionRow;
  form: string;
  owner: AgencyRow;
  counts: Counts;
  mayChange: boolean;
};

/** In reach with a role that asks for reports rather than writing them. */
const overseen = ({ roles }: Reached): boolean => roles.some((role) => role !== "editor");

/** Collections in which somebody in reach must report, newest year first. */
export async function readCollections(ctx: Ctx): Promise<CollectionItem[]> {
  const db = ctx.store.read;
  const { collections, agencies } = db.tables;
  const rows = await db
    .select({ collection: collections, owner: agencies })
    .from(collections)
    .innerJoin(agencies, eq(agencies.id, collections.ownerId))
    .orderBy(desc(collections.year), desc(collections.openedAt));
  const reach = await reachOf(db, ctx.actor);
  const items: CollectionItem[] = [];
  for (const { collection, owner } of rows) {
    const mayChange = await mayCollect(db, ctx.actor, owner);
    const counts = countStandings(await readObliged(ctx, db, collection, reach));
    if (mayChange || counts.all > 0)
      items.push({ collection, owner, mayChange, counts, form: formById(collection.form).name });
  }
  return items;
}

export type CollectionPage = CollectionItem & { obliged: ObligedItem[] };

/** One collection, with the agencies in reach. @throws Refusal not-found, also where none of it is in reach */
export async function readCollection(ctx: Ctx, id: string): Promise<CollectionPage> {
  const db = ctx.store.read;
  const { collections, agencies } = db.tables;
  const [found] = await db
    .select({ collection: collections, owner: agencies })
    .from(collections)
    .innerJoin(agencies, eq(agencies.id, collections.ownerId))
    .where(eq(collections.id, id));
  const missing = new Refusal("not-found", {}, "没有这个填报任务。");
  if (!found) throw missing;
  const { collection, owner } = found;
  const obliged = await readObliged(ctx, db, collection, await reachOf(db, ctx.actor));
  const mayChange = await mayCollect(db, ctx.actor, owner);
  if (!mayChange && obliged.length === 0) throw missing;
  return {
    collection,
    owner,
    mayChange,
    obliged,
    counts: countStandings(obliged),
    form: formById(collection.form).name,
  };
}

export function countStandings(items: readonly ObligedItem[]): Counts {
  const counts: Counts = {
    ...{ all: items.length, late: items.filter(({ due }) => due.late).length },
    ...{ notStarted: 0, draft: 0, submitted: 0, returned: 0, approved: 0, published: 0, withdrawn: 0 },
  };
  for (const { standing } of items) counts[standing] += 1;
  return counts;
}

const standingOf = (report: ReportRow | null): Standing =>
  report === null
    ? "notStarted"
    : report.currentRevision !== null && report.withdrawnAt === null
      ? "published"
      : report.status;

async function readObliged(
  { clock }: Ctx,
  db: Db,
  collection: CollectionRow,
  reach: ReadonlyMap<string, Reached>,
): Promise<ObligedItem[]> {
  const { obligations, reports } = db.tables;
  const owed = await db.select().from(obligations).where(eq(obligations.collectionId, collection.id));
  const seen = owed.flatMap((obligation) => {
    const reached = reach.get(obligation.agencyId);
    return reached && overseen(reached) ? [{ obligation, reached }] : [];
  });
  const ofYear = await db.select().from(reports).where(eq(reports.year, collection.year));
  const byAgency = new Map(ofYear.map((report) => [report.agencyId, report]));
  const filled = await filledCells(db, ofYear);
  const cells = enteredCells(formById(collection.form)).length;
  const now = clock.now();
  const items = seen.map(({ obligation, reached: { agency, above } }): ObligedItem => {
    const report = byAgency.get(agency.id) ?? null;
    const due = dueDates({ collection, obligation }, agency, report, now);
    const past = now.getTime() - endOfDay(due.extended ?? due.due).getTime();
    return {
      ...{ agency, due, cells, standing: standingOf(report), extensionReason: obligation.extensionReason },
      region: regionOf(new Map([agency, ...above].map((one) => [one.id, one])), agency),
      daysLate: due.late ? Math.floor(past / 86_400_000) + 1 : 0,
      filled: report ? (filled.get(report.id) ?? 0) : 0,
      editedAt: report?.editedAt ?? null,
    };
  });
  return items.sort((a, b) => a.agency.code.localeCompare(b.agency.code));
}

async function filledCells(db: Db, reports: readonly ReportRow[]): Promise<Map<string, number>> {
  if (reports.length === 0) return new Map();
  const { figures } = db.tables;
  const ids = reports.map(({ id }) => id);
  const rows = await db
    .select({ reportId: figures.reportId, filled: count() })
    .from(figures)
    .where(and(inArray(figures.reportId, ids), ne(figures.state, "blank")))
    .groupBy(figures.reportId);
  return new Map(rows.map(({ reportId, filled }) => [reportId, filled]));
}
