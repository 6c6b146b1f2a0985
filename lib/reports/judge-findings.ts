import { attempt } from "@/lib/attempt";
import { audit } from "@/lib/audit";
import type { Ctx } from "@/lib/auth/actor";
import { Refusal } from "@/lib/errors";
import type { Finding } from "@/lib/forms/finding";
import { authorise } from "./authorise";
import { findReport, reportTarget } from "./find-report";
import type { JudgeFindings } from "./inputs";
import { inspectNow } from "./inspect-now";
import { submittersOf } from "./submitters";
import { explanationVersion } from "./verdicts";

/**
 * A supervisor accepts or refuses explanations of findings, or marks hints as seen. The newest verdict counts, and
 * only while the explanation and what the finding says stay as they were judged.
 */
export async function judgeFindings(ctx: Ctx, input: JudgeFindings): Promise<{ findings: string[] }> {
  const entry = { action: "report.judge-findings", target: reportTarget(input) };
  return attempt(ctx, entry, async (tx) => {
    const found = await findReport(tx, input);
    await authorise(ctx, tx, "judge", found, input.version);
    if ((await submittersOf(tx, found.report)).has(ctx.actor.userId))
      throw new Refusal("own-submission", {}, "您提交过这一版，说明要由另一位审核人来看。");
    const { findings, explanations, rows } = await inspectNow(tx, found);
    const judged = input.findings.map((id) => findings.find((finding) => finding.id === id));
    if (judged.includes(undefined)) throw new Refusal("not-found", {}, "检查已经没有这一处。");
    for (const finding of judged) {
      if (!finding) continue;
      mustFit(finding, input, explanations);
      const { id, says } = finding;
      const values = {
        verdict: input.verdict,
        ...{ explanationVersion: explanationVersion(rows, id), says },
        note: input.verdict === "refused" ? input.note : null,
        ...{ byId: ctx.actor.userId, at: ctx.clock.now() },
      };
      const { verdicts } = tx.tables;
      await tx
        .insert(verdicts)
        .values({ reportId: found.report.id, finding: id, ...values })
        .onConflictDoUpdate({ target: [verdicts.reportId, verdicts.finding], set: values });
    }
    const { verdict, note } = input;
    await audit(tx, ctx, { ...entry, details: { findings: input.findings, verdict, note: note || null } });
    return { findings: input.findings };
  });
}

/** A hint is seen, an explanation accepted or, with a reason, refused. */
function mustFit(
  { id, level }: Finding,
  { verdict, note }: JudgeFindings,
  explanations: Readonly<Record<string, string>>,
): void {
  if ((verdict === "seen") !== (level === "hint")) throw new Refusal("invalid", {}, "这一处不能这样判定。");
  if (verdict === "accepted" && !explanations[id]) throw new Refusal("invalid", {}, "这一处还没有说明。");
  if (verdict === "refused" && !note) throw new Refusal("needs-reason", { text: "请写明为什么不接受。" });
}
