"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useController, useForm } from "react-hook-form";
import type { z } from "zod";
import { Button } from "@/components/ui/button";
import type { AgencyOption } from "@/lib/agencies/read";
import { changeObligedAction } from "@/lib/collections/actions";
import { ChangeObliged } from "@/lib/collections/inputs";
import { AgenciesField } from "./agencies-field";
import { FormNotice } from "./form-notice";
import { useSend } from "./use-send";

type Values = z.input<typeof ChangeObliged>;

/** `options`: the owner and all below it. */
export function ChangeObligedForm({
  collection,
  options,
}: {
  collection: ChangeObliged;
  options: readonly AgencyOption[];
}) {
  const form = useForm<Values, unknown, ChangeObliged>({
    resolver: zodResolver(ChangeObliged),
    values: collection,
    resetOptions: { keepDirtyValues: true },
  });
  const { send, sending, outcome } = useSend(form, changeObligedAction, { done: "应报机构改好了。" });
  const agencies = useController({ control: form.control, name: "agencies" });
  return (
    <form onSubmit={send} noValidate className="stack">
      <FormNotice outcome={outcome} />
      <p className="note">已经开始填写的机构不能去掉。</p>
      <AgenciesField
        options={options}
        chosen={agencies.field.value}
        onChange={agencies.field.onChange}
        error={form.formState.errors.agencies?.message}
      />
      <Button type="submit" variant="plain" busy={sending}>
        {sending ? "正在修改…" : "修改应报机构"}
      </Button>
    </form>
  );
}
