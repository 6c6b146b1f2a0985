import type { Kit } from "../kit";
import type { reportTables } from "./reports";

export type LogAction = "publish" | "correct" | "withdraw";

export const publicationTables = (kit: Kit, { reports }: ReturnType<typeof reportTables>) => {
  /** Immutable. `snapshot` is exactly the bytes whose SHA-256 stands beside it (decision 6). */
  const revisions = kit.table(
    "revisions",
    {
      reportId: kit
        .text()
        .notNull()
        .references(() => reports.id),
      revision: kit.count().notNull(),
      agencyId: kit.text().notNull(),
      /** The agency's name and the report's title as they were then. */
      agencyName: kit.text().notNull(),
      title: kit.text().notNull(),
      correctionNote: kit.text(),
      year: kit.count().notNull(),
      form: kit.text().notNull(),
      snapshot: kit.text().notNull(),
      sha256: kit.text().notNull(),
      publishedAt: kit.instant().notNull(),
      publishedById: kit.text().notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.reportId, t.revision] }),
      kit.index("revisions_agency_year").on(t.agencyId, t.year),
      kit.index("revisions_published").on(t.publishedAt),
    ],
  );
  /** The public hash-chained log of every publication, correction and withdrawal (decision 25). */
  const publicationLog = kit.table("publication_log", {
    seq: kit.count().primaryKey(),
    at: kit.instant().notNull(),
    action: kit.text().$type<LogAction>().notNull(),
    agency: kit.text().notNull(),
    year: kit.count().notNull(),
    revision: kit.count().notNull(),
    sha256: kit.text().notNull(),
    reason: kit.text(),
    previous: kit.text().notNull(),
    hash: kit.text().notNull(),
  });
  return { revisions, publicationLog };
};
