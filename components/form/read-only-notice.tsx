"use client";
import { Notice } from "@/components/ui/notice";
import { monthDay } from "@/lib/format";
import { useDeskData } from "./desk-context";
import { RecallButton } from "./moves/recall-button";
import styles from "./read-only-notice.module.css";

/** Why nothing can be changed now, and what may be done about it. */
export function ReadOnlyNotice() {
  const { can, report, agency } = useDeskData();
  if (can.edit) return null;
  const words = {
    submitted: `报告已于${report.submittedAt ? monthDay(report.submittedAt) : ""}提交，审核期间不能修改。${can.recall ? "审核人还没有处理，可以撤回。" : ""}`,
    approved: "报告已通过审核，等待发布，不能修改。",
    published: "报告已发布。要改动请先更正，公众看到的版本在更正发布前不变。",
    withdrawn: `报告已撤下${report.withdrawnReason ? `，原因：${report.withdrawnReason}` : "。"}要重新公开请先更正。`,
    draft: `您的账号可以查看${agency.name}的报告，不能填写。`,
    returned: `您的账号可以查看${agency.name}的报告，不能填写。`,
  }[report.status];
  return (
    <div className={styles.place}>
      <Notice title="只读" mark="lock" action={can.recall ? <RecallButton small /> : undefined}>
        <p>{words}</p>
      </Notice>
    </div>
  );
}
