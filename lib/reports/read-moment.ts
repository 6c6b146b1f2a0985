import { and, asc, eq, gt, inArray, ne } from "drizzle-orm";
import type { Db } from "@/db/store";
import type { Ctx } from "@/lib/auth/actor";
import type { Answers } from "@/lib/forms/answers";
import type { Form } from "@/lib/forms/define";
import { complete } from "@/lib/forms/totals";
import { authorise, capabilities, rolesAt } from "./authorise";
import { storedTarget } from "./check-changes";
import { type Found, findReport } from "./find-report";
import { answersFrom, type Before, differing, type Holding, holdingIn, undone } from "./holding";
import type { Moment } from "./inputs";
import { lastYear } from "./last-year";
import { readRows, versionsIn } from "./read-answers";

/** The report as it stood at a moment, beside what it is now. Both with complete figures. */
export type MomentView = {
  form: Form;
  at: Date;
  was: Answers;
  now: Answers;
  /** Targets that differ, with the version they have now: what bringing them back must be told. */
  differs: Readonly<Record<string, number>>;
  canEdit: boolean;
};

/**
 * The working copy with everything undone that was changed after a moment.
 * @throws Refusal not-found, not-allowed
 */
export async function readMoment(ctx: Ctx, { agency, year, at }: Moment): Promise<MomentView> {
  const tx = ctx.store.read;
  const found = await findReport(tx, { agency, year });
  await authorise(ctx, tx, "read", found);
  const last = await lastYear(tx, found.agency, year);
  const { was, now, versions } = await holdingsAt(tx, found, new Date(at));
  const whole = (holding: Holding) => {
    const answers = answersFrom(found.form, holding, last);
    return { ...answers, figures: complete(found.form, answers.figures) };
  };
  const targets = differing(found.form, was, now, last?.figures ?? null);
  return {
    ...{ form: found.form, at: new Date(at), was: whole(was), now: whole(now) },
    differs: Object.fromEntries(targets.map((target) => [target, versions[target] ?? 0])),
    canEdit: capabilities(await rolesAt(tx, ctx.actor, found.agency), found).edit,
  };
}

/** What every target held at a moment and holds now, with its version now. */
export async function holdingsAt(tx: Db, found: Found, at: Date) {
  const rows = await readRows(tx, found);
  const now = holdingIn(rows);
  const was = undone(now, await firstsSince(tx, found.report.id, at));
  return { now, was, versions: versionsIn(found, rows) };
}

/** Of every target changed after a moment, what stood there before. Documents are long: only the first ones are read. */
async function firstsSince(tx: Db, reportId: string, at: Date): Promise<Before[]> {
  const { changes } = tx.tables;
  const later = await tx
    .select({ id: changes.id, kind: changes.kind, target: changes.target })
    .from(changes)
    .where(and(eq(changes.reportId, reportId), gt(changes.at, at), ne(changes.kind, "explanation")))
    .orderBy(asc(changes.version));
  const first = new Map<string, string>();
  for (const row of later) if (!first.has(storedTarget(row))) first.set(storedTarget(row), row.id);
  if (first.size === 0) return [];
  const rows = await tx
    .select({ id: changes.id, before: changes.before })
    .from(changes)
    .where(inArray(changes.id, [...first.values()]));
  const befores = new Map(rows.map(({ id, before }) => [id, before]));
  return [...first].map(([target, id]) => ({ target, before: befores.get(id) }));
}
