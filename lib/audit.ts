/** The append-only audit log: every row's hash covers the row and the hash before it. */
import { desc, gt, placeholder } from "drizzle-orm";
import { kept } from "@/db/kept";
import type { Db, Store } from "@/db/store";
import { canonicalJson, sha256 } from "./canonical-json";
import type { Clock } from "./clock";
import { raiseGeneration } from "./public-generation";

/** `action` is the verb's name: "report.submit", "user.disable". `target`: "report:<id>", "user:<id>". */
export type AuditEntry = {
  action: string;
  target?: string | null;
  outcome?: "done" | "refused";
  details?: Record<string, unknown>;
};
/** Who did it; null is the program itself or somebody not signed in. */
export type AuditCtx = { actor: { userId: string; name: string } | null; clock: Clock };

/** Acts after which a public page may read otherwise: they make every kept answer old. */
const seenByThePublic = /^(report\.(publish|withdraw)|agency\.[a-z-]+|collection\.[a-z-]+|user\.first-administrator)$/;

export const firstHash = "0".repeat(64);

type Row = Db["tables"]["audit"]["$inferSelect"];
const hashOf = ({ hash: _, at, ...row }: Row): string => sha256(canonicalJson({ ...row, at: at.toISOString() }));

const lastRow = kept<Record<string, never>, Pick<Row, "seq" | "hash">[]>("audit_last", (db) => {
  const { audit: table } = db.tables;
  return db.select({ seq: table.seq, hash: table.hash }).from(table).orderBy(desc(table.seq)).limit(1);
});
const putRow = kept<Row, unknown>("audit_put", (db) =>
  db.insert(db.tables.audit).values({
    ...{ seq: placeholder("seq"), at: placeholder("at"), hash: placeholder("hash"), previous: placeholder("previous") },
    ...{ actorId: placeholder("actorId"), actorName: placeholder("actorName"), action: placeholder("action") },
    ...{ target: placeholder("target"), outcome: placeholder("outcome"), details: placeholder("details") },
  }),
);

/**
 * Writes one row in the given transaction, so that it stands exactly when the change stands. Every change passes here,
 * so here too the public site is told that it is another.
 */
export async function audit(tx: Db, { actor, clock }: AuditCtx, entry: AuditEntry): Promise<void> {
  const [last] = await lastRow(tx, {});
  // Through JSON, so that the hash is of what will be read back.
  const details = JSON.parse(JSON.stringify(entry.details ?? {})) as Record<string, unknown>;
  const row = {
    seq: (last?.seq ?? 0) + 1,
    at: clock.now(),
    actorId: actor?.userId ?? null,
    actorName: actor?.name ?? null,
    action: entry.action,
    target: entry.target ?? null,
    outcome: entry.outcome ?? ("done" as const),
    details,
    previous: last?.hash ?? firstHash,
    hash: "",
  };
  await putRow(tx, { ...row, hash: hashOf(row) });
  if (row.outcome === "done" && seenByThePublic.test(row.action)) await raiseGeneration(tx, row.at);
}

/** A refused attempt, in a transaction of its own: the one it was refused in is rolled back. */
export async function auditRefusal(store: Store, ctx: AuditCtx, entry: Omit<AuditEntry, "outcome">): Promise<void> {
  await store.tx((tx) => audit(tx, ctx, { ...entry, outcome: "refused" }));
}

/** Follows the whole chain. `broken` is the first row that was changed, or that follows a missing one. */
export async function verifyAudit(store: Store): Promise<{ rows: number; broken: number | null; last: string }> {
  const table = store.read.tables.audit;
  let [rows, seq, previous] = [0, 0, firstHash];
  for (;;) {
    const page = await store.read.select().from(table).where(gt(table.seq, seq)).orderBy(table.seq).limit(1000);
    if (page.length === 0) return { rows, broken: null, last: previous };
    for (const row of page) {
      if (row.seq !== seq + 1 || row.previous !== previous || row.hash !== hashOf(row))
        return { rows, broken: row.seq, last: previous };
      [rows, seq, previous] = [rows + 1, row.seq, row.hash];
    }
  }
}
