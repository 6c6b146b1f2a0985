"use client";
import type { Route } from "next";
import { ReportBar } from "@/components/shell/report-bar";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import type { PrintedPart } from "@/lib/forms/printed-parts";
import { useDesk, useDeskData, useTopic } from "./desk-context";
import { SaveStatus } from "./saving/save-status";
import { WRITE_HERE } from "./steps";

/** Stays at the top of a step: which part, whether it is saved, undo, and the one next step. */
export function StepBar({ part, next, base }: { part: PrintedPart; next: PrintedPart | undefined; base: string }) {
  const { store } = useDesk();
  const { agency, report, can } = useDeskData();
  const undo = useTopic("undo", ({ store }) => store.lastStep());
  const redo = useTopic("undo", ({ store }) => store.nextStep());
  const backfilled = report.backfilled ? "（补录）" : "";
  return (
    <ReportBar title={part.heading} sub={`${agency.name}　${report.year}年度报告${backfilled}`}>
      <SaveStatus />
      {part.tables.length > 0 && can.edit ? (
        <>
          <Button variant="plain" size="small" onClick={() => store.undo()} reasonId={undo ? undefined : "no-undo"}>
            撤销
          </Button>
          <Button variant="plain" size="small" onClick={() => store.redo()} reasonId={redo ? undefined : "no-redo"}>
            重做
          </Button>
          <span id="no-undo" className="vh">
            没有可以撤销的改动
          </span>
          <span id="no-redo" className="vh">
            没有可以重做的改动
          </span>
        </>
      ) : null}
      {next ? (
        <LinkButton href={`${base}/${next.key}${WRITE_HERE}` as Route}>下一步：{next.number ?? next.short}</LinkButton>
      ) : (
        <LinkButton href={`${base}/check` as Route}>检查并提交</LinkButton>
      )}
    </ReportBar>
  );
}
