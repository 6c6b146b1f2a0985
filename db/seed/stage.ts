import type { Store } from "@/db/store";
import type { Actor, Ctx } from "@/lib/auth/actor";
import type { Clock } from "@/lib/clock";
import type { Figures } from "@/lib/forms/answers";
import { enteredCells } from "@/lib/forms/cells";
import type { Form } from "@/lib/forms/define";
import { fromPlainText } from "@/lib/forms/rich-text";
import { newId } from "@/lib/id";
import { findReport } from "@/lib/reports/find-report";
import type { SaveChanges } from "@/lib/reports/inputs";
import { readReport } from "@/lib/reports/read";
import { saveChanges } from "@/lib/reports/save-changes";
import { submitReport } from "@/lib/reports/submit-report";
import { explanationOf } from "./explanations";
import type { Texts } from "./text-matrix";

/** A clock that is moved by hand, so that reports of past years carry past dates. */
export type MovableClock = Clock & { set(moment: Date): void };
export function movableClock(start: Date): MovableClock {
  let moment = start;
  return {
    now: () => moment,
    set(next) {
      moment = next;
    },
  };
}

/** Where verbs are acted: a database, the time of the play, and the people by their user names. */
export type Stage = { store: Store; clock: MovableClock; people: ReadonlyMap<string, Actor> };
export type Place = { agency: string; year: number };

export function as(stage: Stage, username: string): Ctx {
  const actor = stage.people.get(username);
  if (!actor) throw new Error(`The demonstration has no account ${username}.`);
  return { actor, store: stage.store, clock: stage.clock };
}

/** What a page that is open now would send as the report's version. */
export async function seen({ store }: Stage, place: Place): Promise<Place & { version: number }> {
  const { report } = await findReport(store.read, place);
  return { ...place, version: report.version };
}

type Change = SaveChanges["changes"][number];
/** What somebody typed, in the order of the form; versions are looked up as a page would have them. */
export type Typed = { figures?: Figures; texts?: Texts; footnotes?: Texts; explanations?: Texts };

export async function type(stage: Stage, username: string, place: Place, typed: Typed): Promise<void> {
  const ctx = as(stage, username);
  const { form, versions } = await readReport(ctx, place.agency, place.year);
  const base = (target: string) => versions[target] ?? 0;
  const changes: Change[] = [
    ...figureChanges(form, typed.figures ?? {}, base),
    ...Object.entries(typed.texts ?? {}).map(([key, text]) => ({
      ...{ kind: "section" as const, key, content: fromPlainText(text), base: base(`section:${key}`) },
    })),
    ...Object.entries(typed.footnotes ?? {}).map(([table, text]) => ({
      ...{ kind: "footnote" as const, table, text, base: base(`footnote:${table}`) },
    })),
    ...Object.entries(typed.explanations ?? {}).map(([finding, text]) => ({
      ...{ kind: "explanation" as const, finding, text, base: base(`explanation:${finding}`) },
    })),
  ];
  if (changes.length > 0) await saveChanges(ctx, { ...place, batch: newId(), changes });
}

function figureChanges(form: Form, figures: Figures, base: (target: string) => number): Change[] {
  return enteredCells(form).flatMap(({ cell }) => {
    const figure = figures[cell];
    return figure ? [{ kind: "figure" as const, cell, figure, base: base(`figure:${cell}`) }] : [];
  });
}

/** Writes a sentence for every finding that wants one, then hands the report in. */
export async function explainAndSubmit(stage: Stage, username: string, place: Place, note = ""): Promise<void> {
  const { blocking } = await readReport(as(stage, username), place.agency, place.year);
  const explanations = Object.fromEntries(blocking.map((finding) => [finding.id, explanationOf(finding)]));
  await type(stage, username, place, { explanations });
  await submitReport(as(stage, username), { ...(await seen(stage, place)), declaration: true, note });
}
