import type { Kit } from "../kit";
import type { reportTables } from "./reports";

/** What the public finds reports by; written in the transaction that publishes or withdraws. */
export const searchTables = (kit: Kit, { reports }: ReturnType<typeof reportTables>) => {
  /** One row for every report of which a revision is public now. */
  const publicReports = kit.table(
    "public_reports",
    {
      id: kit.count().primaryKey(),
      reportId: kit
        .text()
        .notNull()
        .references(() => reports.id),
      agencyId: kit.text().notNull(),
      year: kit.count().notNull(),
      form: kit.text().notNull(),
      revision: kit.count().notNull(),
      publishedAt: kit.instant().notNull(),
      /** Official numbers of the tables with a figure above 0, each between commas: ",2.1,3,". */
      filledTables: kit.text().notNull(),
    },
    (t) => [
      kit.unique("public_reports_report").on(t.reportId),
      kit.index("public_reports_agency").on(t.agencyId, t.year),
      kit.index("public_reports_year").on(t.year),
      kit.index("public_reports_published").on(t.publishedAt),
    ],
  );
  /** The words of those reports' texts, by the same number. In SQLite a table of its full-text index. */
  const searchWords = kit.table("search_words", { rowid: kit.count().primaryKey(), words: kit.words().notNull() });
  return { publicReports, searchWords };
};
