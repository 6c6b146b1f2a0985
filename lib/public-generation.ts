/** Which state the public site is in: a number raised in the transaction of whatever a public page shows. */
import { eq, placeholder } from "drizzle-orm";
import { oneMore } from "@/db/dialect";
import { kept } from "@/db/kept";
import type { Db, Store } from "@/db/store";

export type PublicGeneration = { generation: number; raisedAt: Date };

const only = "public";

/** Makes every answer kept so far old, in the transaction that changes what they show. */
export async function raiseGeneration(tx: Db, at: Date): Promise<void> {
  const { publicGeneration: table } = tx.tables;
  await tx
    .insert(table)
    .values({ id: only, generation: 1, raisedAt: at })
    .onConflictDoUpdate({ target: table.id, set: { generation: oneMore(table.generation), raisedAt: at } });
}

const readRow = kept<{ id: string }, PublicGeneration[]>("public_generation", (db) => {
  const { publicGeneration: table } = db.tables;
  return db
    .select({ generation: table.generation, raisedAt: table.raisedAt })
    .from(table)
    .where(eq(table.id, placeholder("id")));
});

/** As it is committed at this moment; 0 before anything was ever public. */
export async function publicGeneration(store: Store): Promise<PublicGeneration> {
  const [row] = await readRow(store.read, { id: only });
  return row ?? { generation: 0, raisedAt: new Date(0) };
}
