"use client";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { useDesk, useDeskData } from "../desk-context";
import { signInAgain } from "./sign-in-again";

type Props = { open: boolean; onClose: () => void };

/** The sign-in has run out while somebody was typing: the same person signs in here, and what waits is sent. */
export function SignInDialog({ open, onClose }: Props) {
  const { queue } = useDesk();
  const { user } = useDeskData();
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get("password") ?? "");
    setBusy(true);
    const says = await signInAgain(user.username, password);
    setBusy(false);
    setError(says);
    if (says) return;
    onClose();
    queue.retry();
  };
  return (
    <Dialog title="登录已过期" open={open} onClose={onClose}>
      <p>内容都在。重新登录后接着填。换别的账户请另开窗口，您填的内容只以您的名义保存。</p>
      <form onSubmit={submit}>
        <Field label="用户名">
          <TextInput name="username" value={user.username} readOnly autoComplete="username" />
        </Field>
        <Field label="密码" error={error}>
          <TextInput name="password" type="password" autoComplete="current-password" autoFocus required />
        </Field>
        <p>
          <Button type="submit" busy={busy}>
            登录
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
