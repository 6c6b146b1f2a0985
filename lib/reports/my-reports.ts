import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/store";
import type { Ctx, Role } from "@/lib/auth/actor";
import { enteredCells } from "@/lib/forms/cells";
import { formById } from "@/lib/forms/registry";
import { capabilities } from "./authorise";
import { dueDates, isRunning } from "./due-dates";
import { namesOf } from "./names";
import { allowed, reportActions } from "./permissions";
import { type Line, linesOf, returnsOf } from "./reach-lines";
import type { DeskItem, ReportRow } from "./working-copy";

/** What an editor has to do and has done: what is due, started or not, then the years before. Newest year first. */
export async function myReports(ctx: Ctx): Promise<DeskItem[]> {
  const tx = ctx.store.read;
  const lines = (await linesOf(ctx, tx)).filter(({ reached }) => reached.roles.includes("editor"));
  const reports = lines.flatMap(({ report }) => report ?? []);
  const returns = await returnsOf(
    tx,
    reports.map(({ id }) => id),
  );
  const names = await namesOf(
    tx,
    reports.map(({ editedById }) => editedById),
  );
  const items: DeskItem[] = [];
  for (const line of lines) {
    const { reached, year, report, duty } = line;
    const form = report?.form ?? duty?.collection.form ?? "";
    items.push({
      agency: { code: reached.agency.code, name: reached.agency.name },
      ...{ year, form, status: report?.status ?? null, openComments: line.openComments },
      due: duty && dueDates(duty, reached.agency, report, ctx.clock.now()),
      editedAt: report?.editedAt ?? null,
      editedBy: names.get(report?.editedById ?? "") ?? null,
      submittedAt: report?.submittedAt ?? null,
      currentRevision: report?.currentRevision ?? null,
      withdrawn: (report?.withdrawnAt ?? null) !== null,
      returnReason: report?.status === "returned" ? (returns.get(report.id)?.reason ?? null) : null,
      publishAt: report?.publishAt ?? null,
      filled: await filledIn(tx, form, report),
      can: canDo(ctx, line),
    });
  }
  return items;
}

function canDo(ctx: Ctx, { reached, report, duty }: Line): DeskItem["can"] {
  if (report) return capabilities(reached.roles, { agency: reached.agency, report });
  const asked = duty !== null && isRunning(duty, ctx.clock.now()) && reached.agency.closedAt === null;
  const may = (role: Role, action: (typeof reportActions)[number]) => allowed(action, null, role);
  return Object.fromEntries(
    reportActions.map((action) => [action, asked && reached.roles.some((role) => may(role, action))]),
  ) as DeskItem["can"];
}

/** Counted only while somebody fills it in: for a report handed in nobody asks. */
async function filledIn(tx: Db, formId: string, report: ReportRow | null): Promise<DeskItem["filled"]> {
  if (formId === "") return { sections: 0, ofSections: 0, cells: 0, ofCells: 0 };
  const form = formById(formId);
  const ofCells = enteredCells(form).length;
  const ofSections = form.parts.filter(({ text }) => text).length;
  if (!report || (report.status !== "draft" && report.status !== "returned"))
    return { sections: 0, ofSections, cells: 0, ofCells };
  const { figures, sections } = tx.tables;
  const rows = await tx
    .select({ text: sections.text })
    .from(sections)
    .where(and(eq(sections.reportId, report.id), eq(sections.dropped, false)));
  const typed = await tx.select({ state: figures.state }).from(figures).where(eq(figures.reportId, report.id));
  return {
    sections: rows.filter(({ text }) => text !== "").length,
    ofSections: rows.length,
    cells: typed.filter(({ state }) => state !== "blank").length,
    ofCells,
  };
}
