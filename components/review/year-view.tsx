import { Details } from "@/components/ui/details";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import type { Comparison } from "@/lib/forms/compare";
import type { PrintedPart } from "@/lib/forms/printed-parts";
import { CellTable } from "./cell-table";
import { PartRow, PartRows, QuietRow } from "./part-row";
import { cellLine, type ReviewModel } from "./review-model";
import { TwoYears } from "./two-years";
import styles from "./year-view.module.css";

/** So many changed cells can be read at once; more are folded, but for those that jump. */
const fewCells = 12;

const differs = ({ now, before }: Comparison) =>
  before === null || now.state !== before.state || now.value !== before.value;

function YearPart({ model, part, years }: { model: ReviewModel; part: PrintedPart; years: readonly Comparison[] }) {
  const { report, last, can } = model.copy;
  const cells = years.filter(({ cell }) => part.tables.includes(cell.split("/")[0] ?? ""));
  const changed = cells.filter(differs);
  const text = last?.sections.find(({ key }) => key === part.key)?.text ?? null;
  const jumping = changed.filter(({ jump }) => jump);
  const others = changed.filter(({ jump }) => !jump);
  const table = (title: string, list: readonly Comparison[]) => (
    <CellTable
      caption={`${part.heading}：${title || "其他变动"}`}
      groups={[{ title, lines: list.map(({ cell }) => cellLine(model, cell)) }]}
      year={report.year}
      lastYear={last?.year ?? null}
      canComment={can.comment}
    />
  );
  if (changed.length === 0 && (text ?? "") === "" && (part.section?.text ?? "") === "")
    return <QuietRow part={part} words={cells.length > 0 ? `${cells.length} 格都与上年相同` : "两年都没有内容"} />;
  return (
    <PartRow part={part}>
      {part.section ? (
        <TwoYears now={part.section.text} before={text} year={report.year} lastYear={last?.year ?? 0} />
      ) : null}
      {jumping.length > 0 ? table(`变动较大 ${jumping.length} 格`, jumping) : null}
      {others.length > 0 ? (
        <Details summary={`其他变动 ${others.length} 格`} open={jumping.length + others.length <= fewCells}>
          {table("", others)}
        </Details>
      ) : null}
      {cells.length > 0 ? <p className="note">{`其余 ${cells.length - changed.length} 格与上年相同`}</p> : null}
    </PartRow>
  );
}

/** 与上年相比: cells with their difference, those that jump first; texts side by side. */
export function YearView({ model }: { model: ReviewModel }) {
  const { last, report } = model.copy;
  const { years } = model;
  if (!last || !years)
    return (
      <div className={styles.view}>
        <Empty title="没有可比的上一年">
          <p>这个机构 {report.year - 1} 年度的报告没有在这里公布过，无从比较。</p>
        </Empty>
      </div>
    );
  return (
    <>
      {last.form === report.form ? null : (
        <div className={styles.view}>
          <Notice title="两年的格式不同">
            <p>{last.year} 年度用的是另一种报告格式，只比较两年都有的格。</p>
          </Notice>
        </div>
      )}
      <PartRows>
        {model.parts.map((part) => (
          <YearPart key={part.key} model={model} part={part} years={years.filter(({ before }) => before !== null)} />
        ))}
      </PartRows>
    </>
  );
}
