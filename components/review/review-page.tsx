import { FilterTabs } from "@/components/ui/filter-tabs";
import type { BorrowedText, UnusualValues } from "@/lib/reports/beside-others";
import { readingOf, unreadWords } from "@/lib/reports/verdict-standing";
import { BorrowedView } from "./borrowed-view";
import { ChangesView } from "./changes-view";
import { ChecksView } from "./checks-view";
import { CommentsProvider } from "./comments-context";
import { DecideBar } from "./decide-bar";
import { decisionsFor } from "./decisions";
import { Margin } from "./margin";
import { WholeReportComment } from "./new-comment";
import { ReportFacts } from "./report-facts";
import { ReportHead } from "./report-head";
import { ReportKeys } from "./report-keys";
import { ReportState, standingWords } from "./report-state";
import { reportHref, type View } from "./review-address";
import type { ReviewModel } from "./review-model";
import styles from "./review-page.module.css";
import { ReviewerLine } from "./reviewer-line";
import { TextView } from "./text-view";
import { TrailView } from "./trail-view";
import { UnusualView } from "./unusual-view";
import type { WorklistFilter } from "./worklist-filter";
import { YearView } from "./year-view";

/** What is worked out only for the view that shows it. */
export type Beside = { unusual?: UnusualValues; borrowed?: BorrowedText };
type Props = {
  model: ReviewModel;
  /** The view that the address asks for. */
  asked: View | null;
  beside: Beside;
  /** Whom one may ask to review it, and who asks. */
  candidates: readonly { username: string; name: string }[];
  me: string;
  filter: WorklistFilter;
  previous: string | null;
  next: string | null;
};

/** First what changed since one sent it back; on a first submission the whole text. */
function chosenView({ changes }: ReviewModel, asked: View | null): View {
  if (asked && (asked !== "changes" || changes)) return asked;
  return changes ? "changes" : "text";
}

function Tabs({ model, view, filter }: { model: ReviewModel; view: View; filter: WorklistFilter }) {
  const { changes, years, copy } = model;
  const last = copy.last?.year ?? copy.report.year - 1;
  const all: { view: View; label: string; count?: number }[] = [
    ...(changes
      ? [
          {
            view: "changes" as const,
            label: changes.since.event.action === "return" ? "退回后的改动" : "更正的改动",
            count: changes.count,
          },
        ]
      : []),
    { view: "text", label: "全文" },
    {
      view: "year",
      label: `与${last}年相比`,
      count: years?.filter(({ now, before }) => before && (now.state !== before.state || now.value !== before.value))
        .length,
    },
    { view: "checks", label: "检查与说明", count: copy.findings.length },
    { view: "values", label: "异常数值" },
    { view: "borrowed", label: "雷同文字" },
    { view: "trail", label: "修改记录", count: copy.events.length },
  ];
  const here = { agency: copy.agency.code, year: copy.report.year };
  return (
    <FilterTabs
      label="看什么"
      shortcut="V"
      tabs={all.map((tab) => ({ ...tab, href: reportHref(here, filter, tab.view), current: tab.view === view }))}
    />
  );
}

function Shown({ model, view, beside }: { model: ReviewModel; view: View; beside: Beside }) {
  if (view === "changes" && model.changes) return <ChangesView model={model} changes={model.changes} />;
  if (view === "year") return <YearView model={model} />;
  if (view === "values" && beside.unusual) return <UnusualView model={model} unusual={beside.unusual} />;
  if (view === "borrowed" && beside.borrowed) return <BorrowedView model={model} borrowed={beside.borrowed} />;
  if (view === "checks") return <ChecksView model={model} />;
  return view === "trail" ? <TrailView model={model} /> : <TextView model={model} />;
}

/** One report under review: what to know at a glance, one view of it, the remarks beside it, the decision below. */
export function ReviewPage({ model, asked, beside, candidates, me, filter, previous, next }: Props) {
  const { copy, comments, openComments } = model;
  const { agency, report, can } = copy;
  const reading = readingOf(copy.findings, copy.verdicts);
  const view = chosenView(model, asked);
  const isPublic = report.currentRevision !== null && report.withdrawnAt === null;
  const decisions = decisionsFor({
    status: report.status,
    can,
    ownSubmission: copy.ownSubmission,
    openComments,
    refused: reading.refused,
    scheduled: report.publishAt !== null,
    isPublic,
    correcting: report.currentRevision !== null,
  });
  const rights = { agency: agency.code, year: report.year, version: report.version, ...can };
  return (
    <CommentsProvider key={`${agency.code}/${report.year}`} rights={rights} threads={comments}>
      <ReportHead model={model} filter={filter} previous={previous} next={next} />
      <main id="main" className={`wide main tight ${styles.main}`}>
        <ReportState model={model} />
        <ReviewerLine
          key={copy.reviewer?.username ?? ""}
          report={{ agency: agency.code, year: report.year }}
          reviewer={copy.reviewer}
          candidates={candidates}
          me={me}
        />
        <ReportFacts model={model} />
        <div className={styles.tabs}>
          <Tabs model={model} view={view} filter={filter} />
        </div>
        <section className={styles.whole} id="whole-report" aria-label="意见">
          <div className={styles.head}>
            <h2>意见 {comments.length} 处</h2>
            {comments.length > 0 ? <p className="note">{`未解决 ${openComments}，就在所指的地方旁边`}</p> : null}
            <WholeReportComment />
          </div>
          <div className={styles.remarks}>
            <Margin part={null} />
          </div>
        </section>
        <Shown model={model} view={view} beside={beside} />
        <ReportKeys />
      </main>
      <DecideBar
        subject={{ agency: agency.code, year: report.year, version: report.version }}
        name={`${agency.name}的${report.year}年度报告`}
        decisions={decisions}
        openComments={openComments}
        unread={unreadWords(reading)}
        currentRevision={report.currentRevision}
        standing={standingWords(copy)}
        next={next}
      />
    </CommentsProvider>
  );
}
