import { eq } from "drizzle-orm";
import type { Db } from "@/db/store";
import type { Answers, Figure } from "@/lib/forms/answers";
import { enteredCells } from "@/lib/forms/cells";
import { withLiveFigures } from "@/lib/forms/live-figures";
import { blank, complete, notApplicable, number } from "@/lib/forms/totals";
import type { Found } from "./find-report";
import type { LastYear } from "./working-copy";

/** A stored figure. */
export function figureOf({ state, value }: { state: Figure["state"]; value: number | null }): Figure {
  if (state === "number" && value !== null) return number(value);
  return state === "not-applicable" ? notApplicable : blank;
}

/** All rows of a working copy, dropped sections too. */
export async function readRows(tx: Db, { report }: Pick<Found, "report">) {
  const { figures, sections, footnotes, explanations } = tx.tables;
  return {
    figures: await tx.select().from(figures).where(eq(figures.reportId, report.id)),
    sections: await tx.select().from(sections).where(eq(sections.reportId, report.id)).orderBy(sections.position),
    footnotes: await tx.select().from(footnotes).where(eq(footnotes.reportId, report.id)),
    explanations: await tx.select().from(explanations).where(eq(explanations.reportId, report.id)),
  };
}
export type Rows = Awaited<ReturnType<typeof readRows>>;

/**
 * Sections in their order with their live figures as the table has them now, every entered cell of the form, the
 * footnotes that have text. `last`: last year's report, for figures that speak of a difference.
 */
export function answersIn({ form }: Pick<Found, "form">, rows: Rows, last: Pick<LastYear, "figures"> | null): Answers {
  const typed = new Map(rows.figures.map((row) => [row.cell, figureOf(row)]));
  const figures = Object.fromEntries(enteredCells(form).map(({ cell }) => [cell, typed.get(cell) ?? blank]));
  const sections = rows.sections
    .filter(({ dropped }) => !dropped)
    .map(({ key, title, text, content }) => ({ key, title, text, content }));
  return {
    sections: withLiveFigures(form, sections, { now: complete(form, figures), last: last?.figures ?? null }),
    figures,
    footnotes: Object.fromEntries(rows.footnotes.filter(({ text }) => text).map(({ table, text }) => [table, text])),
  };
}

export const explanationsIn = (rows: Pick<Rows, "explanations">): Record<string, string> =>
  Object.fromEntries(rows.explanations.filter(({ text }) => text).map(({ finding, text }) => [finding, text]));

/** Of every row its version, under the name that a change has for it: `figure:…`, `section:…`, `outline`. */
export function versionsIn({ report }: Found, rows: Rows): Record<string, number> {
  return Object.fromEntries([
    ["outline", report.outlineVersion],
    ...rows.figures.map(({ cell, version }) => [`figure:${cell}`, version]),
    ...rows.sections.map(({ key, version }) => [`section:${key}`, version]),
    ...rows.footnotes.map(({ table, version }) => [`footnote:${table}`, version]),
    ...rows.explanations.map(({ finding, version }) => [`explanation:${finding}`, version]),
  ]);
}
