"use client";
import type { ReactNode } from "react";
import { ReportBar } from "@/components/shell/report-bar";
import { useDeskData } from "../desk-context";
import { ReadOnlyNotice } from "../read-only-notice";
import { SaveStatus } from "../saving/save-status";
import { TroubleNotice } from "../saving/trouble-notice";
import { StepStrip } from "../step-strip";
import styles from "./history-page.module.css";

/** Around the history: the same bar and steps as everywhere on the desk. */
export function HistoryFrame({ children }: { children: ReactNode }) {
  const { agency, report } = useDeskData();
  return (
    <>
      <ReportBar title="修改历史" sub={`${agency.name}　${report.year}年度报告${report.backfilled ? "（补录）" : ""}`}>
        <SaveStatus />
      </ReportBar>
      <main id="main" className={styles.main}>
        <StepStrip current="history" base={`/desk/${agency.code}/${report.year}`} />
        <ReadOnlyNotice />
        <TroubleNotice />
        {children}
      </main>
    </>
  );
}
