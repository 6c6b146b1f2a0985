"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { changeUserAction } from "@/lib/users/actions";
import { ChangeUser } from "@/lib/users/inputs";
import { FormNotice } from "./form-notice";
import { typed } from "./typed";
import { useSend } from "./use-send";

type Values = z.input<typeof ChangeUser>;

export function ChangeUserForm({ user }: { user: ChangeUser }) {
  const form = useForm<Values, unknown, ChangeUser>({
    resolver: zodResolver(ChangeUser),
    values: user,
    resetOptions: { keepDirtyValues: true },
  });
  const { send, sending, outcome } = useSend(form, changeUserAction, { done: "改好了。" });
  const { errors } = form.formState;
  return (
    <form onSubmit={send} noValidate className="stack">
      <FormNotice outcome={outcome} />
      <Field label="姓名" error={errors.name?.message}>
        <TextInput {...typed(form, "name")} />
      </Field>
      <Field label="邮箱" error={errors.email?.message}>
        <TextInput {...typed(form, "email")} type="email" />
      </Field>
      <Field label="电话" error={errors.phone?.message}>
        <TextInput {...typed(form, "phone")} type="tel" />
      </Field>
      <Button type="submit" variant="plain" busy={sending}>
        {sending ? "正在修改…" : "修改"}
      </Button>
    </form>
  );
}
