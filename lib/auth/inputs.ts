import { z } from "zod";
import { NewAgency } from "@/lib/agencies/inputs";
import { passwordLengthFault } from "./password-length";

/** As it is stored: trimmed, half-width, lower case, so that an input method left on does no harm. */
export const plainUsername = (typed: string): string => typed.normalize("NFKC").trim().toLowerCase();

/** A new user name: 2 to 32 letters, digits, dots, hyphens, underscores, or Chinese characters. */
export const Username = z
  .string()
  .transform(plainUsername)
  .pipe(
    z
      .string()
      .min(2, "用户名至少 2 个字。")
      .max(32, "用户名最多 32 个字。")
      .regex(/^[\p{Script=Han}a-z0-9][\p{Script=Han}a-z0-9._-]*$/u, "用户名只用字母、数字、汉字、点和横线。"),
  );

export const PersonName = z.string().trim().min(1, "请填写姓名。").max(40, "姓名最多 40 个字。");

/** A new password. That it is not a common one is checked by the verb, where the list is. */
export const NewPassword = z.string().superRefine((typed, ctx) => {
  const fault = passwordLengthFault(typed);
  if (fault) ctx.addIssue({ code: "custom", message: fault });
});

export const SignIn = z.object({
  username: z.string().min(1, "请填写用户名。").max(200).transform(plainUsername),
  password: z.string().min(1, "请填写密码。").max(1000),
});

export const ChangePassword = z
  .object({
    current: z.string().min(1, "请填写现在的密码。").max(1000),
    password: NewPassword,
    again: z.string(),
  })
  .refine(({ password, again }) => password === again, { path: ["again"], message: "两次填的不一样。" })
  .refine(({ password, current }) => password !== current, {
    path: ["password"],
    message: "新密码和现在的一样，换一个。",
  });

export const EndSession = z.object({ id: z.string().max(64) });

export const FirstAdministrator = z
  .object({
    token: z.string().max(100),
    agency: NewAgency,
    username: Username,
    name: PersonName,
    password: NewPassword,
    again: z.string(),
  })
  .refine(({ password, again }) => password === again, { path: ["again"], message: "两次填的不一样。" });

export type SignIn = z.output<typeof SignIn>;
export type ChangePassword = z.output<typeof ChangePassword>;
export type EndSession = z.output<typeof EndSession>;
export type FirstAdministrator = z.output<typeof FirstAdministrator>;
