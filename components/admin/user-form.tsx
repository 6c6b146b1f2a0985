"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { type Control, type FieldErrors, type UseFormRegister, useForm } from "react-hook-form";
import type { z } from "zod";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { AgencyOption } from "@/lib/agencies/read";
import { createUserAction } from "@/lib/users/actions";
import type { NewAccount } from "@/lib/users/create-user";
import { CreateUser } from "@/lib/users/inputs";
import { FormNotice } from "./form-notice";
import { MembershipsField, type MembershipValues } from "./memberships-field";
import { NewPassword } from "./new-password";
import { typed } from "./typed";
import { useSend } from "./use-send";

type Values = z.input<typeof CreateUser>;

export function UserForm({ options, agency }: { options: readonly AgencyOption[]; agency: string }) {
  const [made, setMade] = useState<NewAccount | null>(null);
  const empty = { username: "", name: "", email: "", phone: "", memberships: [{ role: "editor" as const, agency }] };
  const form = useForm<Values, unknown, CreateUser>({ resolver: zodResolver(CreateUser), defaultValues: empty });
  const { send, sending, outcome } = useSend(form, createUserAction, { after: setMade });
  const { errors } = form.formState;
  const again = () => {
    form.reset(empty);
    setMade(null);
  };
  if (made)
    return (
      <NewPassword account={made}>
        <Button variant="plain" onClick={again}>
          再开一个账户
        </Button>
      </NewPassword>
    );
  return (
    <form onSubmit={send} noValidate className="stack">
      <FormNotice outcome={outcome} />
      <Field label="姓名" error={errors.name?.message}>
        <TextInput {...typed(form, "name")} />
      </Field>
      <Field label="用户名" note="登录用，定下就不能改。字母、数字或汉字。" error={errors.username?.message}>
        <TextInput {...typed(form, "username")} autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Field>
      <Field label="邮箱" note="可以不填。" error={errors.email?.message}>
        <TextInput {...typed(form, "email")} type="email" />
      </Field>
      <Field label="电话" note="可以不填。" error={errors.phone?.message}>
        <TextInput {...typed(form, "phone")} type="tel" />
      </Field>
      <MembershipsField options={options} {...memberships(form)} />
      <Button type="submit" busy={sending}>
        {sending ? "正在开立…" : "开立账户"}
      </Button>
    </form>
  );
}

/** The part of a form that MembershipsField knows; react-hook-form's types cannot be narrowed to a part by themselves. */
export function memberships(form: { control: unknown; register: unknown; formState: { errors: unknown } }) {
  return {
    control: form.control as Control<MembershipValues>,
    register: form.register as UseFormRegister<MembershipValues>,
    errors: form.formState.errors as FieldErrors<MembershipValues>,
  };
}
