import { z } from "zod";
import { storeRefusal } from "@/lib/attempt";
import { Refusal, type Result, refusals } from "@/lib/errors";
import { logFault } from "@/lib/log";

type Failure = Extract<Result<never>, { ok: false }>;

/** The first sentence for each field; names inside objects are joined by dots, as react-hook-form does. */
export function fieldSentences(error: z.ZodError): Record<string, string> {
  const sentences: Record<string, string> = {};
  for (const { path, message } of error.issues) sentences[path.join(".")] ??= message;
  return sentences;
}

/**
 * What the person is told of anything thrown. An expected "no" keeps its sentence; a full disk and a locked database
 * have theirs; all else is our fault, is logged once, and the reference is shown.
 */
export function failure(error: unknown): Failure {
  const refused = error instanceof Refusal ? error : storeRefusal(error);
  if (refused) return { ok: false, code: refused.code, says: refused.says, fields: refused.fields };
  if (error instanceof z.ZodError)
    return { ok: false, code: "invalid", says: refusals.invalid, fields: fieldSentences(error) };
  const reference = logFault("action failed", error);
  const says = `程序出了差错，没有做成，您填的内容还在。请把编号 ${reference} 告诉管理员。`;
  return { ok: false, code: "failed", says, fields: {}, reference };
}
