/** What becomes of a report once it was published. */
import { as, explainAndSubmit, type Place, seen, type } from "../db/seed/stage";
import { number } from "../lib/forms/totals";
import { approveReport } from "../lib/reports/approve-report";
import { correctReport } from "../lib/reports/correct-report";
import { publishReport } from "../lib/reports/publish-report";
import { withdrawReport } from "../lib/reports/withdraw-report";
import type { Given, GivenReport } from "./given";

const supervisor = "supervisor2";
export const correctedCell = "licences/licences/decisions";

const placeOf = ({ agency, year }: GivenReport): Place => ({ agency, year });

/** A correction that its editor has begun: the public still reads the first revision. */
export async function correcting(given: Given, to = 12345): Promise<GivenReport> {
  const report = await given.report({ status: "published" });
  const [stage, place] = [await given.stage(), placeOf(report)];
  await correctReport(as(stage, report.editor), await seen(stage, place));
  await type(stage, report.editor, place, { figures: { [correctedCell]: number(to) } });
  return report;
}

/** Two revisions; the second brought this note, and this figure in `correctedCell`. */
export async function corrected(given: Given, note: string, to = 12345): Promise<GivenReport> {
  const report = await correcting(given, to);
  await publishCorrection(given, report, note);
  return report;
}

/** The correction that was begun becomes the report that the public reads. */
export async function publishCorrection(given: Given, report: GivenReport, note: string): Promise<void> {
  const [stage, place] = [await given.stage(), placeOf(report)];
  await explainAndSubmit(stage, report.editor, place, note);
  await approveReport(as(stage, supervisor), await seen(stage, place));
  await publishReport(as(stage, supervisor), await seen(stage, place));
}

export async function withdrawn(given: Given, report: GivenReport, reason: string, unlawful = false): Promise<void> {
  const stage = await given.stage();
  await withdrawReport(as(stage, supervisor), { ...(await seen(stage, placeOf(report))), reason, unlawful });
}
