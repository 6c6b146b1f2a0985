"use client";
import { unstable_rethrow } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { signOutEverywhereAction } from "@/lib/auth/actions";

/** Asks first: it ends this sign-in as well. */
export function SignOutEverywhere() {
  const [open, setOpen] = useState(false);
  const [says, setSays] = useState<string | null>(null);
  const [sending, start] = useTransition();
  const send = () =>
    start(async () => {
      const result = await signOutEverywhereAction().catch((error: unknown) => {
        unstable_rethrow(error);
        return null;
      });
      setSays(result && !result.ok ? result.says : "服务器暂时没有回应，请稍后再试。");
    });
  return (
    <>
      <Button variant="plain" onClick={() => setOpen(true)}>
        全部退出
      </Button>
      <Dialog
        title="全部退出"
        open={open}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button variant="plain" onClick={() => setOpen(false)}>
              不退出
            </Button>
            <Button onClick={send} busy={sending}>
              {sending ? "正在退出…" : "全部退出"}
            </Button>
          </>
        }
      >
        <p>所有电脑和手机上的登录都会结束，包括这里。已经保存的内容不受影响。</p>
        {says ? <p role="alert">{says}</p> : null}
      </Dialog>
    </>
  );
}
