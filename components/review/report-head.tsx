import type { Route } from "next";
import { ReportBar } from "@/components/shell/report-bar";
import { StateMark } from "@/components/ui/state-mark";
import { momentOf } from "@/lib/format";
import { statusWords } from "@/lib/reports/workflow";
import type { WorkingCopy } from "@/lib/reports/working-copy";
import { KeyLink } from "./key-link";
import type { ReviewModel } from "./review-model";
import { filterQuery, type WorklistFilter } from "./worklist-filter";

/** 第2次提交，1月22日 14:20，填报员甲 */
function submissionWords({ events }: WorkingCopy): string {
  const submissions = events.filter(({ action }) => action === "submit");
  const [newest] = submissions;
  return newest ? `第${submissions.length}次提交，${momentOf(newest.at)}，${newest.by}` : "还没有提交过";
}

function State({ copy }: { copy: WorkingCopy }) {
  const { status } = copy.report;
  const shape = status === "draft" ? "doing" : status;
  return <StateMark state={shape}>{status === "submitted" ? "待审核" : statusWords[status]}</StateMark>;
}

type Props = { model: ReviewModel; filter: WorklistFilter; previous: string | null; next: string | null };

/** Whose report, how often handed in, and the way on to the next one. */
export function ReportHead({ model, filter, previous, next }: Props) {
  const { copy } = model;
  return (
    <ReportBar title={`${copy.agency.name}　${copy.report.year}年度报告`} sub={submissionWords(copy)}>
      <State copy={copy} />
      <a href={`/review${filterQuery(filter, { page: filter.page })}`}>回到列表</a>
      {previous ? (
        <KeyLink href={previous as Route} shortcut="K">
          上一份
        </KeyLink>
      ) : null}
      {next ? (
        <KeyLink href={next as Route} shortcut="J">
          下一份
        </KeyLink>
      ) : null}
    </ReportBar>
  );
}
