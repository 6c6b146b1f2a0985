"use client";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Result } from "@/lib/errors";
import { disableUserAction, enableUserAction, resetPasswordAction } from "@/lib/users/actions";
import type { NewAccount } from "@/lib/users/create-user";
import { FormNotice } from "./form-notice";
import { NewPassword } from "./new-password";
import type { Outcome } from "./use-send";

type Props = { user: { username: string; version: number; name: string; disabled: boolean } };
type Asked = "reset" | "disable" | "enable";

const asks: Readonly<Record<Asked, { title: string; text: string; button: string }>> = {
  reset: {
    title: "重置密码",
    text: "原来的密码马上失效，对方所有的登录都会退出。新的初始密码在下一步显示，只显示一次。",
    button: "重置密码",
  },
  disable: {
    title: "停用账户",
    text: "对方马上退出，不能再登录。做过的事仍记在这个名下，以后可以再启用。",
    button: "停用账户",
  },
  enable: { title: "启用账户", text: "对方可以用原来的密码登录，职责和停用前一样。", button: "启用账户" },
};

/** What is done to an account as a whole; each asks first. */
export function UserSwitches({ user: { username, version, name, disabled } }: Props) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [account, setAccount] = useState<NewAccount | null>(null);
  const [sending, start] = useTransition();
  const act = async (what: Asked): Promise<Result<NewAccount | null>> => {
    const seen = { username, version };
    if (what === "reset") return resetPasswordAction(seen);
    const result = await (what === "disable" ? disableUserAction : enableUserAction)(seen);
    return result.ok ? { ok: true, data: null } : result;
  };
  const send = (what: Asked) =>
    start(async () => {
      const result = await act(what).catch(() => null);
      if (!result?.ok) {
        setOutcome({ tone: "red", says: result ? result.says : "服务器暂时没有回应，请稍后再试。" });
        return;
      }
      setOutcome(null);
      setAsked(null);
      setAccount(result.data);
    });
  const ask = (what: Asked) => {
    setOutcome(null);
    setAsked(what);
  };
  const words = asks[asked ?? "reset"];
  return (
    <div className="stack">
      {account ? <NewPassword account={account} /> : null}
      <div className="row">
        <Button variant="plain" onClick={() => ask("reset")}>
          重置密码…
        </Button>
        {disabled ? (
          <Button variant="plain" onClick={() => ask("enable")}>
            启用账户…
          </Button>
        ) : (
          <Button variant="red" onClick={() => ask("disable")}>
            停用账户…
          </Button>
        )}
      </div>
      <Dialog
        title={`${words.title}：${name}`}
        open={asked !== null}
        onClose={() => setAsked(null)}
        actions={
          <>
            <Button variant="plain" onClick={() => setAsked(null)}>
              不改
            </Button>
            <Button
              variant={asked === "disable" ? "red" : "solid"}
              busy={sending}
              onClick={() => (asked ? send(asked) : undefined)}
            >
              {words.button}
            </Button>
          </>
        }
      >
        <FormNotice outcome={outcome} />
        <p>{words.text}</p>
      </Dialog>
    </div>
  );
}
