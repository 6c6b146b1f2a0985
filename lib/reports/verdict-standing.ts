/** What supervisors think of a report's findings, counted. Pure: the pages use it too. */
import type { Finding } from "@/lib/forms/finding";

export type VerdictKind = "accepted" | "refused" | "seen";
export type Verdict = {
  verdict: VerdictKind;
  /** Why an explanation was refused. */
  note: string | null;
  by: string;
  at: Date;
  /** False once the explanation, or what the finding says, has changed: it waits to be read again. */
  stands: boolean;
};
export type Verdicts = Readonly<Record<string, Verdict>>;

/** How far a report has been read. Only findings that it has now count. */
export type Reading = { refused: number; unreadExplanations: number; unseenHints: number };

/** What still has to be read about a finding: "accepted", "refused", "seen", or "pending". */
export function standingOf({ id }: Pick<Finding, "id">, verdicts: Verdicts): VerdictKind | "pending" {
  const verdict = verdicts[id];
  return verdict?.stands ? verdict.verdict : "pending";
}

export function readingOf(findings: readonly Pick<Finding, "id" | "level">[], verdicts: Verdicts): Reading {
  const pending = findings.filter((finding) => standingOf(finding, verdicts) === "pending");
  const unseenHints = pending.filter(({ level }) => level === "hint").length;
  return {
    refused: findings.filter((finding) => standingOf(finding, verdicts) === "refused").length,
    unreadExplanations: pending.length - unseenHints,
    unseenHints,
  };
}

export const isAllRead = ({ refused, unreadExplanations, unseenHints }: Reading): boolean =>
  refused + unreadExplanations + unseenHints === 0;

/** "2 处说明、3 条提示"; "" when everything was read. */
export const unreadWords = ({ unreadExplanations, unseenHints }: Reading): string =>
  [unreadExplanations > 0 ? `${unreadExplanations} 处说明` : "", unseenHints > 0 ? `${unseenHints} 条提示` : ""]
    .filter(Boolean)
    .join("、");
