import { and, desc, eq, placeholder } from "drizzle-orm";
import { kept } from "@/db/kept";
import type { Tables } from "@/db/schema";
import type { Db } from "@/db/store";
import type { Ctx } from "@/lib/auth/actor";
import { fromPlainText, plainText } from "@/lib/forms/rich-text";
import type { Change } from "@/lib/forms/schema";
import { newId } from "@/lib/id";
import type { Act } from "./change-act";
import { type Held, wanted } from "./held";
import type { OutlineEntry, ReportRow } from "./working-copy";

type Row<T extends keyof Tables> = Tables[T]["$inferInsert"];
const figureRow = {
  ...{ state: placeholder("state"), value: placeholder("value"), version: placeholder("version") },
  ...{ updatedAt: placeholder("updatedAt"), updatedById: placeholder("updatedById") },
};
const putFigure = kept<Row<"figures">, unknown>("put_figure", (db) => {
  const { figures } = db.tables;
  return db
    .insert(figures)
    .values({ ...figureRow, reportId: placeholder("reportId"), cell: placeholder("cell") })
    .onConflictDoUpdate({ target: [figures.reportId, figures.cell], set: figureRow as object });
});
const putHistory = kept<Row<"changes">, unknown>("put_history", (db) =>
  db.insert(db.tables.changes).values({
    ...{ id: placeholder("id"), reportId: placeholder("reportId"), batchId: placeholder("batchId") },
    ...{ kind: placeholder("kind"), target: placeholder("target"), version: placeholder("version") },
    ...{ before: placeholder("before"), after: placeholder("after") },
    ...{ at: placeholder("at"), byId: placeholder("byId"), act: placeholder("act") },
  }),
);

/** Puts a change where it belongs, with its row of history, and returns the target's new version. */
export async function writeChange(
  tx: Db,
  ctx: Ctx,
  report: ReportRow,
  change: Change,
  { value: before, version: seen }: Held,
  batchId: string | null,
  act: Act | null = null,
): Promise<number> {
  const version = seen + 1;
  const stamp = { version, updatedAt: ctx.clock.now(), updatedById: ctx.actor.userId };
  const { sections, footnotes, explanations } = tx.tables;
  const reportId = report.id;
  switch (change.kind) {
    case "figure":
      await putFigure(tx, { reportId, cell: change.cell, ...change.figure, ...stamp });
      break;
    case "section": {
      const set = { content: change.content, text: plainText(change.content), ...stamp };
      await tx
        .update(sections)
        .set(set)
        .where(and(eq(sections.reportId, reportId), eq(sections.key, change.key)));
      break;
    }
    case "footnote":
      await tx
        .insert(footnotes)
        .values({ reportId, table: change.table, text: change.text, ...stamp })
        .onConflictDoUpdate({ target: [footnotes.reportId, footnotes.table], set: { text: change.text, ...stamp } });
      break;
    case "explanation":
      await tx
        .insert(explanations)
        .values({ reportId, finding: change.finding, text: change.text, ...stamp })
        .onConflictDoUpdate({
          target: [explanations.reportId, explanations.finding],
          set: { text: change.text, ...stamp },
        });
      break;
    case "outline":
      await writeOutline(tx, ctx, report, change.sections, version);
  }
  await writeHistory(tx, ctx, report, change, { before, version, batchId, act });
  return version;
}

/** A dropped section keeps its row and its text: putting its key back brings both back. */
async function writeOutline(tx: Db, ctx: Ctx, report: ReportRow, outline: readonly OutlineEntry[], version: number) {
  const { sections, reports } = tx.tables;
  const rows = await tx.select({ key: sections.key }).from(sections).where(eq(sections.reportId, report.id));
  const known = new Set(rows.map(({ key }) => key));
  await tx.update(sections).set({ dropped: true }).where(eq(sections.reportId, report.id));
  for (const [position, { key, title }] of outline.entries()) {
    const place = { title, position, dropped: false };
    if (known.has(key))
      await tx
        .update(sections)
        .set(place)
        .where(and(eq(sections.reportId, report.id), eq(sections.key, key)));
    else
      await tx.insert(sections).values({
        ...place,
        ...{ reportId: report.id, key, text: "", content: fromPlainText(""), version: 0 },
        ...{ updatedAt: ctx.clock.now(), updatedById: ctx.actor.userId },
      });
  }
  await tx.update(reports).set({ outlineVersion: version }).where(eq(reports.id, report.id));
}

const nameOf = (change: Change): string => {
  const named = { figure: "cell", section: "key", footnote: "table", explanation: "finding" } as const;
  return change.kind === "outline" ? "outline" : String((change as Record<string, unknown>)[named[change.kind]]);
};
/** Text is saved with every pause: within this time one person's typing is one row of history. */
const oneSitting = 60_000;

async function writeHistory(
  tx: Db,
  { actor, clock }: Ctx,
  report: ReportRow,
  change: Change,
  { before, version, batchId, act }: { before: unknown; version: number; batchId: string | null; act: Act | null },
): Promise<void> {
  const { changes } = tx.tables;
  const [kind, target, at, after] = [change.kind, nameOf(change), clock.now(), wanted(change)];
  if (kind === "section") {
    const [last] = await tx
      .select({ id: changes.id, at: changes.at, byId: changes.byId, batchId: changes.batchId, act: changes.act })
      .from(changes)
      .where(and(eq(changes.reportId, report.id), eq(changes.kind, kind), eq(changes.target, target)))
      .orderBy(desc(changes.version))
      .limit(1);
    const goesOn = last?.byId === actor.userId && last.batchId !== null && batchId !== null && !last.act && !act;
    if (goesOn && at.getTime() - last.at.getTime() < oneSitting) {
      await tx.update(changes).set({ after, version, batchId }).where(eq(changes.id, last.id));
      return;
    }
  }
  await putHistory(tx, {
    ...{ id: newId(), reportId: report.id, batchId, kind, target, before, after, version },
    ...{ at, byId: actor.userId, act },
  });
}
