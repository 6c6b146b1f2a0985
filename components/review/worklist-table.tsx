import type { Route } from "next";
import Link from "next/link";
import { roles } from "@/components/report/table-roles";
import { StateMark } from "@/components/ui/state-mark";
import { momentOf, monthDay } from "@/lib/format";
import { statusWords } from "@/lib/reports/workflow";
import type { WorklistItem } from "@/lib/reports/working-copy";
import { bulkLine } from "./bulk-approval";
import { PageChoice, RowChoice } from "./choice-context";
import { reportHref } from "./review-address";
import { daysWaiting, longWait, type WorklistFilter } from "./worklist-filter";
import styles from "./worklist-table.module.css";

const Count = ({ of, unit = "" }: { of: number; unit?: string }) =>
  of === 0 ? <span className="zero">0</span> : <b>{`${of}${unit}`}</b>;

function State({ item }: { item: WorklistItem }) {
  const { status, returnedBefore, publishAt, correcting, currentRevision } = item;
  if (status === null) return <StateMark state="todo">未开始</StateMark>;
  if (status === "submitted")
    return <StateMark state="submitted">{returnedBefore ? "再次提交" : "首次提交"}</StateMark>;
  if (status === "approved" && publishAt) return <StateMark state="approved">定时 {momentOf(publishAt)}</StateMark>;
  const shape = status === "draft" ? "doing" : status;
  const revision =
    status === "published" && currentRevision !== null && currentRevision > 1 ? `，第${currentRevision}版` : "";
  return (
    <StateMark state={shape}>
      {statusWords[status]}
      {revision}
      {correcting && status !== "published" && status !== "withdrawn" ? "，更正" : ""}
    </StateMark>
  );
}

function Waiting({ item, now }: { item: WorklistItem; now: Date }) {
  if (item.overdue) return <StateMark state="warn">逾期</StateMark>;
  if (item.status !== "submitted" || !item.submittedAt) return <span className="zero">—</span>;
  const days = daysWaiting(item.submittedAt, now);
  return (
    <>
      {days === 0 ? "不足1" : days}
      {days >= longWait ? <span className={styles.long}> 久等</span> : null}
    </>
  );
}

function Name({ item, filter }: { item: WorklistItem; filter: WorklistFilter }) {
  const { agency, year, status } = item;
  if (status === null) return <b>{agency.name}</b>;
  return (
    <Link href={reportHref({ agency: agency.code, year }, filter) as Route} data-row-link>
      <b>{agency.name}</b>
    </Link>
  );
}

function When({ item }: { item: WorklistItem }) {
  if (item.submittedAt && item.status !== null) return momentOf(item.submittedAt);
  const due = item.due?.extended ?? item.due?.due;
  return <span className="note">{due ? `${monthDay(due)}到期` : "—"}</span>;
}

const heads = [
  "机构",
  "年度",
  "状态",
  "提交时间",
  "等待（天）",
  "错误已说明",
  "需说明",
  "变动较大",
  "未解决意见",
] as const;
const figures = new Set<string>(["年度", "等待（天）", "错误已说明", "需说明", "变动较大", "未解决意见"]);

/** The list itself: a table, on a phone one block per report. */
export function WorklistTable({
  items,
  filter,
  now,
}: {
  items: readonly WorklistItem[];
  filter: WorklistFilter;
  now: Date;
}) {
  const choosing = items.some(({ status }) => status === "submitted");
  return (
    <table {...roles.table} className={styles.table}>
      <caption className="vh">报告</caption>
      <thead {...roles.rows}>
        <tr {...roles.row}>
          {choosing ? (
            <th {...roles.columnHead} scope="col" className={styles.tick}>
              <PageChoice />
            </th>
          ) : null}
          {heads.map((words) => (
            <th key={words} {...roles.columnHead} scope="col" className={figures.has(words) ? "num" : undefined}>
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.rows}>
        {items.map((item) => {
          const cells = [
            item.year,
            <State key="state" item={item} />,
            <When key="when" item={item} />,
            <Waiting key="waiting" item={item} now={now} />,
            <Count key="errors" of={item.explainedErrors} unit=" 处" />,
            <Count key="warnings" of={item.warnings} unit=" 处" />,
            <Count key="jumps" of={item.jumps} unit=" 格" />,
            <Count key="comments" of={item.openComments} unit=" 处" />,
          ];
          return (
            <tr key={`${item.agency.code}/${item.year}`} {...roles.row}>
              {choosing ? (
                <td {...roles.cell} className={styles.tick}>
                  {item.status === "submitted" ? <RowChoice line={bulkLine(item)} /> : null}
                </td>
              ) : null}
              <th {...roles.rowHead} scope="row">
                <Name item={item} filter={filter} />
                {item.ownSubmission && item.status === "submitted" ? (
                  <span className={styles.own}>您提交的</span>
                ) : null}
                {item.reviewer ? (
                  <span className={styles.own}>{item.reviewerIsMe ? "由您审核" : `审核人：${item.reviewer}`}</span>
                ) : null}
              </th>
              {cells.map((content, at) => (
                <td
                  key={heads[at + 1]}
                  {...roles.cell}
                  data-label={heads[at + 1]}
                  className={figures.has(heads[at + 1] ?? "") ? "num" : undefined}
                >
                  {content}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
