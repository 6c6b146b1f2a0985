import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/details";
import { cellInfo } from "@/lib/forms/cells";
import type { PublicRevision } from "@/lib/reports/public-report";
import { ChangedCellName } from "./changed-cell-name";
import { FigureText } from "./figure-text";
import { changeCount, type PartChange, reportChanges } from "./report-changes";
import styles from "./revision-changes.module.css";
import { WordChanges } from "./word-changes";

type Side = Pick<PublicRevision, "form" | "answers" | "figures" | "revision">;
const whole = ({ answers, figures }: Side) => ({ ...answers, figures });

type Props = {
  before: Side;
  now: Side;
  /** What the correction says of each part. */
  notes?: Readonly<Record<string, string>>;
};

/** What a revision changed against the one before: text by words, tables by cells. For anybody, without script. */
export function RevisionChanges({ before, now, notes = {} }: Props) {
  const parts = reportChanges(now.form, whole(before), whole(now)).filter(
    ({ count, cells }) => count + cells.length > 0,
  );
  if (parts.length === 0) return null;
  return (
    <section aria-labelledby="changes" className="noprint">
      <h2 id="changes">与第{before.revision}版逐处对照</h2>
      <p className={styles.legend}>
        共 {changeCount(parts)} 处。<ins>加下划线</ins>的是这一版写的，<del>加删除线</del>的是上一版写的。
      </p>
      {parts.map((part) => (
        <Details key={part.key} summary={`${part.heading}（${part.count} 处）`} open>
          {notes[part.key] ? <p>更正说明：{notes[part.key]}</p> : null}
          {part.presence === "added" ? <p>这一部分是新增的。</p> : null}
          {part.presence === "dropped" ? <p>这一部分已删去。</p> : null}
          {part.renamed ? (
            <p>
              标题原为：<del>{part.renamed}</del>
            </p>
          ) : null}
          {part.paragraphs.some(({ kind }) => kind !== "same") ? <WordChanges paragraphs={part.paragraphs} /> : null}
          <ChangedCells part={part} before={before} now={now} />
          {part.footnotes.map(({ table, paragraphs }) => (
            <div key={table}>
              <h3>表{now.form.tables[table]?.number}的说明</h3>
              <WordChanges paragraphs={paragraphs} />
            </div>
          ))}
        </Details>
      ))}
    </section>
  );
}

function ChangedCells({ part, before, now }: { part: PartChange; before: Side; now: Side }) {
  if (part.cells.length === 0) return null;
  return (
    <DataTable
      caption={`${part.heading}：改动的格`}
      captionHidden
      head={[
        { label: "指标" },
        { label: `第${before.revision}版`, num: true },
        { label: `第${now.revision}版`, num: true },
      ]}
    >
      {part.cells.map(({ cell, before: was, now: is, computed }) => {
        const kind = cellInfo(now.form, cell)?.kind ?? "count";
        return (
          <tr key={cell}>
            <ChangedCellName form={now.form} cell={cell} computed={computed} />
            <td className="num">
              <del>
                <FigureText kind={kind} figure={was} />
              </del>
            </td>
            <td className="num">
              <FigureText kind={kind} figure={is} />
            </td>
          </tr>
        );
      })}
    </DataTable>
  );
}
