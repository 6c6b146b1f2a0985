"use client";
import { useState } from "react";
import { RefusalNotice } from "@/components/review/refusal-notice";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { recallReportAction } from "@/lib/reports/actions";
import { useDeskData } from "../desk-context";
import { useMove } from "./use-move";

/** 撤回: until somebody has decided, a submitted report can be taken back. */
export function RecallButton({ small = false }: { small?: boolean }) {
  const { agency, report } = useDeskData();
  const [open, setOpen] = useState(false);
  const { busy, refused, run } = useMove();
  const recall = () =>
    run(
      () => recallReportAction({ agency: agency.code, year: report.year, version: report.version }),
      () => setOpen(false),
    );
  return (
    <>
      <Button variant="plain" size={small ? "small" : "normal"} onClick={() => setOpen(true)}>
        撤回修改
      </Button>
      <Dialog
        title="撤回这份报告？"
        open={open}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button variant="plain" onClick={() => setOpen(false)}>
              不撤回
            </Button>
            <Button onClick={recall} busy={busy}>
              {busy ? "正在撤回…" : "撤回"}
            </Button>
          </>
        }
      >
        <p>撤回后可以接着修改，改好要重新提交。审核人看不到撤回的报告。</p>
        <RefusalNotice refused={refused} />
      </Dialog>
    </>
  );
}
