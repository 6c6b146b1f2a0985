"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { changeCollectionAction } from "@/lib/collections/actions";
import { ChangeCollection } from "@/lib/collections/inputs";
import { DatesField, datesOf } from "./dates-field";
import { FormNotice } from "./form-notice";
import { typed } from "./typed";
import { useSend } from "./use-send";

type Values = z.input<typeof ChangeCollection>;

export function ChangeCollectionForm({ collection }: { collection: ChangeCollection }) {
  const form = useForm<Values, unknown, ChangeCollection>({
    resolver: zodResolver(ChangeCollection),
    values: collection,
    resetOptions: { keepDirtyValues: true },
  });
  const { send, sending, outcome } = useSend(form, changeCollectionAction, {
    done: "改好了，填报员马上看到。准予的延期不变。",
  });
  return (
    <form onSubmit={send} noValidate className="stack">
      <FormNotice outcome={outcome} />
      <DatesField {...datesOf(form)} />
      <Field label="给填报员的通知" error={form.formState.errors.notice?.message}>
        <TextArea rows={4} {...typed(form, "notice")} />
      </Field>
      <Button type="submit" variant="plain" busy={sending}>
        {sending ? "正在修改…" : "修改日期和通知"}
      </Button>
    </form>
  );
}
