/** The public, hash-chained log of every publication, correction and withdrawal (decision 25). */
import { desc, gt } from "drizzle-orm";
import type { Tables } from "@/db/schema";
import type { Db, Store } from "@/db/store";
import { firstHash } from "@/lib/audit";
import { canonicalJson, sha256 } from "@/lib/canonical-json";
import type { LogItem } from "./public-report";

type Row = Tables["publicationLog"]["$inferSelect"];
export const logItem = ({ at, ...row }: Row): LogItem => ({ ...row, at: at.toISOString() });
const hashOf = ({ hash: _, ...item }: LogItem): string => sha256(canonicalJson(item));

/** Adds one entry in the transaction that publishes or withdraws. */
export async function appendToLog(tx: Db, entry: Omit<Row, "seq" | "previous" | "hash">): Promise<void> {
  const { publicationLog } = tx.tables;
  const [last] = await tx.select().from(publicationLog).orderBy(desc(publicationLog.seq)).limit(1);
  const row = { ...entry, seq: (last?.seq ?? 0) + 1, previous: last?.hash ?? firstHash, hash: "" };
  await tx.insert(publicationLog).values({ ...row, hash: hashOf(logItem(row)) });
}

/** Follows the whole chain. `broken` is the first entry that was changed, or that follows a missing one. */
export async function verifyPublicationLog(store: Store): Promise<{ rows: number; broken: number | null }> {
  const { publicationLog } = store.read.tables;
  const rows = await store.read
    .select()
    .from(publicationLog)
    .where(gt(publicationLog.seq, 0))
    .orderBy(publicationLog.seq);
  let previous = firstHash;
  for (const [index, row] of rows.entries()) {
    const item = logItem(row);
    if (item.seq !== index + 1 || item.previous !== previous || item.hash !== hashOf(item))
      return { rows: index, broken: item.seq };
    previous = item.hash;
  }
  return { rows: rows.length, broken: null };
}
