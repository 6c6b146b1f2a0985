import type { Db } from "@/db/store";
import { readCarried } from "./carried";
import type { Found } from "./find-report";
import { foreignNames } from "./foreign-names";
import { inspectReport } from "./inspect-report";
import { lastYear } from "./last-year";
import { answersIn, explanationsIn, readRows, versionsIn } from "./read-answers";
import { readVerdicts } from "./verdicts";

/** A working copy as it is stored, everything the checks find in it, and what supervisors thought of that. */
export async function inspectNow(tx: Db, found: Found) {
  const { agency, report } = found;
  const rows = await readRows(tx, found);
  const last = await lastYear(tx, agency, report.year);
  const [answers, explanations] = [answersIn(found, rows, last), explanationsIn(rows)];
  const foreign = await foreignNames(tx, agency);
  const versions = versionsIn(found, rows);
  const carried = await readCarried(tx, report.id, versions);
  const inspected = inspectReport(found, answers, last, explanations, foreign, carried);
  const verdicts = await readVerdicts(tx, report.id, inspected.findings, rows);
  return { rows, last, answers, explanations, foreign, versions, carried, verdicts, ...inspected };
}
