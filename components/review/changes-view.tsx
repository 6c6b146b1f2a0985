import type { PartChange } from "@/components/report/report-changes";
import { RichTextView } from "@/components/report/rich-text-view";
import { WordChanges } from "@/components/report/word-changes";
import { Tag } from "@/components/ui/tag";
import { momentOf } from "@/lib/format";
import { CellTable } from "./cell-table";
import styles from "./changes-view.module.css";
import { FindingList } from "./finding-list";
import { PartRow, PartRows, QuietRow } from "./part-row";
import { cellLine, type ReviewModel } from "./review-model";

type Changes = NonNullable<ReviewModel["changes"]>;
const sinceWords = ({ since }: Changes) =>
  since.event.action === "return" ? "退回时" : `第 ${since.event.revision - 1} 版`;

/** Cells of a part that did not change but deserve a look: they jump, or somebody remarked on them. */
function worthALook(model: ReviewModel, part: PartChange): string[] {
  const changed = new Set(part.cells.map(({ cell }) => cell));
  const inPart = (cell: string) => part.tables.includes(cell.split("/")[0] ?? "") && !changed.has(cell);
  const jumping = (model.years ?? []).filter(({ jump }) => jump).map(({ cell }) => cell);
  const remarked = model.comments.flatMap(({ on, target }) => (on === "cell" && target ? [target] : []));
  return [...new Set([...jumping, ...remarked])].filter(inPart);
}

function PartCells({ model, part, was }: { model: ReviewModel; part: PartChange; was: string }) {
  const look = worthALook(model, part);
  if (part.cells.length + look.length === 0) return null;
  const { report, last, can } = model.copy;
  const groups = [
    {
      title: `${was === "退回时" ? "退回后" : "更正"}改动 ${part.cells.length} 格`,
      lines: part.cells.map((change) => cellLine(model, change.cell, change)),
    },
    { title: `没有改动，但比上年变动较大或有意见 ${look.length} 格`, lines: look.map((cell) => cellLine(model, cell)) },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <CellTable
      caption={`${part.heading}：改动的格`}
      groups={groups}
      year={report.year}
      lastYear={last?.year ?? null}
      wasHead={was}
      canComment={can.comment}
    />
  );
}

function ChangedPart({ model, part, was }: { model: ReviewModel; part: PartChange; was: string }) {
  const words = part.presence === "dropped" ? "删去了这一部分" : part.presence === "added" ? "新增的部分" : null;
  return (
    <PartRow part={part} note={words ? <Tag tone="amber">{words}</Tag> : null}>
      {part.renamed === null ? null : (
        <p className={styles.renamed} data-change tabIndex={-1}>
          标题原为：<del>{part.renamed}</del>
        </p>
      )}
      <WordChanges paragraphs={part.paragraphs} />
      <PartCells model={model} part={part} was={was} />
      {part.footnotes.map(({ table, paragraphs }) => (
        <div key={table} className={styles.footnote}>
          <h3>{`表${model.form.tables[table]?.number ?? ""}的说明`}</h3>
          <WordChanges paragraphs={paragraphs} />
        </div>
      ))}
    </PartRow>
  );
}

/** 退回后的改动: part by part, words and cells; what did not change is one line. */
export function ChangesView({ model, changes }: { model: ReviewModel; changes: Changes }) {
  const was = sinceWords(changes);
  const { event } = changes.since;
  return (
    <>
      <p className={styles.since}>
        {event.action === "return" ? "与退回时相比" : `与已公布的第 ${event.revision - 1} 版相比`}
        <span className="note">
          {momentOf(event.at)}，{event.by}
          {event.reason ? `：${event.reason}` : null}
        </span>
      </p>
      <PartRows>
        {changes.parts.map((part) => {
          const remarked = model.comments.some((comment) => comment.part === part.key);
          if (part.count + part.cells.length > 0 || remarked || worthALook(model, part).length > 0)
            return <ChangedPart key={part.key} model={model} part={part} was={was} />;
          const section = model.parts.find(({ key }) => key === part.key)?.section;
          return (
            <QuietRow key={part.key} part={part} words="没有改动">
              <div className={styles.text}>{section ? <RichTextView content={section.content} /> : null}</div>
              <p className="note">表格见“全文”。</p>
            </QuietRow>
          );
        })}
      </PartRows>
      {model.copy.findings.length > 0 ? (
        <div className={styles.checks}>
          <h2>检查与说明</h2>
          <FindingList model={model} />
        </div>
      ) : null}
    </>
  );
}
