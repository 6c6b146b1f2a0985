/**
 * Figures that stand in the text bound to their cells. A node says which cells and how; the number in it is only what
 * was shown last, and is derived anew whenever the report is read. Published text carries the plain number.
 */
import type { Figures, RichText, Section } from "./answers";
import { cellInfo } from "./cells";
import type { Form, Kind } from "./define";
import { showFigure } from "./numbers";
import { plainText } from "./rich-text";
import { number } from "./totals";

/**
 * `value`: the cell, or the sum of several. `change`: against last year. `growth`: the same in per cent.
 * `share`: the first cell in per cent of the sum of the others.
 */
export const liveKinds = ["value", "change", "growth", "share"] as const;
export type LiveFigure = { cells: readonly string[]; as: (typeof liveKinds)[number] };
/** Complete figures of this year and of last year's report; null where there is none. */
export type LiveYears = { now: Figures; last: Figures | null };
/** What stands in the text while the table does not tell it. */
export const unknownFigure = "（未填）";

export const isLive = (node: RichText): boolean => node.type === "liveFigure";
/** The figure of a live node, as far as its attributes can be trusted. */
export function liveOf({ attrs }: RichText): LiveFigure {
  const cells = Array.isArray(attrs?.cells)
    ? attrs.cells.filter((cell): cell is string => typeof cell === "string")
    : [];
  return { cells, as: liveKinds.find((kind) => kind === attrs?.as) ?? "value" };
}

/** Sum of the cells that hold a number; null where none does or one does not exist. */
function sumOf(figures: Figures | null, cells: readonly string[]): number | null {
  const held = cells.map((cell) => figures?.[cell]);
  const numbers = held.flatMap((figure) => (figure?.state === "number" ? [figure.value] : []));
  if (held.some((figure) => figure === undefined) || numbers.length === 0) return null;
  return numbers.reduce((sum, value) => sum + value, 0);
}

/** One decimal, without a trailing zero: 37.5%, 12%, −3%. Halves go up, as people round. */
function perCent(part: number, whole: number): string | null {
  if (whole === 0) return null;
  const tenths = Math.sign(part / whole) * Math.round(Math.abs((part / whole) * 1000));
  return `${tenths / 10}%`.replace("-", "−");
}

/** The words of a live figure; null while the table does not tell it. Cells of two kinds are never added. */
export function liveText(form: Form, { cells, as }: LiveFigure, { now, last }: LiveYears): string | null {
  const kinds = new Set(cells.map((cell) => cellInfo(form, cell)?.kind ?? null));
  const [kind] = kinds;
  if (kinds.size !== 1 || !kind) return null;
  const show = (value: number | null) => (value === null ? null : showFigure(kind satisfies Kind, number(value)));
  const [first = "", ...rest] = cells;
  const [value, before] = [sumOf(now, cells), sumOf(last, cells)];
  switch (as) {
    case "value":
      return show(value);
    case "change":
      return value === null || before === null ? null : show(value - before);
    case "growth":
      return value === null || before === null ? null : perCent(value - before, before);
    case "share": {
      const [part, whole] = [sumOf(now, [first]), sumOf(now, rest)];
      return part === null || whole === null ? null : perCent(part, whole);
    }
  }
}

const kindWords: Readonly<Record<LiveFigure["as"], string>> = {
  value: "",
  change: "，比上年增减",
  growth: "，比上年增减百分比",
  share: "，占比",
};
/** What a live figure is called: 一、本年新收政府信息公开申请数量，总计，比上年增减. */
export function liveName(form: Form, { cells, as }: LiveFigure): string {
  const [first = ""] = cells;
  const info = cellInfo(form, first);
  if (!info) return `${first}${kindWords[as]}`;
  const column = info.label === info.rowLabel ? "" : `，${info.columnLabel}`;
  const more = as !== "share" && cells.length > 1 ? `等 ${cells.length} 格之和` : "";
  return `${info.rowLabel}${column}${more}${kindWords[as]}`;
}

const known = new WeakMap<RichText, readonly LiveFigure[]>();
/** The live figures of a text in reading order; found once per document. */
export function liveFiguresIn(content: RichText): readonly LiveFigure[] {
  const found =
    known.get(content) ??
    (isLive(content) ? [liveOf(content)] : (content.content ?? []).flatMap((node) => [...liveFiguresIn(node)]));
  known.set(content, found);
  return found;
}

/** A text with every live figure as the table has it; the same object where nothing differs. */
export function shownIn(form: Form, node: RichText, years: LiveYears): RichText {
  if (liveFiguresIn(node).length === 0) return node;
  if (!isLive(node)) return { ...node, content: node.content?.map((child) => shownIn(form, child, years)) };
  const text = liveText(form, liveOf(node), years) ?? unknownFigure;
  return node.attrs?.shown === text ? node : { ...node, attrs: { ...node.attrs, shown: text } };
}

/** Sections with every live figure as the table has it now. A section without one is the same object. */
export const withLiveFigures = (form: Form, sections: readonly Section[], years: LiveYears): readonly Section[] =>
  sections.map((section) => {
    if (liveFiguresIn(section.content).length === 0) return section;
    const content = shownIn(form, section.content, years);
    const text = plainText(content);
    return text === section.text ? section : { ...section, content, text };
  });

/** A text as it is published: plain numbers where live figures stood, joined with the words around them. */
export function settled(content: RichText): RichText {
  if (liveFiguresIn(content).length === 0) return content;
  const children: RichText[] = [];
  for (const child of content.content ?? []) {
    const node = isLive(child) ? textNode(String(child.attrs?.shown ?? unknownFigure), child.marks) : settled(child);
    const before = children.at(-1);
    if (node.type === "text" && before?.type === "text" && JSON.stringify(before.marks) === JSON.stringify(node.marks))
      children[children.length - 1] = { ...before, text: `${before.text}${node.text}` };
    else children.push(node);
  }
  return { ...content, content: children };
}
const textNode = (text: string, marks: RichText["marks"]): RichText => ({
  type: "text",
  text,
  ...(marks && { marks }),
});
