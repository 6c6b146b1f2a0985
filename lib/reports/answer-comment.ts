import { attempt } from "@/lib/attempt";
import { audit } from "@/lib/audit";
import type { Ctx } from "@/lib/auth/actor";
import { Refusal } from "@/lib/errors";
import { newId } from "@/lib/id";
import { authorise } from "./authorise";
import { findThread } from "./comments";
import { findReport, reportTarget } from "./find-report";
import type { AnswerComment } from "./inputs";

/** Adds an answer to a thread; whether that settles it the supervisor says. */
export async function answerComment(ctx: Ctx, input: AnswerComment): Promise<{ comment: string }> {
  const entry = { action: "report.answer-comment", target: reportTarget(input) };
  return attempt(ctx, entry, async (tx) => {
    const found = await findReport(tx, input);
    await authorise(ctx, tx, "answer", found);
    const { id: threadId, on, target } = await findThread(tx, found, input.comment);
    if (!input.text) throw new Refusal("invalid", { text: "请写答复。" });
    const [id, at, authorId] = [newId(), ctx.clock.now(), ctx.actor.userId];
    const of = { reportId: found.report.id, threadId, on, target };
    await tx.insert(tx.tables.comments).values({ ...of, id, text: input.text, authorId, at });
    await audit(tx, ctx, { ...entry, details: { comment: id, thread: threadId } });
    return { comment: id };
  });
}
