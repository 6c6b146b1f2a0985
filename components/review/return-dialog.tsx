"use client";
import { useEffect, useRef } from "react";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { useDraft } from "@/components/ui/use-draft";
import { returnReportAction } from "@/lib/reports/actions";
import { DecisionDialog } from "./decision-dialog";
import type { DecisionProps } from "./decision-props";
import { useAttempt } from "./use-attempt";

/** A return demands its reason; what was typed stays after a refusal, a closed dialog and a reload. */
export function ReturnDialog({ subject, name, openComments, onDone, onClose }: DecisionProps) {
  const { busy, refused, attempt } = useAttempt();
  const [reason, keep] = useDraft(`return:${subject.agency}/${subject.year}`);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = () =>
    attempt(
      () => returnReportAction({ ...subject, reason }),
      () => {
        keep("");
        onDone("已退回，对方会收到退回原因和意见。");
      },
    );
  return (
    <DecisionDialog
      title={`退回${name}？`}
      confirm="退回"
      red
      busy={busy}
      refused={refused}
      missing={reason.trim() === "" ? "先写明退回原因" : null}
      onConfirm={send}
      onClose={onClose}
    >
      <p>
        {openComments > 0
          ? `对方会收到退回原因和您的 ${openComments} 处未解决的意见，改好后重新提交。`
          : "对方会收到退回原因，改好后重新提交。"}
      </p>
      <Field label="退回原因" error={refused?.fields.reason}>
        <TextArea
          ref={field}
          required
          maxLength={2000}
          rows={4}
          value={reason}
          onChange={(event) => keep(event.target.value)}
        />
      </Field>
    </DecisionDialog>
  );
}
