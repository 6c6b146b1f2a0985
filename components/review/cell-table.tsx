import { DifferenceText, FigureText } from "@/components/report/figure-text";
import { DataTable, type Head } from "@/components/ui/data-table";
import type { Figure } from "@/lib/forms/answers";
import type { Kind } from "@/lib/forms/define";
import styles from "./cell-table.module.css";
import { CommentButton, type Place } from "./comment-button";
import { ThreadMarks } from "./thread-mark";

/** One cell outside its table. `was`: as it stood when returned; undefined where that is not asked. */
export type CellLine = {
  cell: string;
  row: string;
  column: string;
  kind: Kind;
  now: Figure;
  was?: Figure;
  changed: boolean;
  last: Figure | null;
  difference: number | null;
  jump: boolean;
  place: Place;
};
export type CellGroup = { title: string; lines: readonly CellLine[] };
type Props = {
  caption: string;
  groups: readonly CellGroup[];
  /** The report year and the one it is compared with. */
  year: number;
  lastYear: number | null;
  /** Head of the column of what stood before: 退回时. Left out, the column is left out. */
  wasHead?: string;
  canComment: boolean;
};

function Line({
  line,
  withWas,
  withLast,
  canComment,
}: {
  line: CellLine;
  withWas: boolean;
  withLast: boolean;
  canComment: boolean;
}) {
  const { cell, row, column, kind, was, now, last, difference, jump, changed, place } = line;
  return (
    <tr id={cell} data-place data-change={changed || undefined} tabIndex={-1}>
      <th scope="row">
        {row}
        {column ? <span className={styles.column}>{column}</span> : null}
      </th>
      {withWas ? (
        <td className="num">
          {was && changed ? (
            <del>
              <FigureText kind={kind} figure={was} />
            </del>
          ) : (
            <FigureText kind={kind} figure={was ?? now} />
          )}
        </td>
      ) : null}
      {withWas ? null : (
        <td className="num">{last ? <FigureText kind={kind} figure={last} /> : <span className="note">—</span>}</td>
      )}
      <td className="num">
        {changed && withWas ? (
          <ins>
            <FigureText kind={kind} figure={now} />
          </ins>
        ) : (
          <FigureText kind={kind} figure={now} />
        )}
      </td>
      {withWas && withLast ? (
        <td className="num">{last ? <FigureText kind={kind} figure={last} /> : <span className="note">—</span>}</td>
      ) : null}
      {withLast ? (
        <td className="num">
          <DifferenceText kind={kind} difference={difference} jump={jump} />
          {jump ? <span className={styles.jump}>变动较大</span> : null}
        </td>
      ) : null}
      <td className={styles.comments}>
        <ThreadMarks on="cell" target={cell} />
        {canComment ? <CommentButton place={place} /> : null}
      </td>
    </tr>
  );
}

/** Cells taken out of their tables, in printed order, each with what it is compared with. */
export function CellTable({ caption, groups, year, lastYear, wasHead, canComment }: Props) {
  const withLast = lastYear !== null;
  const last: Head[] = withLast ? [{ label: `${lastYear}年`, num: true }] : [];
  const head: Head[] = [
    { label: "格" },
    ...(wasHead ? [{ label: wasHead, num: true }] : last),
    { label: wasHead ? "现在" : `${year}年`, num: true },
    ...(wasHead ? last : []),
    ...(withLast ? [{ label: wasHead ? `比${lastYear}年` : "增减", num: true }] : []),
    { label: "意见" },
  ];
  return (
    <div className={styles.table}>
      <DataTable caption={caption} captionHidden head={head} unlinked={!canComment}>
        {groups.map(({ title, lines }) => [
          title ? (
            <tr key={title} className={styles.group}>
              <th colSpan={head.length} scope="colgroup">
                {title}
              </th>
            </tr>
          ) : null,
          ...lines.map((line) => (
            <Line
              key={line.cell}
              line={line}
              withWas={wasHead !== undefined}
              withLast={withLast}
              canComment={canComment}
            />
          )),
        ])}
      </DataTable>
    </div>
  );
}
