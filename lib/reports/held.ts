/** What a working copy holds at the target of a change. */
import { and, desc, eq, placeholder, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { kept } from "@/db/kept";
import type { Tables } from "@/db/schema";
import type { Db } from "@/db/store";
import type { Change } from "@/lib/forms/schema";
import { blank } from "@/lib/forms/totals";
import { figureOf } from "./read-answers";
import type { ReportRow } from "./working-copy";

/** `value` has the form of what the change would put there. `version` 0: nobody has written there. */
export type Held = { value: unknown; version: number; at: Date | null; byId: string | null };
type Row = { version: number; updatedAt: Date; updatedById: string };
const held = (row: Row | undefined, value: unknown): Held => ({
  value,
  version: row?.version ?? 0,
  at: row?.updatedAt ?? null,
  byId: row?.updatedById ?? null,
});
const of = (report: ReportRow, table: { reportId: PgColumn }, column: PgColumn, name: string): SQL | undefined =>
  and(eq(table.reportId, report.id), eq(column, name));

const figureAt = kept<{ reportId: string; cell: string }, Tables["figures"]["$inferSelect"][]>("figure_at", (db) => {
  const { figures } = db.tables;
  return db
    .select()
    .from(figures)
    .where(and(eq(figures.reportId, placeholder("reportId")), eq(figures.cell, placeholder("cell"))));
});

/** Null where the report has no such section. */
export async function readHeld(tx: Db, report: ReportRow, change: Change): Promise<Held | null> {
  const { sections, footnotes, explanations } = tx.tables;
  switch (change.kind) {
    case "figure": {
      const [row] = await figureAt(tx, { reportId: report.id, cell: change.cell });
      return held(row, row ? figureOf(row) : blank);
    }
    case "section": {
      const [row] = await tx
        .select()
        .from(sections)
        .where(of(report, sections, sections.key, change.key));
      return row ? held(row, row.content) : null;
    }
    case "footnote": {
      const [row] = await tx
        .select()
        .from(footnotes)
        .where(of(report, footnotes, footnotes.table, change.table));
      return held(row, row?.text ?? "");
    }
    case "explanation": {
      const [row] = await tx
        .select()
        .from(explanations)
        .where(of(report, explanations, explanations.finding, change.finding));
      return held(row, row?.text ?? "");
    }
    case "outline":
      return readOutline(tx, report);
  }
}

/** The sections in their order. Version 0: as they were at the start. */
export async function readOutline(tx: Db, report: ReportRow): Promise<Held> {
  const { sections, changes, reports } = tx.tables;
  const value = await tx
    .select({ key: sections.key, title: sections.title })
    .from(sections)
    .where(and(eq(sections.reportId, report.id), eq(sections.dropped, false)))
    .orderBy(sections.position);
  const [now] = await tx.select({ version: reports.outlineVersion }).from(reports).where(eq(reports.id, report.id));
  const [last] = await tx
    .select()
    .from(changes)
    .where(and(eq(changes.reportId, report.id), eq(changes.kind, "outline")))
    .orderBy(desc(changes.version))
    .limit(1);
  return { value, version: now?.version ?? 0, at: last?.at ?? null, byId: last?.byId ?? null };
}

/** What the change would put there. */
export function wanted(change: Change): unknown {
  switch (change.kind) {
    case "figure":
      return change.figure;
    case "section":
      return change.content;
    case "outline":
      return change.sections;
    default:
      return change.text;
  }
}
