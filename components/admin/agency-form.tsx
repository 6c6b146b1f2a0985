"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { createAgencyAction } from "@/lib/agencies/actions";
import { CreateAgency } from "@/lib/agencies/inputs";
import type { AgencyOption } from "@/lib/agencies/read";
import { kindWords, levelWords } from "@/lib/agencies/words";
import { AgencySelect } from "./agency-select";
import { FormNotice } from "./form-notice";
import { typed } from "./typed";
import { useSend } from "./use-send";

type Values = z.input<typeof CreateAgency>;
const words = (list: Readonly<Record<string, string>>) =>
  Object.entries(list).map(([value, word]) => (
    <option key={value} value={value}>
      {word}
    </option>
  ));

export function AgencyForm({ options, parent }: { options: readonly AgencyOption[]; parent: string }) {
  const router = useRouter();
  const form = useForm<Values, unknown, CreateAgency>({
    resolver: zodResolver(CreateAgency),
    defaultValues: { name: "", code: "", shortName: "", kind: "department", level: "city", parent },
  });
  const { send, sending, outcome } = useSend(form, createAgencyAction, {
    after: ({ code }) => router.push(`/admin/agencies/${code}` as Route),
  });
  const { errors } = form.formState;
  return (
    <form onSubmit={send} noValidate className="stack">
      <FormNotice outcome={outcome} />
      <Field label="机构全称" error={errors.name?.message}>
        <TextInput {...typed(form, "name")} />
      </Field>
      <Field label="简称" note="列表里用，可以不填。" error={errors.shortName?.message}>
        <TextInput {...typed(form, "shortName")} />
      </Field>
      <Field
        label="机构代码"
        note="写进网址，定下就不能改，也不能再给别的机构。小写字母、数字和中间的横线。"
        error={errors.code?.message}
      >
        <TextInput {...typed(form, "code")} autoCapitalize="none" spellCheck={false} />
      </Field>
      <Field label="上级机构" error={errors.parent?.message}>
        <AgencySelect options={options} none="没有，它在最上面" {...typed(form, "parent")} />
      </Field>
      <Field label="类别" note="截止日按类别定。" error={errors.kind?.message}>
        <Select {...typed(form, "kind")}>{words(kindWords)}</Select>
      </Field>
      <Field label="级别" error={errors.level?.message}>
        <Select {...typed(form, "level")}>{words(levelWords)}</Select>
      </Field>
      <Button type="submit" busy={sending}>
        {sending ? "正在新增…" : "新增机构"}
      </Button>
    </form>
  );
}
