"use client";
import { StateMark } from "@/components/ui/state-mark";
import { cellInfo } from "@/lib/forms/cells";
import { type Finding, type FindingSide, isOurOwn } from "@/lib/forms/finding";
import { showFigure } from "@/lib/forms/numbers";
import { number } from "@/lib/forms/totals";
import { FieldConflict } from "../conflict/field-conflict";
import { useDesk, useDeskData, useExplanations } from "../desk-context";
import { stepOfFinding } from "../steps";
import { useParts } from "../use-steps";
import { Explanation } from "./explanation";
import { FindingActions } from "./finding-actions";
import styles from "./finding-row.module.css";
import { RefusedNote, useRefusals } from "./refused-note";

/** One finding: where, what with both sides and the difference, how to mend it, and the sentence that explains it. */
export function FindingRow({ finding }: { finding: Finding }) {
  const { form } = useDesk().store;
  const { report } = useDeskData();
  const parts = useParts();
  const step = stepOfFinding(form, parts, finding);
  const part = parts.find(({ key }) => key === step);
  const [cell] = finding.cells;
  const info = cell && !finding.section ? cellInfo(form, cell) : undefined;
  const explainable = finding.level !== "hint" && (finding.explainable || report.backfilled);
  const explained = (useExplanations()[finding.id] ?? "").trim() !== "";
  const refused = useRefusals().has(finding.id);
  return (
    <li className={styles.row}>
      <p className={styles.where}>
        {part?.number ? `${part.number}、${part.short}` : part?.title}
        {info ? (
          <>
            <br />
            {info.label === info.rowLabel ? `第${info.row}行` : info.columnLabel}
          </>
        ) : null}
      </p>
      <div>
        <b>{finding.title}</b>
        {isOurOwn(finding) ? null : <small className={styles.code}>{finding.code}</small>}
        <p>{finding.says}</p>
        <Sides finding={finding} />
        {finding.reading ? <p className={styles.calc}>{finding.reading}</p> : null}
        {finding.level === "hint" ? null : <p className={styles.calc}>{finding.mend}</p>}
        {explainable ? (
          <>
            <RefusedNote finding={finding.id} />
            <Explanation finding={finding} />
            <FieldConflict target={`explanation:${finding.id}`} />
            {explained && !refused ? <StateMark state="done">已说明</StateMark> : null}
          </>
        ) : null}
      </div>
      <div className={styles.act}>
        {step ? <FindingActions finding={finding} step={step} /> : null}
        <p className={styles.source}>
          {finding.official ? "依据" : "核对"}：{finding.source}
        </p>
      </div>
    </li>
  );
}

/** 第38行 65 ≠ 第39至42行合计 64，差 1 */
function Sides({ finding: { left, right, difference } }: { finding: Finding }) {
  const { form } = useDesk().store;
  if (!left || !right) return null;
  const kind = cellInfo(form, left.cells[0] ?? right.cells[0] ?? "")?.kind ?? "count";
  const side = ({ label, value }: FindingSide) => `${label} ${showFigure(kind, number(value))}`;
  return (
    <p className={styles.calc}>
      {side(left)}　　{side(right)}
      {difference ? `　　差 ${showFigure(kind, number(Math.abs(difference)))}` : null}
    </p>
  );
}
