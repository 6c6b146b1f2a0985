import { eq } from "drizzle-orm";
import type { Db } from "@/db/store";
import type { Finding } from "@/lib/forms/finding";
import { namesOf } from "./names";
import type { Rows } from "./read-answers";
import type { Verdicts } from "./verdict-standing";

/** The version of the explanation that stands at a finding; 0 where nobody has written one. */
export const explanationVersion = ({ explanations }: Pick<Rows, "explanations">, finding: string): number =>
  explanations.find((row) => row.finding === finding)?.version ?? 0;

/** The newest verdict on each of these findings, and whether it still stands. */
export async function readVerdicts(
  tx: Db,
  reportId: string,
  findings: readonly Finding[],
  rows: Pick<Rows, "explanations">,
): Promise<Verdicts> {
  const { verdicts } = tx.tables;
  const all = await tx.select().from(verdicts).where(eq(verdicts.reportId, reportId));
  if (all.length === 0) return {};
  const names = await namesOf(
    tx,
    all.map(({ byId }) => byId),
  );
  const says = new Map(findings.map((finding) => [finding.id, finding.says]));
  return Object.fromEntries(
    all
      .filter(({ finding }) => says.has(finding))
      .map(({ finding, verdict, note, at, byId, ...judged }) => {
        const sameWords = judged.explanationVersion === explanationVersion(rows, finding);
        const stands = sameWords && judged.says === says.get(finding);
        return [finding, { verdict, note, at, by: names.get(byId) ?? "", stands }];
      }),
  );
}
