"use client";
import { ReportBar } from "@/components/shell/report-bar";
import { useDeskData, useFindings } from "../desk-context";
import { ReadOnlyNotice } from "../read-only-notice";
import { SaveStatus } from "../saving/save-status";
import { TroubleNotice } from "../saving/trouble-notice";
import { StepStrip } from "../step-strip";
import styles from "./check-page.module.css";
import { FindingGroup } from "./finding-group";
import { Receipt } from "./receipt";
import { SubmitSide } from "./submit-side";
import { UnsettledGroup } from "./unsettled-group";
import { useHurdles } from "./use-hurdles";

/** Every problem, each with its place, both sides, its fix or its explanation; and what keeps one from submitting. */
export function CheckPage() {
  const { agency, report, can } = useDeskData();
  const findings = useFindings();
  const hurdles = useHurdles();
  const of = (level: "error" | "warning" | "hint") => findings.filter((finding) => finding.level === level);
  const base = `/desk/${agency.code}/${report.year}`;
  const backfilled = report.backfilled ? "（补录）" : "";
  return (
    <>
      <ReportBar title="检查并提交" sub={`${agency.name}　${report.year}年度报告${backfilled}`}>
        <SaveStatus />
      </ReportBar>
      <main id="main" className={styles.main}>
        <StepStrip current="check" base={base} />
        <ReadOnlyNotice />
        <TroubleNotice />
        <Receipt />
        <div className={styles.two}>
          <div>
            {can.edit ? (
              <>
                <h2 className={styles.head}>
                  {hurdles.count === 0 ? "没有要处理的问题" : `还有 ${hurdles.count} 处要处理`}
                </h2>
                <p className={styles.lead}>
                  {hurdles.count === 0
                    ? "可以提交。提示只供参考。"
                    : `${hurdles.words}，就能提交。改好一处，这里就少一处，不必重新检查。`}
                </p>
              </>
            ) : null}
            <UnsettledGroup />
            <FindingGroup level="error" findings={of("error")} />
            <FindingGroup level="warning" findings={of("warning")} />
            <FindingGroup level="hint" findings={of("hint")} />
            {findings.length === 0 ? <p className={styles.lead}>全部核对关系相符，没有提示。</p> : null}
          </div>
          <SubmitSide />
        </div>
      </main>
    </>
  );
}
