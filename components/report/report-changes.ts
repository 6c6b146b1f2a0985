import type { Answers, Figure, Figures } from "@/lib/forms/answers";
import { cells } from "@/lib/forms/cells";
import type { Form } from "@/lib/forms/define";
import { type PrintedPart, printedParts } from "@/lib/forms/printed-parts";
import { diffText, type Paragraph } from "./text-diff";

const blank: Figure = { state: "blank", value: null };

export type CellChange = { cell: string; before: Figure; now: Figure; computed: boolean };
export type FootnoteChange = { table: string; paragraphs: Paragraph[] };
export type PartChange = {
  key: string;
  heading: string;
  /** The heading as it was, where an agency renamed the section. */
  renamed: string | null;
  presence: "both" | "added" | "dropped";
  /** Empty when the part has no text. */
  paragraphs: Paragraph[];
  cells: CellChange[];
  footnotes: FootnoteChange[];
  tables: readonly string[];
  /** What a person did: changed paragraphs, entered cells, footnotes, a new title. Totals follow of themselves. */
  count: number;
};

const same = (one: Figure, other: Figure) => one.state === other.state && one.value === other.value;

/** Cells of these tables that differ, both sides complete (computed cells included), in printed order. */
export function cellChanges(form: Form, tables: readonly string[], before: Figures, now: Figures): CellChange[] {
  return cells(form)
    .filter(({ tableKey }) => tables.includes(tableKey))
    .map(({ cell, computed }) => ({ cell, before: before[cell] ?? blank, now: now[cell] ?? blank, computed }))
    .filter((change) => !same(change.before, change.now));
}

const changed = (paragraphs: readonly Paragraph[]) => paragraphs.filter(({ kind }) => kind !== "same").length;

function partChange(form: Form, part: PrintedPart, old: PrintedPart | null, before: Answers, now: Answers): PartChange {
  const paragraphs = diffText(old?.section?.text ?? "", part.section?.text ?? "");
  const changes = cellChanges(form, part.tables, before.figures, now.figures);
  const footnotes = part.tables
    .map((table) => ({ table, paragraphs: diffText(before.footnotes[table] ?? "", now.footnotes[table] ?? "") }))
    .filter((footnote) => changed(footnote.paragraphs) > 0);
  const oldTitle = old?.section?.title ?? null;
  const renamed = oldTitle !== null && part.section && oldTitle !== part.section.title ? oldTitle : null;
  const count = changed(paragraphs) + changes.filter(({ computed }) => !computed).length + footnotes.length;
  const presence = old ? "both" : "added";
  return { ...part, renamed, presence, paragraphs, cells: changes, footnotes, count: count + (renamed ? 1 : 0) };
}

/**
 * What changed between two states of one report, part by part in the newer order; sections dropped since then come last.
 * Figures on both sides are complete (entered and computed).
 */
export function reportChanges(form: Form, before: Answers, now: Answers): PartChange[] {
  const was = new Map(printedParts(form, before.sections).map((part) => [part.key, part]));
  const parts = printedParts(form, now.sections);
  const present = new Set(parts.map(({ key }) => key));
  const dropped = [...was.values()].filter(({ key }) => !present.has(key));
  return [
    ...parts.map((part) => partChange(form, part, was.get(part.key) ?? null, before, now)),
    ...dropped.map((part): PartChange => {
      const paragraphs = diffText(part.section?.text ?? "", "");
      const count = Math.max(1, changed(paragraphs));
      return { ...part, renamed: null, presence: "dropped", paragraphs, cells: [], footnotes: [], count };
    }),
  ];
}

/** How many things a person changed in all parts together. */
export const changeCount = (parts: readonly PartChange[]) => parts.reduce((sum, { count }) => sum + count, 0);
