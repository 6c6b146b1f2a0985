import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/store";
import { attempt } from "@/lib/attempt";
import type { Ctx } from "@/lib/auth/actor";
import { dayOf } from "@/lib/clock";
import { Refusal } from "@/lib/errors";
import type { Finding } from "@/lib/forms/finding";
import { authorise } from "./authorise";
import { changedSince, correctionOf } from "./correction";
import { joinNotes, type NotedPart, partsWithoutNote } from "./correction-notes";
import { type Found, findReport, reportTarget } from "./find-report";
import type { SubmitReport } from "./inputs";
import { inspectNow } from "./inspect-now";
import { type Moved, recordMove } from "./record-move";
import { snapshotOf } from "./snapshot";

export type Receipt = { number: string; at: string; sha256: string };

/**
 * Hands a report in: no error, every warning explained, the declaration given; a correction says publicly what it
 * corrects, part by part. The receipt's hash is of the report's canonical JSON with `revision: null` (decisions 6, 8, 10).
 */
export async function submitReport(ctx: Ctx, input: SubmitReport): Promise<Moved & { receipt: Receipt }> {
  return attempt(ctx, { action: "report.submit", target: reportTarget(input) }, async (tx) => {
    const found = await findReport(tx, input);
    const { agency, report, form } = found;
    await authorise(ctx, tx, "submit", found, input.version);
    if (!input.declaration) throw new Refusal("needs-declaration", { declaration: "请先确认。" });
    const correcting = report.currentRevision !== null;

    const { answers, blocking } = await inspectNow(tx, found);
    refuseWhile(blocking);

    const correctionNote = correcting ? noteOf((await changedSince(tx, found, answers)) ?? [], input) : null;
    const correction = await correctionOf(tx, { ...found, report: { ...report, correctionNote } }, answers);
    const { bytes, sha256 } = snapshotOf(form, {
      ...{ agency, year: report.year, revision: null, answers, correction, publishedAt: null },
    });
    const at = ctx.clock.now();
    const number = await receiptNumber(tx, found, at);
    const moved = await recordMove(tx, ctx, found, "submit", {
      set: {
        submittedAt: at,
        submittedById: ctx.actor.userId,
        firstSubmittedAt: report.firstSubmittedAt ?? at,
        correctionNote,
        correctionNotes: (correcting && input.notes) || null,
      },
      ...{ receipt: number, snapshot: bytes, sha256, reason: correctionNote },
      details: { declaration: true, receipt: number },
    });
    return { ...moved, receipt: { number, at: at.toISOString(), sha256 } };
  });
}

/** What a correction says publicly: of every changed part its own, or one note on the whole. */
function noteOf(changed: readonly NotedPart[], { note, notes }: SubmitReport): string {
  if (notes && changed.length > 0) {
    const missing = partsWithoutNote(changed, notes);
    const says = missing.map(({ key, heading }) => [`note:${key}`, `请写明“${heading}”更正了什么。`]);
    if (missing.length > 0) throw new Refusal("needs-note", Object.fromEntries(says));
    return joinNotes(changed, notes);
  }
  if (!note) throw new Refusal("needs-note", { note: "请写明更正了什么。" });
  return note;
}

function refuseWhile(blocking: readonly Finding[]): void {
  if (blocking.length === 0) return;
  const code = blocking.some(({ level, explainable }) => level === "error" && !explainable)
    ? "has-errors"
    : "needs-explanation";
  throw new Refusal(code, Object.fromEntries(blocking.map(({ id, says }) => [id, says])));
}

/** Day, agency, year and the how-manieth submission: 20260105-demo-kjj-2025-1. */
async function receiptNumber(tx: Db, { agency, report }: Found, at: Date): Promise<string> {
  const { reportEvents } = tx.tables;
  const before = and(eq(reportEvents.reportId, report.id), eq(reportEvents.action, "submit"));
  const nth = (await tx.$count(reportEvents, before)) + 1;
  return [dayOf(at).replaceAll("-", ""), agency.code, report.year, nth].join("-");
}
