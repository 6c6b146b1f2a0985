import { z } from "zod";

export const kinds = ["government", "department", "township", "other"] as const;
export const levels = ["province", "city", "county", "township"] as const;

/** A new code. It stands in addresses for ever, so it is checked more strictly than one that is looked up. */
export const NewAgencyCode = z
  .string()
  .trim()
  .min(2, "代码至少 2 个字符。")
  .max(40, "代码最多 40 个字符。")
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "代码只用小写字母、数字和中间的横线，如 demo-kjj。")
  // /review/collections is a page of its own.
  .refine((code) => code !== "collections", "这个词留给网址用，换一个。");
export const AgencyName = z.string().trim().min(2, "请填写机构全称。").max(60, "名称最多 60 个字。");
const ShortName = z.string().trim().max(20, "简称最多 20 个字。").default("");
const code = z.string().max(64);
/** agencies.version as the page saw it. */
const version = z.int();

export const NewAgency = z.object({
  code: NewAgencyCode,
  name: AgencyName,
  shortName: ShortName,
  kind: z.enum(kinds, "请选择类别。"),
  level: z.enum(levels, "请选择级别。"),
});
export const CreateAgency = NewAgency.extend({
  /** Code of the agency above; empty: none. */
  parent: code.default(""),
});
export const RenameAgency = z.object({
  ...{ code, version, name: AgencyName, shortName: ShortName },
  /** The day from which the new name holds; absent: today. */
  on: z.iso.date("请填日期，如 2026-01-31。").optional(),
});
export const MoveAgency = z.object({ code, version, parent: code });
export const CloseAgency = z
  .object({
    code,
    version,
    /** Code of the agency that goes on with its work; empty: none, and then a reason is asked for. */
    successor: code.default(""),
    reason: z.string().trim().max(200, "最多 200 个字。").default(""),
  })
  .refine(({ successor, reason }) => successor !== "" || reason !== "", {
    path: ["reason"],
    message: "没有承接机构的，请写明关闭的原因。",
  });

export type NewAgency = z.output<typeof NewAgency>;
export type CreateAgency = z.output<typeof CreateAgency>;
export type RenameAgency = z.output<typeof RenameAgency>;
export type MoveAgency = z.output<typeof MoveAgency>;
export type CloseAgency = z.output<typeof CloseAgency>;
