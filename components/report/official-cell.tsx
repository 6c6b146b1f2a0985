import { cellInfo } from "@/lib/forms/cells";
import { showFigure } from "@/lib/forms/numbers";
import styles from "./official-table.module.css";
import type { TableProps } from "./table-props";
import { roles } from "./table-roles";

type Props = Pick<TableProps, "form" | "figures" | "changed" | "extra"> & {
  cell: string;
  colSpan?: number;
  /** What the layout adds to the cell's own look. */
  look?: string;
};

/** One figure as it is printed: blank stays blank, not applicable is “/”, a zero steps back, a corrected one is marked. */
export function OfficialCell({ form, figures, changed, extra, cell, colSpan, look }: Props) {
  const info = cellInfo(form, cell);
  const figure = figures[cell];
  const corrected = changed?.has(cell) ?? false;
  const zero = figure?.state === "number" && figure.value === 0;
  const name = [
    styles.figure,
    info?.computed && styles.total,
    zero && styles.zero,
    corrected && styles.corrected,
    look,
  ];
  return (
    <td {...roles.cell} id={cell} colSpan={colSpan} className={name.filter(Boolean).join(" ")}>
      {corrected ? (
        <sup>
          <a href="#correction" aria-label="见更正说明">
            更
          </a>
        </sup>
      ) : null}
      {!figure || !info ? null : figure.state === "not-applicable" ? "/" : showFigure(info.kind, figure)}
      {extra?.(cell)}
    </td>
  );
}
