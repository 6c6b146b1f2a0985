import { eq } from "drizzle-orm";
import type { Db } from "@/db/store";
import { storedTarget } from "./check-changes";

/** What was taken from last year's report into a working copy. */
export type CarriedOver = {
  year: number;
  revision: number;
  /** Takes all of it back, while `whole`. */
  batch: string;
  /** Figures and sections that still stand as taken and that nobody has confirmed, with the version they were taken at. */
  unverified: Readonly<Record<string, number>>;
  /** Nothing of it was written to since. */
  whole: boolean;
};

/** Null where nothing was taken over. A target that was written to since is past verifying: whoever wrote has looked. */
export async function readCarried(
  tx: Db,
  reportId: string,
  versions: Readonly<Record<string, number>>,
): Promise<CarriedOver | null> {
  const { carried } = tx.tables;
  const rows = await tx.select().from(carried).where(eq(carried.reportId, reportId));
  const [first] = rows;
  if (!first) return null;
  const named = rows.map((row) => ({ ...row, name: storedTarget(row) }));
  const asTaken = named.filter(({ name, version }) => versions[name] === version);
  const open = asTaken.filter(({ kind, confirmedAt }) => kind !== "outline" && confirmedAt === null);
  return {
    ...{ year: first.fromYear, revision: first.fromRevision, batch: first.batchId },
    unverified: Object.fromEntries(open.map(({ name, version }) => [name, version])),
    whole: asTaken.length === rows.length,
  };
}
