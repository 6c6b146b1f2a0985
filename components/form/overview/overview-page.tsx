"use client";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { StateMark } from "@/components/ui/state-mark";
import { FromLastYear } from "../carried/from-last-year";
import { useDeskData } from "../desk-context";
import { ReadOnlyNotice } from "../read-only-notice";
import { Remarks } from "../remarks/remarks";
import { SaveStatus } from "../saving/save-status";
import { TroubleNotice } from "../saving/trouble-notice";
import { DroppedSections } from "./dropped-sections";
import { OverviewFacts } from "./overview-facts";
import styles from "./overview-page.module.css";
import { OverviewSide } from "./overview-side";
import { statusMark } from "./status-mark";
import { TaskList } from "./task-list";

/** One report at a glance: what is left, by when, what the reviewer said. */
export function OverviewPage() {
  const { agency, report, notices } = useDeskData();
  const { shape, words } = statusMark(report);
  return (
    <main id="main" className={styles.main}>
      <PageHead title={`${report.year}年度报告`} end={<SaveStatus />}>
        <span>{agency.name}</span>
        <StateMark state={shape}>{words}</StateMark>
      </PageHead>
      <OverviewFacts />
      <div className={styles.notices}>
        {notices ? (
          <Notice tone="blue" title="今年的通知">
            <p>{notices}</p>
          </Notice>
        ) : null}
        <ReadOnlyNotice />
        <TroubleNotice />
        <FromLastYear />
      </div>
      <div className={styles.two}>
        <div>
          <Remarks />
          <TaskList />
          <DroppedSections />
        </div>
        <OverviewSide />
      </div>
    </main>
  );
}
