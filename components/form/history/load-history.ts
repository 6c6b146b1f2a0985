/** Asks for the changes of one cell or section; nothing of them comes with the page. */
import type { Result } from "@/lib/errors";
import type { ReadHistory } from "@/lib/reports/inputs";
import type { History } from "@/lib/reports/read-history";

const SLOWEST = 20_000;

/** @throws Error in words for the person */
export async function loadHistory({ agency, year, kind, target, below }: ReadHistory): Promise<History> {
  const query = new URLSearchParams({ kind, target, ...(below === undefined ? {} : { below: String(below) }) });
  let result: Result<History>;
  try {
    const response = await fetch(`/api/reports/${agency}/${year}/history?${query}`, {
      signal: AbortSignal.timeout(SLOWEST),
      redirect: "error",
    });
    result = (await response.json()) as Result<History>;
  } catch {
    throw new Error("没有读到，请看看网络再试。");
  }
  if (!result.ok) throw new Error(result.says);
  return result.data;
}
