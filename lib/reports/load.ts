/** For pages: the reader of read.ts with the person at hand, once per request. */
import { forbidden, notFound } from "next/navigation";
import { cache } from "react";
import { requireCtx } from "@/lib/auth/current";
import { Refusal } from "@/lib/errors";
import { type BorrowedText, borrowedIn, type UnusualValues, unusualIn } from "./beside-others";
import { Moment } from "./inputs";
import { myReports } from "./my-reports";
import { readReport, reportAsOf } from "./read";
import { type MomentView, readMoment } from "./read-moment";
import { type Moments, readMoments } from "./read-moments";
import { assignable } from "./reviewers";
import type { DeskItem, ReportAsOf, WorkingCopy, WorklistItem } from "./working-copy";
import { worklist } from "./worklist";

/** An address that leads nowhere is 404, another agency's report 403. */
async function orPage<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof Refusal && error.code === "not-found") notFound();
    if (error instanceof Refusal && error.code === "not-allowed") forbidden();
    throw error;
  }
}

export const loadReport = cache(
  async (code: string, year: number): Promise<WorkingCopy> => orPage(readReport(await requireCtx(), code, year)),
);
export const loadReportAsOf = cache(
  async (code: string, year: number, event: string): Promise<ReportAsOf | null> =>
    orPage(reportAsOf(await requireCtx(), { agency: code, year }, event)),
);
export const loadMyReports = cache(async (): Promise<DeskItem[]> => myReports(await requireCtx()));
/** Whom the person reading may ask to review a report, and who that person is. */
export const loadAssignable = cache(async (code: string, year: number) => {
  const ctx = await requireCtx();
  const candidates = await orPage(assignable(ctx, { agency: code, year }));
  return { candidates, me: ctx.actor.username };
});
export const loadUnusual = cache(
  async (code: string, year: number): Promise<UnusualValues> =>
    orPage(unusualIn(await requireCtx(), { agency: code, year })),
);
export const loadBorrowed = cache(
  async (code: string, year: number): Promise<BorrowedText> =>
    orPage(borrowedIn(await requireCtx(), { agency: code, year })),
);
export const loadWorklist = cache(async (): Promise<WorklistItem[]> => worklist(await requireCtx()));
export const loadMoments = cache(
  async (agency: string, year: number, page: number): Promise<Moments> =>
    orPage(readMoments(await requireCtx(), { agency, year }, page)),
);
/** Null where the address names no moment. */
export const loadMoment = cache(async (agency: string, year: number, at: string): Promise<MomentView | null> => {
  const asked = Moment.safeParse({ agency, year, at });
  return asked.success ? orPage(readMoment(await requireCtx(), asked.data)) : null;
});
