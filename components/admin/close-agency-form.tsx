"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { closeAgencyAction } from "@/lib/agencies/actions";
import { CloseAgency } from "@/lib/agencies/inputs";
import type { AgencyOption } from "@/lib/agencies/read";
import { AgencySelect } from "./agency-select";
import { FormNotice } from "./form-notice";
import { typed } from "./typed";
import { useSend } from "./use-send";

type Values = z.input<typeof CloseAgency>;
type Props = {
  agency: { code: string; version: number; name: string };
  /** Years of reports begun and never published. */
  drafts: readonly number[];
  options: readonly AgencyOption[];
};

/** Asks first: a closed agency is not opened again. */
export function CloseAgencyForm({ agency: { code, version, name }, drafts, options }: Props) {
  const [open, setOpen] = useState(false);
  const form = useForm<Values, unknown, CloseAgency>({
    resolver: zodResolver(CloseAgency),
    values: { code, version, successor: "", reason: "" },
    resetOptions: { keepDirtyValues: true },
  });
  const { send, sending, outcome } = useSend(form, closeAgencyAction, { after: () => setOpen(false) });
  const { errors } = form.formState;
  return (
    <div className="stack">
      <p className="note">撤销、合并的机构在这里关闭。已发布的报告和网址都留着，代码不再给别的机构。</p>
      <p>
        <Button variant="red" onClick={() => setOpen(true)}>
          关闭机构…
        </Button>
      </p>
      <Dialog title={`关闭${name}`} open={open} onClose={() => setOpen(false)}>
        <form onSubmit={send} noValidate className="stack">
          <FormNotice outcome={outcome} />
          <p>关闭后不能重新打开。没有提交的草稿和还没报的年度转给承接机构；没有承接机构的，留在原处，只能查看。</p>
          {drafts.length > 0 ? (
            <p>
              <b>现在有 {drafts.length} 份没有提交的报告：</b>
              {drafts.map((year) => `${year} 年度`).join("、")}。
            </p>
          ) : null}
          <Field label="承接机构" error={errors.successor?.message}>
            <AgencySelect
              options={options.filter((option) => option.code !== code)}
              none="没有"
              {...typed(form, "successor")}
            />
          </Field>
          <Field label="原因" note="没有承接机构时必须写。" error={errors.reason?.message}>
            <TextArea rows={2} {...typed(form, "reason")} />
          </Field>
          <div className="row end">
            <Button variant="plain" onClick={() => setOpen(false)}>
              不关闭
            </Button>
            <Button type="submit" variant="red" busy={sending}>
              {sending ? "正在关闭…" : "关闭机构"}
            </Button>
          </div>
        </form>
      </Dialog>
    </div>
  );
}
