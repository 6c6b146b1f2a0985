import { and, desc, eq, isNull, lte } from "drizzle-orm";
import type { Store } from "@/db/store";
import { type Clock, endOfDay } from "@/lib/clock";
import type { AgencyKind } from "@/lib/forms/define";
import { type RegionAgency, regionsOf } from "./public-regions";

export type Counts = { expected: number; published: number; late: number; notDue: number };
export type Timeliness = Counts & {
  year: number;
  asOf: Date;
  /** The publication days of departments and of governments, "2026-01-31", as most of the year's collections set them. */
  days: { department: string; government: string };
  regions: (Counts & { code: string; label: string })[];
  /** Who has not published and should have, the longest first; whole days since. */
  lateAgencies: { code: string; name: string; days: number }[];
};

/** When an agency's report must be public: the day of its kind, or the day to which it was extended if that is later. */
export function publicationDay(
  days: Record<AgencyKind, { publication: string }>,
  kind: AgencyKind,
  extended: string | null,
) {
  const day = days[kind].publication;
  return extended && extended > day ? extended : day;
}

/**
 * Who must publish a report for the newest year of any collection, and who has. Withdrawn reports are not published.
 * Null before the first collection.
 */
export async function publicTimeliness({ read: db }: Store, clock: Clock): Promise<Timeliness | null> {
  const { agencies, collections, obligations, reports } = db.tables;
  const now = clock.now();
  const [newest] = await db
    .select({ year: collections.year, dates: collections.dates })
    .from(collections)
    .where(lte(collections.openedAt, now))
    .orderBy(desc(collections.year))
    .limit(1);
  if (!newest) return null;
  const known = await db.select().from(agencies).where(isNull(agencies.closedAt)).orderBy(agencies.code);
  const codes = new Map(known.map(({ id, code }) => [id, code]));
  const rows = await db
    .select({
      agency: agencies.code,
      extended: obligations.extendedTo,
      dates: collections.dates,
      revision: reports.currentRevision,
      withdrawnAt: reports.withdrawnAt,
    })
    .from(obligations)
    .innerJoin(collections, eq(collections.id, obligations.collectionId))
    .innerJoin(agencies, eq(agencies.id, obligations.agencyId))
    .leftJoin(reports, and(eq(reports.agencyId, obligations.agencyId), eq(reports.year, obligations.year)))
    .where(and(eq(obligations.year, newest.year), isNull(agencies.closedAt)));
  const duties = new Map(rows.map((row) => [row.agency, row]));
  const places = known.map(
    ({ parentId, ...agency }): RegionAgency => ({ ...agency, above: codes.get(parentId ?? "") ?? null }),
  );
  const lateAgencies: Timeliness["lateAgencies"] = [];
  const regions = regionsOf(places).map(({ code, label, agencies: inside }) => {
    const counts = { code, label, expected: 0, published: 0, late: 0, notDue: 0 };
    for (const agency of inside) {
      const duty = duties.get(agency.code);
      if (!duty) continue;
      counts.expected++;
      const end = endOfDay(publicationDay(duty.dates, agency.kind, duty.extended));
      if (duty.revision !== null && duty.withdrawnAt === null) counts.published++;
      else if (now < end) counts.notDue++;
      else {
        counts.late++;
        const days = Math.floor((now.getTime() - end.getTime()) / 86_400_000) + 1;
        lateAgencies.push({ code: agency.code, name: agency.name, days });
      }
    }
    return counts;
  });
  const total = (name: keyof Counts) => regions.reduce((sum, region) => sum + region[name], 0);
  return {
    year: newest.year,
    asOf: now,
    days: {
      department: newest.dates.department.publication,
      government: newest.dates.government.publication,
    },
    ...{ expected: total("expected"), published: total("published"), late: total("late"), notDue: total("notDue") },
    regions: regions.filter(({ expected }) => expected > 0),
    lateAgencies: lateAgencies.sort((a, b) => b.days - a.days || a.code.localeCompare(b.code)),
  };
}
