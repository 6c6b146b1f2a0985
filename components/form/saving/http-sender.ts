/** Sends a batch to the report's one endpoint and says what became of it, in the queue's words. */
import type { RefusalCode, Result } from "@/lib/errors";
import type { Answer, Batch, Conflict, Send } from "./change";

type Saved = { savedAt: string; versions: Record<string, number>; conflicts: Conflict[] };

const notNow: readonly (RefusalCode | "failed")[] = ["busy", "disk-full", "read-only", "failed"];
const SLOWEST = 20_000;

/** `userId` goes with every batch, so that a changed sign-in in another window never sends one person's text as another's. */
export function httpSender(agency: string, year: number, userId: string): Send {
  const address = `/api/reports/${agency}/${year}/changes`;
  return async (batch) => {
    let response: Response;
    try {
      response = await fetch(address, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(bodyOf(batch, userId)),
        signal: AbortSignal.timeout(SLOWEST),
        redirect: "error",
      });
    } catch {
      return { kind: "offline" };
    }
    return answerOf(response);
  };
}

function bodyOf(batch: Batch, userId: string) {
  return { batch: batch.id, user: userId, changes: batch.items.map(({ change, base }) => ({ ...change, base })) };
}

async function answerOf(response: Response): Promise<Answer> {
  const result = (await response.json().catch(() => null)) as Result<Saved> | null;
  if (!result || typeof result !== "object" || !("ok" in result))
    return { kind: "later", says: "服务器暂时没有回应，稍后自动再试。内容在本机，没有丢。" };
  if (result.ok) return { kind: "saved", ...result.data };
  if (result.code === "signed-out") return { kind: "signed-out" };
  if (result.code === "invalid") return { kind: "invalid", says: result.says, fields: result.fields };
  if (notNow.includes(result.code) || response.status >= 500) return { kind: "later", says: result.says };
  return { kind: "closed", says: result.says };
}
