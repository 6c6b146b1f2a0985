import { OfficialTables } from "@/components/report/official-tables";
import report from "@/components/report/report.module.css";
import { RichTextView } from "@/components/report/rich-text-view";
import { CellRemark } from "./cell-remark";
import { placeOf } from "./comment-view";
import { PartRow, PartRows } from "./part-row";
import type { ReviewModel } from "./review-model";
import styles from "./text-view.module.css";

/** 全文: the report as it will be printed, with what was remarked beside it; a click on a cell or a section remarks on it. */
export function TextView({ model }: { model: ReviewModel }) {
  const { form, parts, copy } = model;
  const { answers, figures, report: row } = copy;
  return (
    <>
      {copy.can.comment && Object.keys(form.tables).length > 0 ? (
        <p className={styles.hint}>对某一格提意见：点那一格，或用 Tab 走到那一格后按回车。</p>
      ) : null}
      <PartRows>
        {parts.map((part) => (
          <PartRow key={part.key} part={part}>
            <div
              className={`${report.body} ${styles.text}`}
              // Nothing in it takes the focus then, and on a phone the keyboard must be able to scroll it.
              {...(copy.can.comment ? undefined : { role: "group", tabIndex: 0, "aria-label": part.heading })}
            >
              {part.section ? (
                part.section.text.trim() === "" && part.tables.length === 0 ? (
                  <p className="note">没有内容</p>
                ) : (
                  <RichTextView content={part.section.content} />
                )
              ) : null}
              <OfficialTables
                form={form}
                tables={part.tables}
                title={part.title}
                figures={figures}
                footnotes={answers.footnotes}
                year={row.year}
                extra={(cell) => <CellRemark place={placeOf(form, parts, "cell", cell)} />}
              />
            </div>
          </PartRow>
        ))}
      </PartRows>
    </>
  );
}
