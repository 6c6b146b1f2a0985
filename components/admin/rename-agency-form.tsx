"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { renameAgencyAction } from "@/lib/agencies/actions";
import { RenameAgency } from "@/lib/agencies/inputs";
import { FormNotice } from "./form-notice";
import { typed } from "./typed";
import { useSend } from "./use-send";

type Values = z.input<typeof RenameAgency>;

export function RenameAgencyForm({
  agency,
  today,
}: {
  agency: { code: string; version: number; name: string; shortName: string };
  /** The day in Shanghai. */
  today: string;
}) {
  const { code, version, name, shortName } = agency;
  const form = useForm<Values, unknown, RenameAgency>({
    resolver: zodResolver(RenameAgency),
    // What is stored now is what is compared with; what was typed stays.
    values: { code, version, name, shortName, on: today },
    resetOptions: { keepDirtyValues: true },
  });
  const { send, sending, outcome } = useSend(form, renameAgencyAction, {
    done: "名称改好了，以前发布的报告仍用原名。",
  });
  const { errors } = form.formState;
  return (
    <form onSubmit={send} noValidate className="stack">
      <FormNotice outcome={outcome} />
      <Field label="机构全称" error={errors.name?.message}>
        <TextInput {...typed(form, "name")} />
      </Field>
      <Field label="简称" error={errors.shortName?.message}>
        <TextInput {...typed(form, "shortName")} />
      </Field>
      <Field label="从哪天起" note="写进沿革，可以补记已经过去的日子。" error={errors.on?.message}>
        <TextInput {...typed(form, "on")} type="date" max={today} />
      </Field>
      <Button type="submit" variant="plain" busy={sending}>
        {sending ? "正在改名…" : "改名"}
      </Button>
    </form>
  );
}
