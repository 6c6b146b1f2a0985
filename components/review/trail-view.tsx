import { chineseDate, shortHash, timeOf } from "@/lib/format";
import { type ActionName, statusWords } from "@/lib/reports/workflow";
import type { ReviewModel } from "./review-model";
import styles from "./trail-view.module.css";

const moveWords: Record<ActionName, string> = {
  start: "开始填写",
  submit: "提交",
  recall: "撤回",
  return: "退回",
  approve: "通过",
  publish: "发布",
  schedule: "定时发布",
  unschedule: "取消定时",
  correct: "打开更正",
  cancelCorrection: "取消更正",
  withdraw: "撤下",
};

const fullMoment = (moment: Date) => `${chineseDate(moment)} ${timeOf(moment)}`;

/** 修改记录: every move with its time, its person and its reason, newest first. */
export function TrailView({ model }: { model: ReviewModel }) {
  const { events, agency, report } = model.copy;
  return (
    <ol className={styles.trail}>
      {events.map((event) => (
        <li key={event.id}>
          <time dateTime={event.at.toISOString()}>{fullMoment(event.at)}</time>
          <p>
            <b>{moveWords[event.action]}</b> <span className="nowrap">{event.by}</span>{" "}
            <span className="note">之后{statusWords[event.to]}</span>
          </p>
          <div className={styles.more}>
            {event.reason ? <p>{event.reason}</p> : null}
            {event.publishAt ? <p>定在 {fullMoment(event.publishAt)}</p> : null}
            {event.action === "publish" ? (
              <p>
                <a href={`/reports/${agency.code}/${report.year}/revisions/${event.revision}`}>
                  第 {event.revision} 版
                </a>
              </p>
            ) : null}
            {event.receipt ? <p>回执号 {event.receipt}</p> : null}
            {event.sha256 ? (
              <p className="note">
                校验码 <span className="mono">{shortHash(event.sha256)}</span>
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
