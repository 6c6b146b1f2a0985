"use client";
import { useState } from "react";
import { RefusalNotice } from "@/components/review/refusal-notice";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { correctReportAction } from "@/lib/reports/actions";
import { useDeskData } from "../desk-context";
import { useMove } from "./use-move";

/** 更正: opens the copy again at what is published; the public keeps seeing the old revision meanwhile. */
export function CorrectButton() {
  const { agency, report } = useDeskData();
  const [open, setOpen] = useState(false);
  const { busy, refused, run } = useMove();
  const withdrawn = report.withdrawnAt !== null;
  const correct = () =>
    run(
      () => correctReportAction({ agency: agency.code, year: report.year, version: report.version }),
      () => setOpen(false),
    );
  return (
    <>
      <Button variant="plain" onClick={() => setOpen(true)}>
        更正这份报告
      </Button>
      <Dialog
        title={withdrawn ? "更正已撤下的报告？" : "更正已公布的报告？"}
        open={open}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button variant="plain" onClick={() => setOpen(false)}>
              不更正
            </Button>
            <Button onClick={correct} busy={busy}>
              {busy ? "正在打开…" : "更正"}
            </Button>
          </>
        }
      >
        <p>
          {withdrawn
            ? "报告回到填写状态，从撤下的版本改起。改好要提交、审核，发布后在原地址重新公开，更正说明会公开。在此之前公众看到的仍是已撤下和原因。"
            : "报告回到填写状态，从现在公布的版本改起。改好要提交、审核，发布后替换现在的版本，更正说明会公开。公众在此之前看到的不变。"}
        </p>
        <RefusalNotice refused={refused} />
      </Dialog>
    </>
  );
}
