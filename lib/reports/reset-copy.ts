import type { Db } from "@/db/store";
import type { Ctx } from "@/lib/auth/actor";
import { canonicalJson } from "@/lib/canonical-json";
import type { RichText } from "@/lib/forms/answers";
import { enteredCells } from "@/lib/forms/cells";
import { settled, shownIn } from "@/lib/forms/live-figures";
import type { Change } from "@/lib/forms/schema";
import { blank, complete } from "@/lib/forms/totals";
import { correctionOf, newestRevision } from "./correction";
import type { Found } from "./find-report";
import { readHeld, wanted } from "./held";
import { lastYear } from "./last-year";
import { answersIn, readRows } from "./read-answers";
import { snapshotOf } from "./snapshot";
import { writeChange } from "./write-change";

/**
 * Makes the working copy what the newest revision says, each difference a change with its row of history. Figures that
 * stand bound in the text stay so where they read as published.
 */
export async function resetCopy(tx: Db, ctx: Ctx, found: Found): Promise<void> {
  const { report, form } = found;
  const newest = await newestRevision(tx, found);
  if (!newest) throw new Error(`report ${report.id} was never published`);
  const { sections, figures, footnotes } = newest.answers;
  const base = 0;
  const changes: Change[] = [
    ...(form.freeSections
      ? [{ kind: "outline" as const, sections: sections.map(({ key, title }) => ({ key, title })), base }]
      : []),
    ...sections.map(({ key, content }) => ({ kind: "section" as const, key, content, base })),
    ...enteredCells(form).map(({ cell }) => ({ kind: "figure" as const, cell, figure: figures[cell] ?? blank, base })),
    ...Object.keys(form.tables).map((table) => ({
      ...{ kind: "footnote" as const, table, text: footnotes[table] ?? "", base },
    })),
  ];
  const years = {
    now: complete(form, figures),
    last: (await lastYear(tx, found.agency, report.year))?.figures ?? null,
  };
  const asRead = (value: unknown, { kind }: Change) =>
    kind === "section" ? settled(shownIn(form, value as RichText, years)) : value;
  for (const change of changes) {
    const held = await readHeld(tx, report, change);
    if (held && canonicalJson(asRead(held.value, change)) !== canonicalJson(wanted(change)))
      await writeChange(tx, ctx, report, change, held, null);
  }
}

/** The working copy as it stands, to be kept with a move that puts it aside. */
export async function keptCopy(tx: Db, found: Found): Promise<{ snapshot: string; sha256: string }> {
  const answers = answersIn(found, await readRows(tx, found), await lastYear(tx, found.agency, found.report.year));
  const correction = await correctionOf(tx, found, answers);
  const { bytes, sha256 } = snapshotOf(found.form, {
    ...{ agency: found.agency, year: found.report.year, revision: null, answers, correction, publishedAt: null },
  });
  return { snapshot: bytes, sha256 };
}
