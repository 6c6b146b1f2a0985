import type { ReportStore } from "../report-store";
import type { GridModel } from "./grid-model";

/** The next cell after `from` at which something is wrong, or the one before; from the end it goes on at the beginning. */
export function nextFinding({ order }: GridModel, store: ReportStore, from: string, by: 1 | -1): string | null {
  const marked = order.filter((cell) => {
    const { findings, refused, inConflict } = store.cell(cell);
    return findings.length > 0 || refused || inConflict;
  });
  const at = order.indexOf(from);
  const ahead =
    by === 1 ? marked.find((cell) => order.indexOf(cell) > at) : marked.findLast((cell) => order.indexOf(cell) < at);
  return ahead ?? (by === 1 ? marked[0] : marked.at(-1)) ?? null;
}
