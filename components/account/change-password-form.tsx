"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { FormNotice } from "@/components/admin/form-notice";
import { typed } from "@/components/admin/typed";
import { useSend } from "@/components/admin/use-send";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { changePasswordAction } from "@/lib/auth/actions";
import { ChangePassword } from "@/lib/auth/inputs";

type Values = z.input<typeof ChangePassword>;

/** `next`: where one goes on after the first own password. */
export function ChangePasswordForm({ username, next }: { username: string; next: string | null }) {
  const router = useRouter();
  const form = useForm<Values>({
    resolver: zodResolver(ChangePassword),
    defaultValues: { current: "", password: "", again: "" },
  });
  const { send, sending, outcome } = useSend(form, changePasswordAction, {
    done: "密码换好了，别处的登录都已退出。",
    after: () => {
      form.reset();
      if (next) router.push(next as never);
    },
  });
  const { errors } = form.formState;
  return (
    <form onSubmit={send} noValidate className="stack">
      <FormNotice outcome={outcome} />
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      <Field label="现在的密码" error={errors.current?.message}>
        <TextInput {...typed(form, "current")} type="password" autoComplete="current-password" />
      </Field>
      <Field label="新密码" note="至少 12 个字，不能是常见的密码。一句好记的话就行。" error={errors.password?.message}>
        <TextInput {...typed(form, "password")} type="password" autoComplete="new-password" />
      </Field>
      <Field label="再填一次新密码" error={errors.again?.message}>
        <TextInput {...typed(form, "again")} type="password" autoComplete="new-password" />
      </Field>
      <Button type="submit" busy={sending}>
        {sending ? "正在更换…" : "更换密码"}
      </Button>
    </form>
  );
}
