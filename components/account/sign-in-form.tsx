"use client";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import { type SignInState, signInAction } from "@/lib/auth/actions";

/** Sent by the browser itself while the script is still on its way. The user name stays after a failure. */
export function SignInForm({ next }: { next: string | null }) {
  const first: SignInState = { username: "", says: null, fields: {} };
  const [{ username, says, fields }, send, sending] = useActionState(signInAction, first);
  return (
    <form action={send} noValidate className="stack">
      {next ? <input type="hidden" name="next" value={next} /> : null}
      {says ? (
        <Notice tone="red" title="没有登录" announce="alert">
          <p>{says}</p>
        </Notice>
      ) : null}
      <Field label="用户名" error={fields.username}>
        <TextInput
          name="username"
          defaultValue={username}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
      </Field>
      <Field label="密码" error={fields.password ? <span aria-live="assertive">{fields.password}</span> : null}>
        <TextInput name="password" type="password" autoComplete="current-password" required />
      </Field>
      <Button type="submit" size="big" wide busy={sending}>
        {sending ? "正在登录…" : "登录"}
      </Button>
    </form>
  );
}
