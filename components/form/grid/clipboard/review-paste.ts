import type { Figures } from "@/lib/forms/answers";
import { cellInfo } from "@/lib/forms/cells";
import type { Form } from "@/lib/forms/define";
import { readFigure, showFigure } from "@/lib/forms/numbers";
import { blank, complete } from "@/lib/forms/totals";
import { sameFigure } from "../../cell-view";
import type { Placed, Placement } from "./place-block";

export type PasteReview = Placement & {
  /** How many numbers (or 不适用) go in, and how many cells are emptied that hold something now. */
  numbers: number;
  emptied: number;
  unreadable: readonly (Placed & { says: string })[];
  /** Totals of the source that differ from ours as they will be, which stand beside them in words. */
  differing: readonly (Placed & { ours: string })[];
  /** Nothing of the source is left out, unclear or different: it may go in unasked. */
  fits: boolean;
};

/** What a paste would do, before it does anything. */
export function reviewPaste(form: Form, figures: Figures, placement: Placement): PasteReview {
  const read = placement.placed.map((one) => {
    const info = cellInfo(form, one.cell);
    return { one, reading: readFigure(info?.kind ?? "count", one.text, info?.unit) };
  });
  const unreadable = read.flatMap(({ one, reading }) => (reading.ok ? [] : [{ ...one, says: reading.says }]));
  const readable = read.flatMap(({ one, reading }) => (reading.ok ? [{ cell: one.cell, figure: reading.figure }] : []));
  const after = complete(form, {
    ...figures,
    ...Object.fromEntries(readable.map(({ cell, figure }) => [cell, figure])),
  });
  const differing = placement.computed.flatMap((one) => {
    const info = cellInfo(form, one.cell);
    const ours = after[one.cell] ?? blank;
    const theirs = readFigure(info?.kind ?? "count", one.text, info?.unit);
    if (one.text === "" || (theirs.ok && sameFigure(theirs.figure, ours))) return [];
    return [{ ...one, ours: showFigure(info?.kind ?? "count", ours) || "空白" }];
  });
  const emptied = readable.filter(
    ({ cell, figure }) => figure.state === "blank" && (figures[cell]?.state ?? "blank") !== "blank",
  ).length;
  const numbers = readable.filter(({ figure }) => figure.state !== "blank").length;
  const isPlain = placement.heads === 0 && placement.labels === 0;
  const fits = isPlain && placement.left.length === 0 && unreadable.length === 0 && differing.length === 0;
  return { ...placement, numbers, emptied, unreadable, differing, fits };
}
