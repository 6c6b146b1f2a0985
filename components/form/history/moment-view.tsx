import type { Route } from "next";
import Link from "next/link";
import paper from "@/components/report/report.module.css";
import { ReportBody } from "@/components/report/report-body";
import { changeCount, reportChanges } from "@/components/report/report-changes";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { chineseDate, timeOf } from "@/lib/format";
import { cellInfo } from "@/lib/forms/cells";
import { showFigure } from "@/lib/forms/numbers";
import { blank } from "@/lib/forms/totals";
import type { MomentView as Moment } from "@/lib/reports/read-moment";
import styles from "./history-page.module.css";
import { OutlineChange } from "./outline-change";
import { PartRestore } from "./part-restore";
import { RestoreButton, RestoringFrom } from "./restoring";

type Props = { agency: string; year: number; name: string; moment: Moment };

/** The report as it stood: first what differs from now, each with its way back, then the whole of it to read. */
export function MomentView({ agency, year, name, moment }: Props) {
  const { form, at, was, now, differs, canEdit } = moment;
  const parts = reportChanges(form, was, now).filter(
    ({ key, count, cells }) => count + cells.length > 0 || `section:${key}` in differs,
  );
  const targets = Object.keys(differs);
  const count = Math.max(changeCount(parts), targets.length);
  const other = (cell: string) => {
    const [then, today] = [was.figures[cell] ?? blank, now.figures[cell] ?? blank];
    if (then.state === today.state && then.value === today.value) return null;
    return (
      <small className={styles.now}>现 {showFigure(cellInfo(form, cell)?.kind ?? "count", today) || "未填"}</small>
    );
  };
  return (
    <RestoringFrom {...{ agency, year, differs, canEdit }} at={at.toISOString()}>
      <div className={styles.head}>
        <h2>
          <span className={styles.nowrap}>{chineseDate(at)}</span>{" "}
          <span className={styles.nowrap}>{timeOf(at)}的报告</span>
        </h2>
        <Link href={`/desk/${agency}/${year}/history` as Route}>全部历史</Link>
      </div>
      {targets.length === 0 ? (
        <Notice tone="green" title="一样" mark="done">
          那时的内容与现在一样。
        </Notice>
      ) : (
        <>
          <p className={styles.lead} id="cannot-restore">
            与现在不同的有 {count} 处。
            {canEdit
              ? "恢复是一次新的改动，现在的内容也留在历史里，随时可以再换回来。"
              : "报告现在不能修改，只供查看。"}
          </p>
          <div className={styles.acts}>
            <RestoreButton targets={targets} main>
              恢复那时的全部内容
            </RestoreButton>
          </div>
          <Section title="与现在不同的地方">
            <p className={styles.lead}>
              <del>加删除线</del>的是那时写的，<ins>加下划线</ins>的是现在的。
            </p>
            <OutlineChange form={form} was={was} now={now} differs={differs} />
            {parts.map((part) => (
              <PartRestore key={part.key} form={form} part={part} differs={differs} />
            ))}
          </Section>
        </>
      )}
      <Section title="那时的报告">
        <article className={`${paper.paper} ${styles.paper}`}>
          <div className={paper.page}>
            <ReportBody
              {...{ form, year }}
              sections={was.sections}
              figures={was.figures}
              footnotes={was.footnotes}
              extra={other}
              sign={{ agency: name, date: null }}
            />
          </div>
        </article>
      </Section>
    </RestoringFrom>
  );
}
