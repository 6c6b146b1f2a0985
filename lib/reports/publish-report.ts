import type { Db } from "@/db/store";
import { attempt } from "@/lib/attempt";
import type { Ctx } from "@/lib/auth/actor";
import { authorise } from "./authorise";
import { correctionOf } from "./correction";
import { type Found, findReport, reportTarget } from "./find-report";
import type { Seen } from "./inputs";
import { lastYear } from "./last-year";
import { putIntoIndex } from "./public-index";
import { appendToLog } from "./publication-log";
import { answersIn, readRows } from "./read-answers";
import { type Moved, nextRevision, recordMove } from "./record-move";
import { snapshotOf } from "./snapshot";

export type Published = Moved & { revision: number; sha256: string };

/** Publishes an approved report now: writes its next revision, for ever. */
export async function publishReport(ctx: Ctx, input: Seen): Promise<Published> {
  return attempt(ctx, { action: "report.publish", target: reportTarget(input) }, async (tx) => {
    const found = await findReport(tx, input);
    await authorise(ctx, tx, "publish", found, input.version);
    return writeRevision(tx, ctx, found);
  });
}

/** Snapshot, public log and move in the given transaction; the caller has authorised it. */
export async function writeRevision(tx: Db, ctx: Ctx, found: Found): Promise<Published> {
  const { agency, report, form } = found;
  const [revision, publishedAt] = [await nextRevision(tx, report), ctx.clock.now()];
  const answers = answersIn(found, await readRows(tx, found), await lastYear(tx, agency, report.year));
  const correction = await correctionOf(tx, found, answers);
  const { snapshot, bytes, sha256 } = snapshotOf(form, {
    ...{ agency, year: report.year, revision, answers, correction, publishedAt },
  });
  await tx.insert(tx.tables.revisions).values({
    ...{ reportId: report.id, revision, agencyId: agency.id, agencyName: agency.name, title: snapshot.title },
    ...{ year: report.year, form: form.id, snapshot: bytes, sha256, publishedAt, publishedById: ctx.actor.userId },
    correctionNote: correction?.note ?? null,
  });
  const indexed = { reportId: report.id, agencyId: agency.id, year: report.year, form: form.id, revision, publishedAt };
  await putIntoIndex(tx, indexed, snapshot);
  await appendToLog(tx, {
    ...{ at: publishedAt, agency: agency.code, year: report.year, revision, sha256 },
    action: correction ? "correct" : "publish",
    reason: correction?.note ?? null,
  });
  const moved = await recordMove(tx, ctx, found, "publish", {
    set: {
      ...{
        currentRevision: revision,
        publishAt: null,
        scheduledById: null,
        correctionNote: null,
        correctionNotes: null,
      },
      ...{ withdrawnAt: null, withdrawnReason: null, withdrawnUnlawful: false },
    },
    ...{ revision, sha256 },
  });
  return { ...moved, revision, sha256 };
}
