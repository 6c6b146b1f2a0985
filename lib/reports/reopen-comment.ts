import { eq } from "drizzle-orm";
import { attempt } from "@/lib/attempt";
import { audit } from "@/lib/audit";
import type { Ctx } from "@/lib/auth/actor";
import { authorise } from "./authorise";
import { findThread } from "./comments";
import { findReport, reportTarget } from "./find-report";
import type { ResolveComment } from "./inputs";

/** Opens a settled thread again: approving waits for it once more. */
export async function reopenComment(ctx: Ctx, input: ResolveComment): Promise<{ comment: string }> {
  const entry = { action: "report.reopen-comment", target: reportTarget(input) };
  return attempt(ctx, entry, async (tx) => {
    const found = await findReport(tx, input);
    await authorise(ctx, tx, "reopen", found);
    const row = await findThread(tx, found, input.comment);
    const set = row.resolvedAt ? { resolvedAt: null, resolvedById: null } : null;
    if (set === null) return { comment: row.id };
    const { comments } = tx.tables;
    await tx.update(comments).set(set).where(eq(comments.id, row.id));
    await audit(tx, ctx, { ...entry, details: { comment: row.id } });
    return { comment: row.id };
  });
}
