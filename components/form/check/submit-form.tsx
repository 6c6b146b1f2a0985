"use client";
import { useForm } from "react-hook-form";
import { RefusalNotice } from "@/components/review/refusal-notice";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { submitReportAction } from "@/lib/reports/actions";
import { useDeskData } from "../desk-context";
import { useMove } from "../moves/use-move";
import { CorrectionNotes, useCorrectionNotes } from "./correction-notes";
import styles from "./submit-side.module.css";
import { useHurdles } from "./use-hurdles";

/** The declaration, in a correction the public note, and the button with the reason why not beside it. */
export function SubmitForm() {
  const { agency, report } = useDeskData();
  const { count, words, saved } = useHurdles();
  const correcting = report.currentRevision !== null;
  const { register, handleSubmit, watch } = useForm({ defaultValues: { declaration: false } });
  const notes = useCorrectionNotes();
  const { busy, refused, run } = useMove();
  const { declaration } = watch();
  const why =
    count > 0
      ? `现在不能提交：先${words}。`
      : !saved
        ? "现在不能提交：等全部内容保存好。"
        : correcting && notes.missing
          ? "现在不能提交：先写明更正了什么。"
          : declaration
            ? null
            : "现在不能提交：先勾选声明。";
  const submit = handleSubmit((values) =>
    run(
      () =>
        submitReportAction({
          agency: agency.code,
          year: report.year,
          version: report.version,
          ...notes.input,
          ...values,
        }),
      notes.forget,
    ),
  );
  return (
    <form className={styles.form} onSubmit={submit}>
      {correcting ? <CorrectionNotes notes={notes} refused={refused?.fields} /> : null}
      <Choice {...register("declaration")}>数据已核对，内容真实准确</Choice>
      <Button type="submit" size="big" wide busy={busy} reasonId={why ? "why-not" : undefined}>
        {busy ? "正在提交…" : "提交审核"}
      </Button>
      {why ? (
        <p id="why-not" className={styles.why}>
          {why}
        </p>
      ) : null}
      <RefusalNotice refused={refused} />
    </form>
  );
}
