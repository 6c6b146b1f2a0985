"use client";
import { useState } from "react";
import { RefusalNotice } from "@/components/review/refusal-notice";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { cancelCorrectionAction } from "@/lib/reports/actions";
import { useDeskData } from "../desk-context";
import { useMove } from "./use-move";

/** Gives a running correction up; what the public sees was never touched. */
export function CancelCorrectionButton() {
  const { agency, report } = useDeskData();
  const [open, setOpen] = useState(false);
  const { busy, refused, run } = useMove();
  const cancel = () =>
    run(
      () => cancelCorrectionAction({ agency: agency.code, year: report.year, version: report.version }),
      () => setOpen(false),
    );
  return (
    <>
      <Button variant="plain" onClick={() => setOpen(true)}>
        取消更正
      </Button>
      <Dialog
        title="取消这次更正？"
        open={open}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button variant="plain" onClick={() => setOpen(false)}>
              接着更正
            </Button>
            <Button variant="red" onClick={cancel} busy={busy}>
              {busy ? "正在取消…" : "取消更正"}
            </Button>
          </>
        }
      >
        <p>
          {report.withdrawnAt ? "报告回到已撤下。" : "报告回到现在公布的版本。"}
          这次改过的内容不再生效，可在修改历史中找回。
        </p>
        <RefusalNotice refused={refused} />
      </Dialog>
    </>
  );
}
