"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { grantExtensionAction } from "@/lib/collections/actions";
import { GrantExtension } from "@/lib/collections/inputs";
import { chineseDate } from "@/lib/format";
import { FormNotice } from "./form-notice";
import { typed } from "./typed";
import { useSend } from "./use-send";

type Values = z.input<typeof GrantExtension>;
type Props = {
  seen: { collection: string; version: number };
  agency: { code: string };
  due: string;
  onClose: () => void;
};

/** Lives as long as the dialog around it is open, so that every opening begins empty. */
export function ExtensionForm({ seen, agency, due, onClose }: Props) {
  const form = useForm<Values, unknown, GrantExtension>({
    resolver: zodResolver(GrantExtension),
    values: { ...seen, agency: agency.code, to: "", reason: "" },
    resetOptions: { keepDirtyValues: true },
  });
  const { send, sending, outcome } = useSend(form, grantExtensionAction, { after: onClose });
  const { errors } = form.formState;
  return (
    <form onSubmit={send} noValidate className="stack">
      <FormNotice outcome={outcome} />
      <p>现在的截止日是 {chineseDate(due)}。延期只对这一个机构，填报员马上看到。</p>
      <Field label="延到" error={errors.to?.message}>
        <TextInput type="date" {...typed(form, "to")} />
      </Field>
      <Field label="原因" error={errors.reason?.message}>
        <TextArea rows={3} {...typed(form, "reason")} />
      </Field>
      <div className="row end">
        <Button variant="plain" onClick={onClose}>
          不延期
        </Button>
        <Button type="submit" busy={sending}>
          {sending ? "正在延期…" : "准予延期"}
        </Button>
      </div>
    </form>
  );
}
