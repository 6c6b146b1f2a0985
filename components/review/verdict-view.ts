import { momentOf } from "@/lib/format";
import type { Finding } from "@/lib/forms/finding";
import { standingOf, type Verdict, type VerdictKind } from "@/lib/reports/verdict-standing";
import type { ReviewModel } from "./review-model";

/** What a finding's verdict says on the screen: moments in words, so that both sides print the same. */
export type VerdictView = {
  standing: VerdictKind | "pending";
  by: string;
  when: string;
  note: string | null;
  /** It was judged, and has changed since. */
  changed: boolean;
};
const none: VerdictView = { standing: "pending", by: "", when: "", note: null, changed: false };

export function verdictView(finding: Finding, verdict: Verdict | undefined): VerdictView {
  if (!verdict) return none;
  const { by, at, note, stands } = verdict;
  return { standing: standingOf(finding, { [finding.id]: verdict }), by, when: momentOf(at), note, changed: !stands };
}

/** Hints that nobody has seen yet. */
export const unseenHints = ({ copy }: ReviewModel): string[] =>
  copy.findings
    .filter((finding) => finding.level === "hint" && standingOf(finding, copy.verdicts) === "pending")
    .map(({ id }) => id);
