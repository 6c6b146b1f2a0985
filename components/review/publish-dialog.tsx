"use client";
import { useState } from "react";
import { Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { momentOf } from "@/lib/format";
import { publishReportAction, schedulePublicationAction } from "@/lib/reports/actions";
import { DecisionDialog } from "./decision-dialog";
import type { DecisionProps } from "./decision-props";
import { readLocalMoment } from "./local-moment";
import { useAttempt } from "./use-attempt";

/** Now or at a set time, Shanghai time. */
export function PublishDialog({ subject, name, currentRevision, onDone, onClose }: DecisionProps) {
  const { busy, refused, attempt } = useAttempt();
  const [later, setLater] = useState(false);
  const [typed, setTyped] = useState("");
  const moment = readLocalMoment(typed);
  const publish = () =>
    later && moment
      ? attempt(
          () => schedulePublicationAction({ ...subject, publishAt: moment.toISOString() }),
          () => onDone(`定时发布已设好：${momentOf(moment)}。`),
        )
      : attempt(
          () => publishReportAction(subject),
          () => onDone("已发布，公众现在可以看到。"),
        );
  return (
    <DecisionDialog
      title={`发布${name}？`}
      confirm="发布"
      busy={busy}
      refused={refused}
      missing={later && !moment ? "先定一个时间" : null}
      confirmFirst
      onConfirm={publish}
      onClose={onClose}
    >
      <p>
        {currentRevision === null
          ? "发布后任何人都能看到，内容不能再改；要改须发布更正后的新版。"
          : `发布后第 ${currentRevision + 1} 版替换第 ${currentRevision} 版，旧版仍可查看。`}
      </p>
      <fieldset>
        <legend>
          <b>什么时候发布</b>
        </legend>
        <Choice type="radio" name="when" checked={!later} onChange={() => setLater(false)}>
          现在发布
        </Choice>
        <Choice type="radio" name="when" checked={later} onChange={() => setLater(true)}>
          定时发布
        </Choice>
      </fieldset>
      {later ? (
        <Field
          label="发布时间"
          note="北京时间。到时自动发布，退回或取消定时就不再发布。"
          error={refused?.fields.publishAt}
        >
          <TextInput type="datetime-local" required value={typed} onChange={(event) => setTyped(event.target.value)} />
        </Field>
      ) : null}
    </DecisionDialog>
  );
}
