"use client";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { answerCommentAction } from "@/lib/reports/actions";
import { useDeskData } from "../desk-context";
import { useMove } from "../moves/use-move";
import styles from "./remarks.module.css";

/** One sentence back to the supervisor. */
export function Answer({ comment }: { comment: string }) {
  const { agency, report } = useDeskData();
  const [open, setOpen] = useState(false);
  const { register, handleSubmit, reset } = useForm({ defaultValues: { text: "" } });
  const { busy, refused, run } = useMove();
  const send = handleSubmit(({ text }) =>
    run(
      () => answerCommentAction({ agency: agency.code, year: report.year, comment, text }),
      () => {
        reset();
        setOpen(false);
      },
    ),
  );
  if (!open)
    return (
      <Button variant="link" onClick={() => setOpen(true)}>
        写一句回复
      </Button>
    );
  return (
    <form onSubmit={send} className={styles.form}>
      <Field label="回复" error={refused && (refused.fields.text ?? refused.says)}>
        <TextArea {...register("text")} rows={2} maxLength={2000} autoFocus />
      </Field>
      <div className={styles.do}>
        <Button type="submit" size="small" busy={busy}>
          {busy ? "正在发出…" : "发出"}
        </Button>
        <Button variant="link" onClick={() => setOpen(false)}>
          先不写
        </Button>
      </div>
    </form>
  );
}
