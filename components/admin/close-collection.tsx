"use client";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { closeCollectionAction } from "@/lib/collections/actions";
import { FormNotice } from "./form-notice";
import type { Outcome } from "./use-send";

export function CloseCollection({ seen, year }: { seen: { collection: string; version: number }; year: number }) {
  const [open, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [sending, start] = useTransition();
  const send = () =>
    start(async () => {
      const result = await closeCollectionAction(seen).catch(() => null);
      if (result?.ok) setOpen(false);
      else setOutcome({ tone: "red", says: result ? result.says : "服务器暂时没有回应，请稍后再试。" });
    });
  return (
    <>
      <Button variant="red" onClick={() => setOpen(true)}>
        结束任务…
      </Button>
      <Dialog
        title={`结束${year}年度填报任务`}
        open={open}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button variant="plain" onClick={() => setOpen(false)}>
              不结束
            </Button>
            <Button variant="red" onClick={send} busy={sending}>
              {sending ? "正在结束…" : "结束任务"}
            </Button>
          </>
        }
      >
        <FormNotice outcome={outcome} />
        <p>结束以后不能再开始填写，日期和应报机构也不能再改。已经开始的报告可以接着填写、审核和发布。</p>
      </Dialog>
    </>
  );
}
