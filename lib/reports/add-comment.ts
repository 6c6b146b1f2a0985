import { attempt } from "@/lib/attempt";
import { audit } from "@/lib/audit";
import type { Ctx } from "@/lib/auth/actor";
import { Refusal } from "@/lib/errors";
import { newId } from "@/lib/id";
import { authorise } from "./authorise";
import { isPlace } from "./comments";
import { findReport, reportTarget } from "./find-report";
import type { AddComment } from "./inputs";

/** Hangs a remark on the report, a section or a cell. Approving waits until it is resolved. */
export async function addComment(ctx: Ctx, input: AddComment): Promise<{ comment: string }> {
  const entry = { action: "report.add-comment", target: reportTarget(input) };
  return attempt(ctx, entry, async (tx) => {
    const found = await findReport(tx, input);
    await authorise(ctx, tx, "comment", found);
    const { on, target, text } = input;
    if (!text) throw new Refusal("invalid", { text: "请写意见。" });
    if (!(await isPlace(tx, found, on, target))) throw new Refusal("invalid", { target: "这份报告没有这一处。" });
    const id = newId();
    const [authorId, at] = [ctx.actor.userId, ctx.clock.now()];
    await tx.insert(tx.tables.comments).values({ id, reportId: found.report.id, on, target, text, authorId, at });
    await audit(tx, ctx, { ...entry, details: { comment: id, on, place: target } });
    return { comment: id };
  });
}
