import type { Role } from "@/lib/auth/actor";

export const statuses = ["draft", "submitted", "returned", "approved", "published", "withdrawn"] as const;
export type Status = (typeof statuses)[number];

export type Need =
  | "open-collection" // or an administrator's back-filing
  | "no-errors" // and every warning explained, the declaration given
  | "undecided"
  | "reason"
  | "comments-resolved"
  | "none-refused" // no explanation
  | "not-submitter"
  | "scheduled"
  | "revision" // one was published before, so that there is something to correct or to go back to
  | "within-last-day" // only while the collection runs
  | "public-revision" // one is public now
  | "public-reason";

type Move = { from: readonly (Status | null)[]; to: Status; by: readonly Role[]; needs: readonly Need[] };

/** The life of a report. Buttons, guards, docs/report-life.md and the matrix test all read this table. */
export const moves = {
  start: { from: [null], to: "draft", by: ["editor", "administrator"], needs: ["open-collection"] },
  submit: { from: ["draft", "returned"], to: "submitted", by: ["editor"], needs: ["no-errors"] },
  recall: { from: ["submitted"], to: "draft", by: ["editor"], needs: ["undecided"] },
  return: { from: ["submitted", "approved"], to: "returned", by: ["supervisor"], needs: ["reason"] },
  approve: {
    from: ["submitted"],
    to: "approved",
    by: ["supervisor"],
    needs: ["comments-resolved", "none-refused", "not-submitter"],
  },
  publish: { from: ["approved"], to: "published", by: ["supervisor"], needs: [] },
  schedule: { from: ["approved"], to: "approved", by: ["supervisor"], needs: [] },
  unschedule: { from: ["approved"], to: "approved", by: ["supervisor"], needs: ["scheduled"] },
  correct: {
    from: ["published", "withdrawn"],
    to: "draft",
    by: ["editor", "supervisor"],
    needs: ["revision", "within-last-day"],
  },
  // Back to published, or to withdrawn where the correction began from there.
  cancelCorrection: {
    from: ["draft", "returned"],
    to: "published",
    by: ["editor", "supervisor"],
    needs: ["revision"],
  },
  // Whenever a revision is public, whatever the working copy is at (decision 10).
  withdraw: {
    from: ["draft", "submitted", "returned", "approved", "published"],
    to: "withdrawn",
    by: ["supervisor"],
    needs: ["public-revision", "public-reason"],
  },
} as const satisfies Record<string, Move>;
export type ActionName = keyof typeof moves;

export const statusWords: Record<Status, string> = {
  draft: "填写中",
  submitted: "已提交",
  returned: "已退回",
  approved: "已通过",
  published: "已发布",
  withdrawn: "已撤下",
};
