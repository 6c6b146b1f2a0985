import { and, eq, gte, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Db } from "@/db/store";
import type { Ctx } from "@/lib/auth/actor";
import { authorise } from "./authorise";
import { findReport } from "./find-report";
import { readOutline } from "./held";
import type { ChangesSince } from "./inputs";
import { namesOf } from "./names";
import { figureOf } from "./read-answers";
import type { Meanwhile, MeanwhileChange, ReportRow } from "./working-copy";

/** A transaction that began before the last answer may have ended after it. Telling something twice does no harm. */
const overlap = 10_000;

type Stamped = { target: string; value: unknown; version: number; at: Date; byId: string };

/**
 * What was saved in a working copy since a moment that an earlier answer named (`now`), by anybody, the newest value
 * of each target, and how far the report has moved. A page asks every few seconds.
 * @throws Refusal not-found, not-allowed
 */
export async function changesSince(ctx: Ctx, { agency, year, since }: ChangesSince): Promise<Meanwhile> {
  const now = ctx.clock.now();
  const tx = ctx.store.read;
  const found = await findReport(tx, { agency, year });
  await authorise(ctx, tx, "read", found);
  const { report } = found;
  const from = new Date(Math.min(new Date(since).getTime(), now.getTime()) - overlap);
  const nothing = report.editedAt === null || report.editedAt < from;
  const stamped = nothing ? [] : await savedSince(tx, report, from);
  const names = await namesOf(
    tx,
    stamped.map(({ byId }) => byId),
  );
  const changes = stamped.map(
    ({ byId, at, ...rest }): MeanwhileChange => ({
      ...rest,
      at: at.toISOString(),
      by: names.get(byId) ?? "",
      mine: byId === ctx.actor.userId,
    }),
  );
  return { now: now.toISOString(), version: report.version, changes };
}

async function savedSince(tx: Db, report: ReportRow, from: Date): Promise<Stamped[]> {
  const { figures, sections, footnotes, explanations } = tx.tables;
  const of = (table: { reportId: PgColumn; updatedAt: PgColumn }): SQL | undefined =>
    and(eq(table.reportId, report.id), gte(table.updatedAt, from));
  const stamp = ({ version, updatedAt, updatedById }: { version: number; updatedAt: Date; updatedById: string }) => ({
    ...{ version, at: updatedAt, byId: updatedById },
  });
  const outline = await readOutline(tx, report);
  const moved = outline.at !== null && outline.byId !== null && outline.at >= from;
  return [
    // A new section must exist before its text arrives.
    ...(moved ? [{ target: "outline", ...outline, at: outline.at ?? from, byId: outline.byId ?? "" }] : []),
    ...(await tx.select().from(figures).where(of(figures))).map((row) => ({
      ...{ target: `figure:${row.cell}`, value: figureOf(row), ...stamp(row) },
    })),
    ...(await tx.select().from(sections).where(of(sections))).map((row) => ({
      ...{ target: `section:${row.key}`, value: row.content, ...stamp(row) },
    })),
    ...(await tx.select().from(footnotes).where(of(footnotes))).map((row) => ({
      ...{ target: `footnote:${row.table}`, value: row.text, ...stamp(row) },
    })),
    ...(await tx.select().from(explanations).where(of(explanations))).map((row) => ({
      ...{ target: `explanation:${row.finding}`, value: row.text, ...stamp(row) },
    })),
  ].filter(({ version }) => version > 0);
}
