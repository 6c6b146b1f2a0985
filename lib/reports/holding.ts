/** A working copy as a list of what stands at each target, so that changes can be taken back one by one. Pure. */
import { canonicalJson } from "@/lib/canonical-json";
import type { Answers, Figure, RichText } from "@/lib/forms/answers";
import { enteredCells } from "@/lib/forms/cells";
import type { Form } from "@/lib/forms/define";
import { type LiveYears, settled, shownIn, withLiveFigures } from "@/lib/forms/live-figures";
import { fromPlainText, plainText } from "@/lib/forms/rich-text";
import type { Change } from "@/lib/forms/schema";
import { blank, complete } from "@/lib/forms/totals";
import { figureOf, type Rows } from "./read-answers";
import type { LastYear, OutlineEntry } from "./working-copy";

/** By `figure:<cell>`, `section:<key>`, `footnote:<table>`, `outline`. What is missing was never written to. */
export type Holding = ReadonlyMap<string, unknown>;
/** What stood at a target before it was changed. */
export type Before = { target: string; before: unknown };

export function holdingIn(rows: Pick<Rows, "figures" | "sections" | "footnotes">): Holding {
  const outline = rows.sections
    .filter(({ dropped }) => !dropped)
    .map(({ key, title }): OutlineEntry => ({ key, title }));
  return new Map<string, unknown>([
    ["outline", outline],
    ...rows.figures.map((row) => [`figure:${row.cell}`, figureOf(row)] as const),
    ...rows.sections.map((row) => [`section:${row.key}`, row.content] as const),
    ...rows.footnotes.map((row) => [`footnote:${row.table}`, row.text] as const),
  ]);
}

/** @param firsts of every target changed since, what stood there before the first of its changes. */
export const undone = (now: Holding, firsts: readonly Before[]): Holding =>
  new Map([...now, ...firsts.map(({ target, before }) => [target, before] as const)]);

/** What a target holds; what a report begins with where nobody has written. */
export function heldAt(holding: Holding, target: string): unknown {
  const known = holding.get(target);
  if (known !== undefined) return known;
  if (target.startsWith("figure:")) return blank;
  return target.startsWith("section:") ? fromPlainText("") : "";
}

/** The answers that a holding makes. Figures bound in the text read as the table then had them. */
export function answersFrom(form: Form, holding: Holding, last: Pick<LastYear, "figures"> | null): Answers {
  const figures = Object.fromEntries(
    enteredCells(form).map(({ cell }) => [cell, heldAt(holding, `figure:${cell}`) as Figure]),
  );
  const sections = (holding.get("outline") as OutlineEntry[]).map(({ key, title }) => {
    const content = heldAt(holding, `section:${key}`) as RichText;
    return { key, title, content, text: plainText(content) };
  });
  const footnotes = Object.keys(form.tables).map((table) => [table, heldAt(holding, `footnote:${table}`) as string]);
  return {
    sections: withLiveFigures(form, sections, { now: complete(form, figures), last: last?.figures ?? null }),
    figures,
    footnotes: Object.fromEntries(footnotes.filter(([, text]) => text)),
  };
}

/** Targets that hold something else, as far as `was` shows them: no text of a section that its outline did not have. */
export function differing(form: Form, was: Holding, now: Holding, last: LiveYears["last"]): string[] {
  const years = { now: complete(form, answersFrom(form, now, null).figures), last };
  const shown = new Set((was.get("outline") as OutlineEntry[]).map(({ key }) => `section:${key}`));
  const asRead = (holding: Holding, target: string) => {
    const value = heldAt(holding, target);
    // What a bound figure showed last is no difference: it follows the table.
    return canonicalJson(target.startsWith("section:") ? settled(shownIn(form, value as RichText, years)) : value);
  };
  return [...new Set([...was.keys(), ...now.keys()])].filter(
    (target) => (!target.startsWith("section:") || shown.has(target)) && asRead(was, target) !== asRead(now, target),
  );
}

/** The change that puts a value at a target: the reverse of `targetOf` and `wanted`. */
export function changeAt(target: string, value: unknown, base: number): Change {
  const at = target.indexOf(":");
  const [kind, name] = at < 0 ? [target, ""] : [target.slice(0, at), target.slice(at + 1)];
  // Values come from the history, which only ever held what our own schema let in.
  switch (kind) {
    case "figure":
      return { kind, cell: name, figure: value as Figure, base };
    case "section":
      return { kind, key: name, content: value as RichText, base };
    case "footnote":
      return { kind, table: name, text: value as string, base };
    default:
      return { kind: "outline", sections: value as OutlineEntry[], base };
  }
}
