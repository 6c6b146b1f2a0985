import { and, eq } from "drizzle-orm";
import type { Store } from "@/db/store";
import { sha256 } from "@/lib/canonical-json";

/** Hashes every published snapshot again. `broken` names the first that is not what was published: "<report>/<n>". */
export async function verifyRevisions({ read: db }: Store): Promise<{ rows: number; broken: string | null }> {
  const { revisions: table } = db.tables;
  const all = await db
    .select({ reportId: table.reportId, revision: table.revision, sha256: table.sha256 })
    .from(table)
    .orderBy(table.publishedAt);
  let rows = 0;
  // One at a time: a snapshot is some 30 kB, and there may be very many.
  for (const { reportId, revision, sha256: stated } of all) {
    const one = and(eq(table.reportId, reportId), eq(table.revision, revision));
    const [row] = await db.select({ snapshot: table.snapshot }).from(table).where(one);
    if (!row || sha256(row.snapshot) !== stated) return { rows, broken: `${reportId}/${revision}` };
    rows++;
  }
  return { rows, broken: null };
}
