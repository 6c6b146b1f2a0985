"use client";
import { memo } from "react";
import { Button } from "@/components/ui/button";
import { CarriedFigures } from "../carried/carried-figures";
import { FindingList } from "../check/finding-list";
import { FieldConflict } from "../conflict/field-conflict";
import { useConflicts, useDesk } from "../desk-context";
import { CellHistory } from "../history/cell-history";
import { useStepFindings } from "../use-steps";
import { ActiveCell } from "./active-cell";
import type { PasteReview } from "./clipboard/review-paste";
import styles from "./side-panel.module.css";

type Props = { step: string; pasted: PasteReview | null; onTakeBack: () => void };

/** Beside the grid: the cell one is in, what the checks say, what was just pasted. Never the only place of anything. */
export const SidePanel = memo(function SidePanel({ step, pasted, onTakeBack }: Props) {
  const { form } = useDesk().store;
  const findings = useStepFindings(step);
  const conflicts = useConflicts();
  const twice = [...conflicts.keys()].filter(
    (target) => target.startsWith("figure:") && target.slice(7).split("/")[0] !== undefined,
  );
  const relations = form.checks.length;
  return (
    <aside className={styles.side} aria-label="当前格和检查">
      <ActiveCell />
      <CarriedFigures step={step} />
      <CellHistory />
      {twice.map((target) => (
        <FieldConflict key={target} target={target} />
      ))}
      <section>
        <h2>
          检查 <span>随填随查</span>
        </h2>
        {findings.length === 0 ? (
          <p className={styles.fine}>{relations > 0 ? "已填的数与各项勾稽关系相符。" : "这种格式没有勾稽关系。"}</p>
        ) : (
          <FindingList findings={findings} step={step} />
        )}
      </section>
      {pasted ? <Pasted review={pasted} onTakeBack={onTakeBack} /> : null}
    </aside>
  );
});

function Pasted({ review, onTakeBack }: { review: PasteReview; onTakeBack: () => void }) {
  const { placed, differing, left } = review;
  return (
    <section>
      <h2>刚粘贴 {placed.length} 格</h2>
      {left.length > 0 ? (
        <p>
          放不下的 {left.length} 格没有写入：
          {left
            .slice(0, 6)
            .map(({ text, why }) => `“${text}”${why}`)
            .join("；")}
          {left.length > 6 ? "等" : ""}。
        </p>
      ) : null}
      {differing.length > 0 ? (
        <p>
          合计由系统计算。粘贴来的合计有 {differing.length} 格与计算结果不同，例如“{differing[0]?.text}”。
        </p>
      ) : null}
      <Button variant="link" onClick={onTakeBack}>
        撤销这次粘贴
      </Button>
    </section>
  );
}
