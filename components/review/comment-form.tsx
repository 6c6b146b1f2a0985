"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { useDraft } from "@/components/ui/use-draft";
import type { Result } from "@/lib/errors";
import styles from "./comment-card.module.css";
import { RefusalNotice } from "./refusal-notice";
import { useAttempt } from "./use-attempt";

type Props = {
  /** Under which name what is typed is kept until it is sent. */
  draft: string;
  label: string;
  send: string;
  act: (text: string) => Promise<Result<unknown>>;
  onClose: () => void;
  children?: ReactNode;
};

/** A remark or an answer being written. Ctrl+Enter sends it; closing keeps the text for the next time. */
export function CommentForm({ draft, label, send, act, onClose, children }: Props) {
  const [text, keep] = useDraft(draft);
  const { busy, refused, attempt } = useAttempt();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = () =>
    attempt(
      () => act(text),
      () => {
        keep("");
        onClose();
      },
    );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "" && !busy) submit();
      }}
    >
      <Field label={label} labelHidden error={refused?.fields.text}>
        <TextArea
          ref={field}
          value={text}
          maxLength={2000}
          onChange={(event) => keep(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") onClose();
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
          }}
        />
      </Field>
      {children}
      <RefusalNotice refused={refused} />
      <div className={styles.actions}>
        <Button
          type="submit"
          variant="plain"
          size="small"
          busy={busy}
          disabledReason={text.trim() === "" && "先写一句"}
        >
          {send}
        </Button>
        <Button variant="link" size="small" onClick={onClose}>
          收起
        </Button>
      </div>
    </form>
  );
}
