"use client";
import { useEffect, useRef, useState } from "react";
import { Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { useDraft } from "@/components/ui/use-draft";
import { withdrawReportAction } from "@/lib/reports/actions";
import { DecisionDialog } from "./decision-dialog";
import type { DecisionProps } from "./decision-props";
import { useAttempt } from "./use-attempt";

/** Withdrawal gives its reason to the public; what may not be shown at all loses its old pages too (decision 11). */
export function WithdrawDialog({ subject, name, onDone, onClose }: DecisionProps) {
  const { busy, refused, attempt } = useAttempt();
  const [reason, keep] = useDraft(`withdraw:${subject.agency}/${subject.year}`);
  const [unlawful, setUnlawful] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const withdraw = () =>
    attempt(
      () => withdrawReportAction({ ...subject, reason, unlawful }),
      () => {
        keep("");
        onDone("已撤下，原地址写明了原因。");
      },
    );
  return (
    <DecisionDialog
      title={`撤下${name}？`}
      confirm="撤下"
      red
      busy={busy}
      refused={refused}
      missing={reason.trim() === "" ? "先写明撤下原因" : null}
      onConfirm={withdraw}
      onClose={onClose}
    >
      <p>公众在原地址会看到“已撤下”和下面的原因，下载也一并停止。</p>
      <Field label="撤下原因（公开）" error={refused?.fields.reason}>
        <TextArea
          ref={field}
          required
          maxLength={1000}
          rows={3}
          value={reason}
          onChange={(event) => keep(event.target.value)}
        />
      </Field>
      <Choice checked={unlawful} onChange={(event) => setUnlawful(event.target.checked)}>
        内容依法不得公开：以前各版也不再显示，只留校验码
      </Choice>
    </DecisionDialog>
  );
}
