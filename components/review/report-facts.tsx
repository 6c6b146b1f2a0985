import { type Fact, Facts } from "@/components/ui/facts";
import { momentOf } from "@/lib/format";
import type { ReviewModel } from "./review-model";

/** The strip at the head: what changed, what was remarked, what the checks found, what jumps. */
export function ReportFacts({ model }: { model: ReviewModel }) {
  const { changes, comments, openComments, jumps, years, copy } = model;
  const { findings, last, report } = copy;
  const errors = findings.filter(({ level }) => level === "error").length;
  const warnings = findings.filter(({ level }) => level === "warning").length;
  const silent = copy.blocking.length;
  const items: Fact[] = [
    changes
      ? {
          label: changes.since.event.action === "return" ? "上次退回后改动" : "更正改动",
          value: (
            <>
              <b>{changes.count}</b> 处
            </>
          ),
        }
      : { label: "提交", value: report.submittedAt ? momentOf(report.submittedAt) : "未提交" },
    {
      label: "意见",
      value: (
        <>
          <b>{comments.length}</b> 处
          {comments.length > 0 ? (
            <>
              ，未解决 <b>{openComments}</b>
            </>
          ) : null}
        </>
      ),
    },
    {
      label: "错误",
      value: (
        <>
          <b>{errors}</b>
          {errors > 0 ? " 处，已说明" : null}
        </>
      ),
    },
    {
      label: "需说明",
      value: (
        <>
          <b>{warnings}</b> 处{warnings > 0 ? (silent > 0 ? `，${silent} 处没有说明` : "，已说明") : null}
        </>
      ),
    },
    years
      ? {
          label: `比${last?.year}年变动较大`,
          value: (
            <>
              <b>{jumps}</b> 格
            </>
          ),
        }
      : { label: "与上年相比", value: "没有可比的上一年" },
  ];
  return <Facts items={items} />;
}
