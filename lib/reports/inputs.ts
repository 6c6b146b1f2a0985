/** What each verb takes. Words that a person typed are trimmed; whether they are demanded, the verb says. */
import { z } from "zod";

export const AgencyCode = z.string().regex(/^[a-z0-9-]{1,64}$/, "机构代码不对。");
export const Year = z.coerce.number<number | string>().int().min(2008).max(2100);
const which = { agency: AgencyCode, year: Year };
/** `version` is reports.version as the page saw it: a stale page is refused. */
const seen = { ...which, version: z.int() };
const words = (max: number) => z.string().trim().max(max, `最多 ${max} 字。`);

export const Which = z.object(which);
export const Seen = z.object(seen);

export const StartReport = z.object({
  ...which,
  form: z.string().max(64).optional(),
  fromLastYear: z.boolean().optional(),
});
export const SubmitReport = z.object({
  ...seen,
  /** 数据已核对，内容真实准确 */
  declaration: z.boolean(),
  /** What a correction corrects; will be public. */
  note: words(1000).default(""),
  /** The same for each part that differs from the public revision, by its key. Given, none may be missing. */
  notes: z.record(z.string().max(64), words(500)).optional(),
});
export const RecallReport = Seen;
export const ReturnReport = z.object({ ...seen, reason: words(2000) });
export const ApproveReport = z.object({
  ...seen,
  /** One of many at once: nothing may be left unread. */
  allRead: z.boolean().optional(),
});
export const PublishReport = Seen;
export const SchedulePublication = z.object({
  ...seen,
  publishAt: z.iso.datetime({ offset: true, error: "时间不对。" }),
});
export const UnschedulePublication = Seen;
export const CorrectReport = Seen;
export const CancelCorrection = Seen;
export const WithdrawReport = z.object({
  ...seen,
  reason: words(1000),
  /** The content may not be shown at all: its pages answer 410 with the hash alone. */
  unlawful: z.boolean().default(false),
});

export const AddComment = z.object({
  ...which,
  on: z.enum(["report", "section", "cell"]),
  target: z.string().max(200).nullable().default(null),
  text: words(2000).min(1, "请写意见。"),
});
export const AnswerComment = z.object({ ...which, comment: z.uuid(), text: words(2000).min(1, "请写答复。") });
export const ResolveComment = z.object({ ...which, comment: z.uuid() });
export const ReopenComment = ResolveComment;

/** `reviewer` is a user name; null: nobody in particular. */
export const AssignReviewer = z.object({ ...which, reviewer: z.string().max(64).nullable() });
export const JudgeFindings = z.object({
  ...seen,
  findings: z.array(z.string().max(200)).min(1).max(500),
  verdict: z.enum(["accepted", "refused", "seen"]),
  /** Why an explanation is refused. */
  note: words(500).default(""),
});

/** Only the outline of a batch: what a change may hold depends on the report's form (lib/forms/schema.ts). */
const AnyChange = z.looseObject({ kind: z.enum(["figure", "section", "footnote", "explanation", "outline"]) });
export const SaveChanges = z.object({ ...which, batch: z.uuid(), changes: z.array(AnyChange).min(1).max(1000) });
export const ChangesSince = z.object({ ...which, since: z.iso.datetime() });

const Target = z.string().regex(/^(outline|(figure|section|footnote):.{1,200})$/);
export const ReadHistory = z.object({
  ...which,
  kind: z.enum(["figure", "section", "footnote"]),
  target: z.string().max(200),
  below: z.coerce.number<number | string>().int().optional(),
});
export const Moment = z.object({ ...which, at: z.iso.datetime() });
/** `version` of each target as the page saw it. */
const seenTargets = z
  .array(z.object({ target: Target, version: z.int().min(0) }))
  .min(1)
  .max(1000);
export const RestoreReport = Moment.extend({ targets: seenTargets });
export const TakeLastYear = Which;
export const ConfirmCarried = z.object({ ...which, targets: seenTargets });
export const TakeBack = z.object({ ...which, batch: z.uuid() });

type Out<S extends z.ZodType> = z.output<S>;
export type Which = Out<typeof Which>;
export type Seen = Out<typeof Seen>;
export type StartReport = Out<typeof StartReport>;
export type SubmitReport = Out<typeof SubmitReport>;
export type ApproveReport = Out<typeof ApproveReport>;
export type AssignReviewer = Out<typeof AssignReviewer>;
export type JudgeFindings = Out<typeof JudgeFindings>;
export type ReturnReport = Out<typeof ReturnReport>;
export type SchedulePublication = Out<typeof SchedulePublication>;
export type WithdrawReport = Out<typeof WithdrawReport>;
export type AddComment = Out<typeof AddComment>;
export type AnswerComment = Out<typeof AnswerComment>;
export type ResolveComment = Out<typeof ResolveComment>;
export type SaveChanges = Out<typeof SaveChanges>;
export type ChangesSince = Out<typeof ChangesSince>;
export type ReadHistory = Out<typeof ReadHistory>;
export type Moment = Out<typeof Moment>;
export type RestoreReport = Out<typeof RestoreReport>;
export type TakeLastYear = Out<typeof TakeLastYear>;
export type ConfirmCarried = Out<typeof ConfirmCarried>;
export type TakeBack = Out<typeof TakeBack>;
