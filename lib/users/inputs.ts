import { z } from "zod";
import { PersonName, Username } from "@/lib/auth/inputs";

export const roles = ["editor", "supervisor", "administrator"] as const;

const Memberships = z
  .array(z.object({ role: z.enum(roles, "请选择职责。"), agency: z.string().min(1, "请选择机构。").max(64) }))
  .min(1, "至少给一个职责，不然登录后没有事可做。")
  .max(50, "最多 50 个职责。")
  .refine((held) => new Set(held.map(({ role, agency }) => `${role} ${agency}`)).size === held.length, {
    message: "有两个一样的职责，去掉一个。",
  });
const Email = z.union([z.literal(""), z.email("邮箱写得不对。").max(120)]).default("");
const Phone = z
  .string()
  .trim()
  .max(40, "最多 40 个字。")
  .regex(/^[0-9０-９ +()（）\-转]*$/, "电话只用数字、空格和横线。")
  .default("");

export const CreateUser = z.object({
  username: Username,
  name: PersonName,
  email: Email,
  phone: Phone,
  memberships: Memberships,
});
/** `version` is users.version as the page saw it. */
const seen = { username: z.string().max(64), version: z.int() };
export const ChangeUser = z.object({ ...seen, name: PersonName, email: Email, phone: Phone });
export const ChangeMemberships = z.object({ ...seen, memberships: Memberships });
export const ResetPassword = z.object(seen);
export const DisableUser = z.object(seen);
export const EnableUser = z.object(seen);

export type CreateUser = z.output<typeof CreateUser>;
export type ChangeUser = z.output<typeof ChangeUser>;
export type ChangeMemberships = z.output<typeof ChangeMemberships>;
export type ResetPassword = z.output<typeof ResetPassword>;
export type DisableUser = z.output<typeof DisableUser>;
