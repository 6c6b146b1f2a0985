import { Notice } from "@/components/ui/notice";
import { momentOf } from "@/lib/format";
import type { WorkingCopy } from "@/lib/reports/working-copy";
import styles from "./overdue.module.css";
import type { ReviewModel } from "./review-model";

/** What stands in the bar when nothing hinders the decision. */
export function standingWords({ report, comments }: WorkingCopy): string {
  switch (report.status) {
    case "submitted":
      return comments.length > 0 ? "意见都已解决，可以通过。" : "没有未解决的意见，可以通过或退回。";
    case "approved":
      return report.publishAt ? `定时发布：${momentOf(report.publishAt)}。` : "已通过，等待发布。";
    case "published":
      return `第 ${report.currentRevision} 版已公布。`;
    case "withdrawn":
      return "已撤下，更正后可以重新发布。";
    case "returned":
      return "已退回，等填报员改好后重新提交。";
    default:
      return "填报员正在填写，提交后才能审核。";
  }
}

function Public({ copy }: { copy: WorkingCopy }) {
  const { agency, report } = copy;
  const address = `/reports/${agency.code}/${report.year}`;
  if (report.withdrawnAt)
    return (
      <Notice tone="red" mark="withdrawn" title="已撤下" action={<a href={address}>看公众看到的</a>}>
        <p>
          {momentOf(report.withdrawnAt)}撤下，公开的原因：{report.withdrawnReason}
          {report.withdrawnUnlawful ? "（依法不得公开，以前各版也不再显示）" : null}
        </p>
      </Notice>
    );
  if (report.currentRevision === null) return null;
  const settled = report.status === "published";
  return (
    <Notice
      tone={settled ? "green" : "blue"}
      mark={settled ? "published" : "hint"}
      title={settled ? "已发布" : "正在更正"}
      action={<a href={address}>打开公开页面</a>}
    >
      <p>
        {settled
          ? `公众现在看到的是第 ${report.currentRevision} 版。`
          : `公众现在看到的仍是第 ${report.currentRevision} 版，新的一版发布后替换它。`}
        {report.correctionNote ? `更正说明：${report.correctionNote}` : null}
      </p>
    </Notice>
  );
}

/** What the public sees of this report, and why one can only read it at the moment. */
export function ReportState({ model }: { model: ReviewModel }) {
  const { copy } = model;
  const { status, publishAt } = copy.report;
  const [returned] = copy.events.filter(({ action }) => action === "return");
  return (
    <div className={styles.notices}>
      <Public copy={copy} />
      {status === "approved" && publishAt ? (
        <Notice tone="blue" mark="approved" title="定时发布">
          <p>定在{momentOf(publishAt)}自动发布，退回或取消定时就不再发布。</p>
        </Notice>
      ) : null}
      {status === "returned" && returned ? (
        <Notice tone="plain" mark="returned" title="已退回">
          <p>
            {returned.by} {momentOf(returned.at)}：{returned.reason}
          </p>
        </Notice>
      ) : null}
      {status === "draft" ? (
        <Notice tone="plain" mark="doing" title="填写中">
          <p>填报员正在填写，下面是目前的内容，提交后才能审核。</p>
        </Notice>
      ) : null}
    </div>
  );
}
