import { readFileSync } from "node:fs";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import type { Ctx } from "@/lib/auth/actor";
import { Refusal } from "@/lib/errors";
import { number } from "@/lib/forms/totals";
import { newId } from "@/lib/id";
import { addComment } from "./add-comment";
import { answerComment } from "./answer-comment";
import { approveReport } from "./approve-report";
import { arrangeCity, arrangeReport, type City, explainAll, type Person, seen } from "./arrange";
import { assignReviewer } from "./assign-reviewer";
import { cancelCorrection } from "./cancel-correction";
import { correctReport } from "./correct-report";
import { judgeFindings } from "./judge-findings";
import { matrixStates, matrixTable } from "./matrix";
import { type ReportAction, reportActions } from "./permissions";
import { publishReport } from "./publish-report";
import { readReport } from "./read";
import { recallReport } from "./recall-report";
import { reopenComment } from "./reopen-comment";
import { resolveComment } from "./resolve-comment";
import { returnReport } from "./return-report";
import { saveChanges } from "./save-changes";
import { schedulePublication } from "./schedule-publication";
import { startReport } from "./start-report";
import { submitReport } from "./submit-report";
import { unschedulePublication } from "./unschedule-publication";
import { withdrawReport } from "./withdraw-report";
import type { Status } from "./workflow";

const printed = readFileSync("docs/report-life.md", "utf8");
/** "submit" → ["–", "E", "–", "E", …], as the document prints it. */
const rows = new Map(
  [...printed.matchAll(/^\| (\w+) \|((?: [–()ESA]+ \|){7})$/gm)].map(([, action, cells]) => [
    action,
    (cells ?? "").split("|").map((cell) => cell.trim()),
  ]),
);

test("the document prints the table that the code holds", () => {
  expect(printed).toContain(matrixTable());
});

type At = { agency: string; year: number; version: number };
type Try = (ctx: Ctx, at: At, comment: string) => Promise<unknown>;
const change = (kind: "figure" | "explanation", base: number) =>
  kind === "figure"
    ? { kind, cell: "requests/received/person", figure: number(base), base }
    : { kind, finding: "M1/person", text: `第${base}次`, base };
const save: (kind: "figure" | "explanation") => Try = (kind) => async (ctx, at) => {
  const { versions } = await readReport(ctx, at.agency, at.year);
  const target = kind === "figure" ? "figure:requests/received/person" : "explanation:M1/person";
  return saveChanges(ctx, { ...at, batch: newId(), changes: [change(kind, versions[target] ?? 0)] });
};
const attempts: Record<ReportAction, Try> = {
  start: startReport,
  submit: (ctx, at) => submitReport(ctx, { ...at, declaration: true, note: "更正" }),
  recall: recallReport,
  return: (ctx, at) => returnReport(ctx, { ...at, reason: "请核对。" }),
  approve: approveReport,
  publish: publishReport,
  schedule: (ctx, at) => schedulePublication(ctx, { ...at, publishAt: "2026-01-20T09:00:00+08:00" }),
  unschedule: unschedulePublication,
  correct: correctReport,
  cancelCorrection,
  withdraw: (ctx, at) => withdrawReport(ctx, { ...at, reason: "数据有误。", unlawful: false }),
  read: (ctx, at) => readReport(ctx, at.agency, at.year),
  edit: save("figure"),
  explain: save("explanation"),
  comment: (ctx, at) => addComment(ctx, { ...at, on: "report", target: null, text: "请核对。" }),
  answer: (ctx, at, comment) => answerComment(ctx, { ...at, comment, text: "已核对。" }),
  resolve: (ctx, at, comment) => resolveComment(ctx, { ...at, comment }),
  judge: (ctx, at) => judgeFindings(ctx, { ...at, findings: ["BLANK/requests"], verdict: "seen", note: "" }),
  assign: (ctx, at) => assignReviewer(ctx, { ...at, reviewer: "leader" }),
  reopen: (ctx, at, comment) => reopenComment(ctx, { ...at, comment }),
};

/** Not started: a year that no collection ever asked for; but one is asked for where an editor may start. */
const notStarted = (action: ReportAction, backfilled: boolean): At => {
  const year = action === "start" && !backfilled ? 2025 : 2023;
  return { agency: "demo-kjj", year: action === "start" ? year : 2022, version: 0 };
};

/** Puts the one report into a state, as if the moves had led there. */
async function stand(city: City, status: Status, backfilled: boolean, comment: string): Promise<At> {
  const { reports, comments } = city.store.read.tables;
  await city.store.tx(async (tx) => {
    const withdrawnAt = status === "withdrawn" ? city.clock.now() : null;
    const publishAt = status === "approved" ? new Date("2026-01-15T00:00:00Z") : null;
    const set = { status, backfilled, withdrawnAt, publishAt, currentRevision: 1 };
    await tx.update(reports).set(set).where(eq(reports.year, 2024));
    await tx.delete(comments).where(eq(comments.threadId, comment));
    await tx.delete(comments).where(and(eq(comments.on, "report")));
    await tx.update(comments).set({ resolvedAt: city.clock.now(), resolvedById: "-" }).where(eq(comments.id, comment));
  });
  return seen(city, { agency: "demo-kjj", year: 2024 });
}

const noPermission = ["not-allowed", "wrong-status", "not-editable", "not-found", "no-collection", "already-started"];
/** Whether the verb lets the person through, and the state it was tried in stands afterwards for the next one. */
async function mayDo(attempt: Promise<unknown>): Promise<boolean> {
  try {
    await attempt;
    return true;
  } catch (error) {
    if (error instanceof Refusal && noPermission.includes(error.code)) return false;
    throw error;
  }
}

const people: readonly [Person, string][] = [
  ["editor", "E"],
  ["supervisor", "S"],
  ["administrator", "A"],
];

/** A report of a past year that was published once, with one comment on a cell. */
async function arrange(city: City): Promise<string> {
  const { obligations, collections } = city.store.read.tables;
  await city.store.tx(async (tx) => {
    await tx.update(collections).set({ closedAt: null });
    const extended = { extendedTo: "2027-01-31", extensionReason: "测试" };
    await tx.update(obligations).set(extended).where(eq(obligations.year, 2024));
  });
  const place = { agency: "demo-kjj", year: 2024 };
  await arrangeReport(city, "submitted", {}, place);
  const on = { on: "cell", target: "requests/received/person" } as const;
  const { comment } = await addComment(city.as("supervisor"), { ...place, ...on, text: "请核对。" });
  await resolveComment(city.as("supervisor"), { ...place, comment });
  await approveReport(city.as("supervisor"), await seen(city, place));
  await publishReport(city.as("supervisor"), await seen(city, place));
  return comment;
}

eachStore("the permission matrix, tried cell by cell,", (open) => {
  for (const backfilled of [false, true]) {
    test(`holds for ${backfilled ? "back-filed" : "ordinary"} reports`, { timeout: 120_000 }, async () => {
      const city = await arrangeCity(await open());
      const comment = await arrange(city);
      const wrong: string[] = [];
      for (const action of reportActions) {
        for (const [column, status] of matrixStates.entries()) {
          const cell = rows.get(action)?.[column] ?? "";
          for (const [person, letter] of people) {
            const at = status ? await stand(city, status, backfilled, comment) : notStarted(action, backfilled);
            if (action === "submit" && status) await explainIfOpen(city, status);
            const expected = new RegExp(backfilled ? letter : `(?<!\\()${letter}`).test(cell);
            const done = await mayDo(attempts[action](city.as(person), at, comment));
            // An editor cannot start a year that no collection asks for: there the administrator's right begins.
            const startsBackfiling = action === "start" && backfilled && person === "editor";
            if (done !== (expected && !startsBackfiling)) wrong.push(`${person} ${action} ${status}: ${done}`);
          }
        }
      }
      expect(wrong).toEqual([]);
    });
  }

  test("somebody without a role at the agency is refused everything in every state", { timeout: 120_000 }, async () => {
    const city = await arrangeCity(await open());
    const comment = await arrange(city);
    for (const person of ["stranger", "nobody"] as const)
      for (const action of reportActions)
        for (const status of matrixStates) {
          const at = status ? await stand(city, status, false, comment) : notStarted(action, false);
          const refused = await attempts[action](city.as(person), at, comment).catch((error: unknown) => error);
          const code = refused instanceof Refusal ? refused.code : "done";
          const expected = status === null && action !== "start" ? "not-found" : "not-allowed";
          expect([action, status, code]).toEqual([
            action,
            status,
            action === "start" && status ? "already-started" : expected,
          ]);
        }
  });
});

async function explainIfOpen(city: City, status: Status): Promise<void> {
  if (status === "draft" || status === "returned")
    await explainAll(city.as("editor"), { agency: "demo-kjj", year: 2024 });
}
