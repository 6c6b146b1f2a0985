/** Asks every few seconds what others saved in this report and where they are, while somebody looks at the page. */
import type { Result } from "@/lib/errors";
import type { Meanwhile } from "@/lib/reports/working-copy";

export type Neighbour = { name: string; at: string | null };
export type News = Meanwhile & { others: readonly Neighbour[] };
type Options = {
  agency: string;
  year: number;
  /** The server's time when this page was read. */
  since: string;
  /** Names this window. */
  window: string;
  /** Where the person is: `section:part1`, `figure:…`, or null. */
  where: () => string | null;
  onNews: (news: News) => void;
};

const EVERY = 2500;
const SLOWEST = 10_000;

/** Begins to ask; the answer ends it. What goes wrong is told by the queue, which tries to save. */
export function followOthers({ agency, year, since, window: id, where, onNews }: Options): () => void {
  let from = since;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const ask = async () => {
    const query = new URLSearchParams({ since: from, window: id, at: where() ?? "" });
    const response = await fetch(`/api/reports/${agency}/${year}/changes?${query}`, {
      signal: AbortSignal.timeout(SLOWEST),
      redirect: "error",
    });
    const result = (await response.json()) as Result<News>;
    if (stopped || !result.ok) return;
    from = result.data.now;
    onNews(result.data);
  };
  const again = () => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(round, EVERY);
  };
  const round = () => {
    if (document.visibilityState === "hidden") return;
    void ask()
      .catch(() => undefined)
      .then(again);
  };
  const wake = () => {
    clearTimeout(timer);
    round();
  };
  document.addEventListener("visibilitychange", wake);
  again();
  return () => {
    stopped = true;
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", wake);
  };
}
