import type { Answers } from "@/lib/forms/answers";
import type { Finding } from "@/lib/forms/finding";
import { blocks, inspect } from "@/lib/forms/inspect";
import type { CarriedOver } from "./carried";
import type { Found } from "./find-report";
import type { LastYear } from "./working-copy";

type Inspected = { findings: readonly Finding[]; blocking: readonly Finding[] };

/** Every finding of a working copy, and those that still keep it from being submitted (decision 8). */
export function inspectReport(
  { agency, report, form }: Found,
  answers: Answers,
  last: LastYear | null,
  explanations: Readonly<Record<string, string>>,
  foreign: readonly string[] = [],
  carried: CarriedOver | null = null,
): Inspected {
  const { kind, level, name } = agency;
  const findings = inspect(form, answers, {
    year: report.year,
    agency: { kind, level, name },
    last,
    foreign,
    contributions: null,
    carried: carried && { year: carried.year, targets: Object.keys(carried.unverified) },
    backfilled: report.backfilled,
  });
  return { findings, blocking: blocks(findings, explanations) };
}
