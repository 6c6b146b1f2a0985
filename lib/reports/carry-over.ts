import { eq } from "drizzle-orm";
import type { Db } from "@/db/store";
import type { Ctx } from "@/lib/auth/actor";
import { Refusal } from "@/lib/errors";
import { carriedOver } from "@/lib/forms/carried-over";
import { isEmpty } from "@/lib/forms/rich-text";
import { type Change, changeSchema } from "@/lib/forms/schema";
import { newId } from "@/lib/id";
import type { Found } from "./find-report";
import { type LastPublished, lastPublished } from "./last-year";
import { type Rows, readRows } from "./read-answers";
import type { Done } from "./restore-report";
import { writeTogether } from "./write-together";

/**
 * Fills an empty working copy with what last year's current revision hands on: its text, its outline where sections are
 * free, and the figures that carry over. Years in the text stay as they are; all of it waits to be verified.
 * @throws Refusal not-found where no report of last year is public, wrong-status where something was filled in already
 */
export async function carryOver(tx: Db, ctx: Ctx, found: Found): Promise<Done & { from: LastPublished }> {
  const { report, agency } = found;
  const last = await lastPublished(tx, agency, report.year);
  if (!last) throw new Refusal("not-found", {}, `没有公布过的${report.year - 1}年报告，不能从它开始。`);
  const rows = await readRows(tx, found);
  if (!isBlank(rows)) throw new Refusal("wrong-status", {}, "报告已经填了内容，不能再从上年报告开始。");
  const batch = newId();
  const changes = handedOn(found, rows, last);
  const written = await writeTogether(tx, ctx, found, changes, { batch, act: "carry-over" });
  if (written.length === 0) throw new Refusal("invalid", {}, "上年报告里没有可以带入的内容。");
  const { carried } = tx.tables;
  await tx.delete(carried).where(eq(carried.reportId, report.id));
  const stamp = { reportId: report.id, batchId: batch, at: ctx.clock.now(), byId: ctx.actor.userId };
  const from = { fromYear: last.year, fromRevision: last.revision };
  await tx.insert(carried).values(
    written.map(({ target: name, version }) => {
      const [kind = "", ...rest] = name.split(":");
      return { ...stamp, ...from, kind, target: rest.join(":") || kind, version };
    }),
  );
  return { batch, count: written.length, from: last };
}

const isBlank = ({ figures, sections, footnotes }: Rows): boolean =>
  figures.every(({ state }) => state === "blank") &&
  sections.every(({ content }) => isEmpty(content)) &&
  footnotes.every(({ text }) => text === "");

function handedOn({ report, form }: Found, rows: Rows, { form: lastForm, answers }: LastPublished): Change[] {
  const outline = form.freeSections && lastForm === form.id;
  const figureVersions = new Map(rows.figures.map(({ cell, version }) => [cell, version]));
  const sectionVersions = new Map(rows.sections.map(({ key, version }) => [key, version]));
  const changes: Change[] = [
    ...(outline
      ? [
          {
            kind: "outline" as const,
            sections: answers.sections.map(({ key, title }) => ({ key, title })),
            base: report.outlineVersion,
          },
        ]
      : []),
    ...answers.sections
      .filter(({ key, text }) => text !== "" && (outline || sectionVersions.has(key)))
      .map(({ key, content }) => ({ kind: "section" as const, key, content, base: sectionVersions.get(key) ?? 0 })),
    ...carriedOver(form).flatMap(({ from, to }) => {
      const figure = answers.figures[from];
      if (!figure || figure.state === "blank") return [];
      return [{ kind: "figure" as const, cell: to, figure, base: figureVersions.get(to) ?? 0 }];
    }),
  ];
  // Across a change of form a text may be longer than its place; what does not fit is left to be copied by hand.
  return changes.filter((change) => changeSchema(form).safeParse(change).success);
}
