import { eq, placeholder } from "drizzle-orm";
import { kept } from "@/db/kept";
import type { Tables } from "@/db/schema";
import type { Db } from "@/db/store";
import { attempt } from "@/lib/attempt";
import { audit } from "@/lib/audit";
import type { Ctx } from "@/lib/auth/actor";
import { canonicalJson } from "@/lib/canonical-json";
import { Refusal } from "@/lib/errors";
import { authorise } from "./authorise";
import { checkChanges, targetOf } from "./check-changes";
import { type Found, findReport, reportTarget } from "./find-report";
import { type Held, readHeld, wanted } from "./held";
import type { SaveChanges } from "./inputs";
import { nameOfUser } from "./names";
import type { SaveConflict, SaveResult } from "./working-copy";
import { writeChange } from "./write-change";

/**
 * Writes a batch of changes to a working copy. A change made from an older version than the one held is not written
 * and comes back with what the other person wrote, unless both wrote the same. A batch counts once, however often it
 * is sent. One change that cannot be saved refuses the batch, with a sentence at its place.
 */
export async function saveChanges(ctx: Ctx, input: SaveChanges): Promise<SaveResult> {
  return attempt(ctx, { action: "report.save", target: reportTarget(input) }, async (tx) => {
    const found = await findReport(tx, input);
    const before = await savedBefore(tx, ctx, found, input.batch);
    // A batch may be sent again after the report was submitted, and is answered as it was.
    await authorise(ctx, tx, before ? "read" : "edit", found);
    if (before) return before;
    const { report, form } = found;
    const result: SaveResult = { savedAt: ctx.clock.now().toISOString(), versions: {}, conflicts: [] };
    const written: string[] = [];
    for (const change of checkChanges(form, input.changes)) {
      const target = targetOf(change);
      const held = await readHeld(tx, report, change);
      if (!held) throw new Refusal("invalid", { [target]: "这份报告没有这一部分。" });
      result.versions[target] = held.version;
      if (canonicalJson(held.value) === canonicalJson(wanted(change))) continue;
      if (held.version !== change.base) {
        result.conflicts.push(await conflictOf(tx, target, held));
        continue;
      }
      result.versions[target] = await writeChange(tx, ctx, report, change, held, input.batch);
      written.push(target);
    }
    await keep(tx, ctx, found, input.batch, result, written);
    return result;
  });
}

type Batch = Tables["batches"]["$inferSelect"];
const batchOf = kept<{ id: string }, Batch[]>("batch_of", (db) =>
  db
    .select()
    .from(db.tables.batches)
    .where(eq(db.tables.batches.id, placeholder("id"))),
);
const keepBatch = kept<Batch, unknown>("keep_batch", (db) =>
  db.insert(db.tables.batches).values({
    ...{ id: placeholder("id"), reportId: placeholder("reportId"), userId: placeholder("userId") },
    ...{ at: placeholder("at"), result: placeholder("result") },
  }),
);
const noteEditor = kept<{ at: Date; userId: string; id: string }, unknown>("note_editor", (db) =>
  db
    .update(db.tables.reports)
    .set({ editedAt: placeholder("at"), editedById: placeholder("userId") } as object)
    .where(eq(db.tables.reports.id, placeholder("id"))),
);

async function savedBefore(tx: Db, { actor }: Ctx, { report }: Found, id: string): Promise<SaveResult | null> {
  const [batch] = await batchOf(tx, { id });
  if (!batch) return null;
  if (batch.reportId !== report.id || batch.userId !== actor.userId) throw new Refusal("invalid");
  return batch.result as SaveResult;
}

async function conflictOf(tx: Db, target: string, { value, version, at, byId }: Held): Promise<SaveConflict> {
  const by = byId ? await nameOfUser(tx, byId) : "";
  return { target, theirs: value, by, at: (at ?? new Date(0)).toISOString(), version };
}

async function keep(tx: Db, ctx: Ctx, { agency, report }: Found, id: string, result: SaveResult, written: string[]) {
  const [at, userId] = [ctx.clock.now(), ctx.actor.userId];
  await keepBatch(tx, { id, reportId: report.id, userId, at, result });
  if (written.length === 0) return;
  await noteEditor(tx, { at, userId, id: report.id });
  const details = { batch: id, written, conflicts: result.conflicts.map(({ target }) => target) };
  await audit(tx, ctx, {
    ...{ action: "report.save", target: reportTarget({ agency: agency.code, year: report.year }), details },
  });
}
