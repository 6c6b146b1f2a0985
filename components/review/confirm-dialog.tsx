"use client";
import { Notice } from "@/components/ui/notice";
import {
  approveReportAction,
  cancelCorrectionAction,
  correctReportAction,
  unschedulePublicationAction,
} from "@/lib/reports/actions";
import { DecisionDialog } from "./decision-dialog";
import type { DecisionProps } from "./decision-props";
import { useAttempt } from "./use-attempt";

type Name = "approve" | "unschedule" | "correct" | "cancelCorrection";

/** Decisions that need nothing but a yes. */
const questions = {
  approve: {
    act: approveReportAction,
    title: (name: string) => `通过${name}？`,
    confirm: "通过",
    says: () => "通过后可以马上发布，也可以定一个时间发布。发布以前还能退回。",
    done: "已通过，还没有发布。",
  },
  unschedule: {
    act: unschedulePublicationAction,
    title: (name: string) => `取消${name}的定时发布？`,
    confirm: "取消定时",
    says: () => "到时不会发布。报告仍是已通过，可以另定时间或马上发布。",
    done: "定时发布已取消。",
  },
  correct: {
    act: correctReportAction,
    title: (name: string) => `更正${name}？`,
    confirm: "更正",
    says: (revision: number | null) =>
      `会从第 ${revision ?? 1} 版打开一份草稿，由填报员修改。新的一版发布以前，公众看到的不变；提交时要写明更正了什么，这段说明会公开。`,
    done: "更正已经打开，填报员可以修改了。",
  },
  cancelCorrection: {
    act: cancelCorrectionAction,
    title: (name: string) => `取消对${name}的更正？`,
    confirm: "取消更正",
    says: () => "更正中的改动不再进入报告，修改记录里还查得到。公众看到的不变。",
    done: "更正已取消。",
  },
} as const;

export function ConfirmDialog({
  decision,
  subject,
  name,
  unread,
  currentRevision,
  onDone,
  onClose,
}: DecisionProps & { decision: Name }) {
  const { busy, refused, attempt } = useAttempt();
  const { act, title, confirm, says, done } = questions[decision];
  return (
    <DecisionDialog
      title={title(name)}
      confirm={confirm}
      busy={busy}
      refused={refused}
      confirmFirst
      onConfirm={() =>
        attempt(
          () => act(subject),
          () => onDone(done),
        )
      }
      onClose={onClose}
    >
      <p>{says(currentRevision)}</p>
      {decision === "approve" && unread !== "" ? (
        <Notice tone="amber" mark="warn" title="还没有看过">
          <p>{`还有 ${unread}没有看过。仍可通过；要看的话，在“检查与说明”里。`}</p>
        </Notice>
      ) : null}
    </DecisionDialog>
  );
}
