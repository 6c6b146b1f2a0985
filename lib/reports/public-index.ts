/** What the public finds reports by: one row and one set of words for every report that is public now. */
import { and, asc, eq, isNotNull, isNull, max } from "drizzle-orm";
import type { Db, Store } from "@/db/store";
import { wordsOf } from "@/lib/search/segmentation";
import { parseSnapshot, type Snapshot } from "./snapshot";

type Row = { reportId: string; agencyId: string; year: number; form: string; revision: number; publishedAt: Date };

/** What a reader may look for: the title and every heading, text and footnote, never a figure. */
export const textsOf = ({ title, sections, footnotes }: Snapshot): string[] => [
  title,
  ...sections.flatMap((section) => [section.title, ...section.text.split("\n")]),
  ...footnotes.map(({ text }) => text),
];
const filledIn = ({ figures }: Snapshot): string => {
  const tables = new Set(figures.flatMap(({ table, value }) => (value === null || value === 0 ? [] : [table])));
  return `,${[...tables].join(",")},`;
};

/** Takes a report out, in the transaction that withdraws it; one that is not there stays away. */
export async function dropFromIndex(tx: Db, reportId: string): Promise<void> {
  const { publicReports, searchWords } = tx.tables;
  const gone = await tx
    .delete(publicReports)
    .where(eq(publicReports.reportId, reportId))
    .returning({ id: publicReports.id });
  for (const { id } of gone) await tx.delete(searchWords).where(eq(searchWords.rowid, id));
}

/** Puts the revision that is public from now on in place of the one before, in the transaction that publishes it. */
export async function putIntoIndex(tx: Db, row: Row, snapshot: Snapshot): Promise<void> {
  const { publicReports, searchWords } = tx.tables;
  await dropFromIndex(tx, row.reportId);
  const [last] = await tx.select({ id: max(publicReports.id) }).from(publicReports);
  const id = Number(last?.id ?? 0) + 1;
  await tx.insert(publicReports).values({ id, ...row, filledTables: filledIn(snapshot) });
  await tx.insert(searchWords).values({ rowid: id, words: [...wordsOf(textsOf(snapshot).join("\n"))].join(" ") });
}

/** Raised whenever what is found, or how, becomes another: at its next start the program finds everything anew. */
const version = "1";
const key = "public-index";
const atOnce = 50;

/**
 * Makes the index of a database that was published into before there was one, or by another version's rules. In steps,
 * so that a save never waits for all of it.
 * @returns how many reports were put in
 */
export async function prepareIndex(store: Store): Promise<number> {
  const { settings, reports, revisions, publicReports } = store.read.tables;
  const [known] = await store.read.select().from(settings).where(eq(settings.key, key));
  if (known?.value === version) return 0;
  const current = { reportId: reports.id };
  const all = await store.read
    .select(current)
    .from(reports)
    .where(isNotNull(reports.currentRevision))
    .orderBy(asc(reports.id));
  for (let from = 0; from < all.length; from += atOnce)
    await store.tx(async (tx) => {
      for (const { reportId } of all.slice(from, from + atOnce)) {
        const [now] = await tx
          .select({ revision: revisions, withdrawnAt: reports.withdrawnAt })
          .from(reports)
          .innerJoin(
            revisions,
            and(eq(revisions.reportId, reports.id), eq(revisions.revision, reports.currentRevision)),
          )
          .where(and(eq(reports.id, reportId), isNull(reports.withdrawnAt)));
        if (!now) await dropFromIndex(tx, reportId);
        else await putIntoIndex(tx, rowOf(now.revision), parseSnapshot(now.revision.snapshot));
      }
    });
  await store.tx(async (tx) => {
    await tx
      .insert(settings)
      .values({ key, value: version })
      .onConflictDoUpdate({ target: settings.key, set: { value: version } });
  });
  return store.read.$count(publicReports);
}

const rowOf = ({ reportId, agencyId, year, form, revision, publishedAt }: Row): Row => ({
  ...{ reportId, agencyId, year, form, revision, publishedAt },
});
