import { z } from "zod";

const Day = z.iso.date("请填日期，如 2026-01-31。");
const Dates = z
  .object({ due: Day, lastEdit: Day, publication: Day })
  .refine(({ due, lastEdit }) => due <= lastEdit, { path: ["lastEdit"], message: "不能早于截止日。" })
  .refine(({ due, publication }) => due <= publication, { path: ["publication"], message: "不能早于截止日。" });
/** Three dates for each kind of agency (decision 14). */
export const DatesByKind = z.object({ government: Dates, department: Dates, township: Dates, other: Dates });
const Notice = z.string().trim().max(2000, "最多 2000 个字。").default("");
const Agencies = z.array(z.string().max(64)).max(5000);

export const OpenCollection = z.object({
  year: z.coerce
    .number<number | string>("请填年度。")
    .int("请填年度。")
    .min(2008, "最早 2008 年度。")
    .max(2100, "年度不对。"),
  form: z.string().min(1, "请选择格式。").max(64),
  /** Code of the agency whose reach it covers. */
  owner: z.string().min(1, "请选择由谁开展。").max(64),
  agencies: Agencies.min(1, "至少选一个应报机构。"),
  dates: DatesByKind,
  notice: Notice,
});

/** `version` is collections.version as the page saw it. */
const seen = { collection: z.uuid(), version: z.int() };
export const ChangeCollection = z.object({ ...seen, dates: DatesByKind, notice: Notice });
export const ChangeObliged = z.object({ ...seen, agencies: Agencies.min(1, "至少选一个应报机构。") });
export const GrantExtension = z.object({
  ...seen,
  agency: z.string().max(64),
  to: Day,
  reason: z.string().trim().min(1, "请写明为什么延期。").max(500, "最多 500 个字。"),
});
export const CloseCollection = z.object(seen);

export type OpenCollection = z.output<typeof OpenCollection>;
export type ChangeCollection = z.output<typeof ChangeCollection>;
export type ChangeObliged = z.output<typeof ChangeObliged>;
export type GrantExtension = z.output<typeof GrantExtension>;
export type CloseCollection = z.output<typeof CloseCollection>;
