import { type CellChange, changeCount, type PartChange, reportChanges } from "@/components/report/report-changes";
import type { Figure } from "@/lib/forms/answers";
import { cellInfo } from "@/lib/forms/cells";
import { type Comparison, compare } from "@/lib/forms/compare";
import type { Form } from "@/lib/forms/define";
import { type PrintedPart, printedParts } from "@/lib/forms/printed-parts";
import type { MoveEvent, ReportAsOf, WorkingCopy } from "@/lib/reports/working-copy";
import type { CellLine } from "./cell-table";
import { cellWords } from "./cell-words";
import { type CommentView, commentViews, placeOf } from "./comment-view";

/** What the report is compared with besides last year: how it stood when it was returned, or the revision being corrected. */
export type Baseline = { event: MoveEvent; state: ReportAsOf };
export type ReviewModel = {
  copy: WorkingCopy;
  form: Form;
  parts: readonly PrintedPart[];
  comments: readonly CommentView[];
  openComments: number;
  changes: { since: Baseline; parts: readonly PartChange[]; count: number } | null;
  /** Against last year's current revision, every cell in printed order; null where there is none. */
  years: readonly Comparison[] | null;
  jumps: number;
};

/** The move to compare with: the last return, or the opening of a correction, whichever is later. */
export const baselineEvent = (events: readonly MoveEvent[]): MoveEvent | null =>
  events.find(({ action }) => action === "return" || action === "correct") ?? null;

/** Everything the views of one report draw, derived once from the working copy and its form. */
export function reviewModel(copy: WorkingCopy, since: Baseline | null): ReviewModel {
  const { form, answers, figures, comments, last } = copy;
  const parts = printedParts(form, answers.sections);
  const now = { ...answers, figures };
  const changed = since && reportChanges(form, { ...since.state.answers, figures: since.state.figures }, now);
  const years = last ? compare(form, figures, last.figures) : null;
  return {
    copy,
    form,
    parts,
    comments: commentViews(form, parts, comments),
    openComments: comments.filter(({ resolved }) => resolved === null).length,
    changes: since && changed ? { since, parts: changed, count: changeCount(changed) } : null,
    years,
    jumps: years?.filter(({ jump }) => jump).length ?? 0,
  };
}

const blank: Figure = { state: "blank", value: null };

/** One cell as the tables of cells show it, with what it is compared with. */
export function cellLine(model: ReviewModel, cell: string, change?: CellChange): CellLine {
  const { form, parts, copy, years } = model;
  const { row, column } = cellWords(form, cell);
  const info = cellInfo(form, cell);
  const compared = years?.find((other) => other.cell === cell);
  return {
    cell,
    row,
    column: [column, info?.computed ? "自动合计" : ""].filter(Boolean).join("，"),
    kind: info?.kind ?? "count",
    now: copy.figures[cell] ?? blank,
    was: change?.before,
    changed: change !== undefined,
    last: compared?.before ?? null,
    difference: compared?.difference ?? null,
    jump: compared?.jump ?? false,
    place: placeOf(form, parts, "cell", cell),
  };
}
