"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { moveAgencyAction } from "@/lib/agencies/actions";
import { MoveAgency } from "@/lib/agencies/inputs";
import type { AgencyOption } from "@/lib/agencies/read";
import { AgencySelect } from "./agency-select";
import { FormNotice } from "./form-notice";
import { typed } from "./typed";
import { useSend } from "./use-send";

type Values = z.input<typeof MoveAgency>;
type Props = { agency: { code: string; version: number; parent: string }; options: readonly AgencyOption[] };

export function MoveAgencyForm({ agency, options }: Props) {
  const form = useForm<Values, unknown, MoveAgency>({
    resolver: zodResolver(MoveAgency),
    values: agency,
    resetOptions: { keepDirtyValues: true },
  });
  const { send, sending, outcome } = useSend(form, moveAgencyAction, { done: "移好了，它的下级跟着它。" });
  return (
    <form onSubmit={send} noValidate className="stack">
      <FormNotice outcome={outcome} />
      <Field
        label="上级机构"
        note="上级的审核人可以审核它和它下级的报告。"
        error={form.formState.errors.parent?.message}
      >
        <AgencySelect options={options} none="没有，它在最上面" {...typed(form, "parent")} />
      </Field>
      <Button type="submit" variant="plain" busy={sending}>
        {sending ? "正在移动…" : "移到这里"}
      </Button>
    </form>
  );
}
