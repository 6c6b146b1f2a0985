import type { ActionName, Status } from "@/lib/reports/workflow";

/** What a supervisor may decide, in the order of the buttons. `schedule` shares its button with `publish`. */
export type DecisionName = Extract<
  ActionName,
  "return" | "approve" | "publish" | "unschedule" | "correct" | "cancelCorrection" | "withdraw"
>;
/** A button. `reason` says in words why it cannot be pressed; null when it can. */
export type Decision = { name: DecisionName; reason: string | null };

export type Standing = {
  status: Status;
  /** What the permission table allows this person here and now. */
  can: Partial<Record<DecisionName, boolean>>;
  /** They handed in this revision themselves, recalled submissions included (decision 12). */
  ownSubmission: boolean;
  openComments: number;
  /** Explanations that stand refused. */
  refused: number;
  scheduled: boolean;
  /** A revision is public. */
  isPublic: boolean;
  /** The working copy was opened to correct a published revision. */
  correcting: boolean;
};

const notAllowed = "您的账号不能对这份报告做这一步。";
export const ownSubmissionWords = "您提交过这一版，不能由您审核通过，请由另一位审核人处理。";
export const openCommentsWords = (count: number) => `还有 ${count} 处意见未解决，解决后才能通过。`;
export const refusedWords = (count: number) => `有 ${count} 处说明没有被接受，改判接受或退回后才能通过。`;

function fitting({ status, scheduled, isPublic, correcting }: Standing): DecisionName[] {
  const withdraw: DecisionName[] = isPublic ? ["withdraw"] : [];
  switch (status) {
    case "submitted":
      return [...withdraw, "return", "approve"];
    case "approved":
      return [...withdraw, "return", ...(scheduled ? (["unschedule"] as const) : []), "publish"];
    case "published":
      return [...withdraw, "correct"];
    case "withdrawn":
      return ["correct"];
    default:
      return [...withdraw, ...(correcting ? (["cancelCorrection"] as const) : [])];
  }
}

/** The buttons that stand in the bar: what the state calls for, each with the reason where it cannot be pressed. */
export function decisionsFor(standing: Standing): Decision[] {
  const reasonFor = (name: DecisionName): string | null => {
    if (name === "approve" && standing.ownSubmission) return ownSubmissionWords;
    if (name === "approve" && standing.openComments > 0) return openCommentsWords(standing.openComments);
    if (name === "approve" && standing.refused > 0) return refusedWords(standing.refused);
    return standing.can[name] ? null : notAllowed;
  };
  return fitting(standing).map((name) => ({ name, reason: reasonFor(name) }));
}
