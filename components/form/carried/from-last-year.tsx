"use client";
import { RefusalNotice } from "@/components/review/refusal-notice";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { takeBackAction, takeLastYearAction } from "@/lib/reports/actions";
import { useDesk, useDeskData, useFigures, useQueue, useSections, useUnverified } from "../desk-context";
import { useMove } from "../moves/use-move";

/** Offers last year's report to an empty one; afterwards says what was taken, and takes it back while it is untouched. */
export function FromLastYear() {
  const { store } = useDesk();
  const { agency, report, last, carried, can } = useDeskData();
  const { busy, refused, run } = useMove();
  const { waiting } = useQueue();
  const [sections, figures, unverified] = [useSections(), useFigures(), useUnverified()];
  const place = { agency: agency.code, year: report.year };
  const empty =
    waiting === 0 &&
    sections.every(({ text }) => text === "") &&
    Object.values(figures).every(({ state }) => state === "blank") &&
    Object.values(store.footnotes()).every((text) => text === "");
  if (!can.edit) return null;
  if (empty && last)
    return (
      <>
        <Notice
          tone="blue"
          title="从上年报告开始"
          action={
            <Button variant="plain" size="small" busy={busy} onClick={() => run(() => takeLastYearAction(place))}>
              {busy ? "正在带入…" : "从上年报告开始"}
            </Button>
          }
        >
          <p>
            报告还是空的。可以一次带入{last.year}年报告（第 {last.revision} 版）的文字
            {store.form.freeSections ? "、标题和次序" : ""}和结转的数，带入的都标着待核实，表格其他数不带。
          </p>
        </Notice>
        <RefusalNotice refused={refused} />
      </>
    );
  if (!carried || unverified.length === 0) return <RefusalNotice refused={refused} />;
  const whole = carried.whole && waiting === 0;
  return (
    <>
      <Notice
        tone="amber"
        title="待核实"
        mark="warn"
        action={
          whole ? (
            <Button
              variant="plain"
              size="small"
              busy={busy}
              onClick={() => run(() => takeBackAction({ ...place, batch: carried.batch }))}
            >
              {busy ? "正在撤销…" : "撤销带入"}
            </Button>
          ) : undefined
        }
      >
        <p>
          {unverifiedWords(unverified)}取自{carried.year}年报告（第 {carried.revision}{" "}
          版），还没有核实。年份和数字没有替您改。
        </p>
      </Notice>
      <RefusalNotice refused={refused} />
    </>
  );
}

function unverifiedWords(targets: readonly string[]): string {
  const texts = targets.filter((target) => target.startsWith("section:")).length;
  const parts = [texts > 0 ? `${texts} 段文字` : "", targets.length > texts ? `${targets.length - texts} 格` : ""];
  return parts.filter(Boolean).join("、");
}
