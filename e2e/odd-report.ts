/** A report that wants a second look. */
import { explainAndSubmit, type } from "../db/seed/stage";
import { blank } from "../lib/forms/totals";
import type { Given, GivenAgency, GivenReport } from "./given";
import { placeOf } from "./moves";

const longer = "各科室按月核对公开目录，逐件登记发布时间和责任人员。".repeat(45);

/** Handed in with two explained findings and a hint: too long, a count that the table does not have, a blank cell. */
export async function odd(given: Given, agency?: GivenAgency): Promise<GivenReport> {
  const report = await given.report({ status: "draft", agency });
  const stage = await given.stage();
  const part1 = `${report.texts.part1}\n全年新收政府信息公开申请98765件。${longer}`;
  const typed = { figures: { "licences/licences/decisions": blank }, texts: { part1 } };
  await type(stage, report.editor, placeOf(report), typed);
  await explainAndSubmit(stage, report.editor, placeOf(report));
  return report;
}
