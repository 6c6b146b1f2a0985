"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { FormNotice } from "@/components/admin/form-notice";
import { typed } from "@/components/admin/typed";
import { useSend } from "@/components/admin/use-send";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { levelWords } from "@/lib/agencies/words";
import { createFirstAdministratorAction } from "@/lib/auth/actions";
import { FirstAdministrator } from "@/lib/auth/inputs";

type Values = z.input<typeof FirstAdministrator>;

export function FirstAdministratorForm({ token }: { token: string }) {
  const form = useForm<Values>({
    resolver: zodResolver(FirstAdministrator),
    defaultValues: {
      token,
      agency: { code: "", name: "", shortName: "", kind: "government", level: "city" },
      username: "",
      name: "",
      password: "",
      again: "",
    },
  });
  const { send, sending, outcome } = useSend(form, createFirstAdministratorAction);
  const { errors } = form.formState;
  return (
    <form onSubmit={send} noValidate className="stack">
      <FormNotice outcome={outcome} />
      <Section title="最上面的机构" thin>
        <div className="stack">
          <Field label="机构全称" note="如：示例市人民政府" error={errors.agency?.name?.message}>
            <TextInput {...typed(form, "agency.name")} />
          </Field>
          <Field
            label="机构代码"
            note="写进网址，定下就不能改。只用小写字母、数字和横线。"
            error={errors.agency?.code?.message}
          >
            <TextInput {...typed(form, "agency.code")} autoCapitalize="none" spellCheck={false} />
          </Field>
          <Field label="级别" error={errors.agency?.level?.message}>
            <Select {...typed(form, "agency.level")}>
              {Object.entries(levelWords).map(([level, word]) => (
                <option key={level} value={level}>
                  {word}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      </Section>
      <Section title="管理员账户" thin>
        <div className="stack">
          <Field label="用户名" error={errors.username?.message}>
            <TextInput {...typed(form, "username")} autoComplete="username" autoCapitalize="none" spellCheck={false} />
          </Field>
          <Field label="姓名" error={errors.name?.message}>
            <TextInput {...typed(form, "name")} autoComplete="name" />
          </Field>
          <Field label="密码" note="至少 12 个字，不能是常见的密码。" error={errors.password?.message}>
            <TextInput {...typed(form, "password")} type="password" autoComplete="new-password" />
          </Field>
          <Field label="再填一次密码" error={errors.again?.message}>
            <TextInput {...typed(form, "again")} type="password" autoComplete="new-password" />
          </Field>
        </div>
      </Section>
      <Button type="submit" busy={sending}>
        {sending ? "正在设立…" : "设立管理员"}
      </Button>
    </form>
  );
}
