import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/store";
import type { Answers } from "@/lib/forms/answers";
import { formById } from "@/lib/forms/registry";
import { answersOf, parseSnapshot } from "./snapshot";
import type { AgencyRow, LastYear } from "./working-copy";

/** A current revision, as it was published: computed cells too. */
export type LastPublished = { year: number; form: string; revision: number; answers: Answers };

/** Last year's current revision of the same agency; null where none is public (decision 21). */
export async function lastPublished(
  tx: Db,
  agency: Pick<AgencyRow, "id">,
  year: number,
): Promise<LastPublished | null> {
  const { reports, revisions } = tx.tables;
  const [row] = await tx
    .select({ snapshot: revisions.snapshot, form: revisions.form, revision: revisions.revision })
    .from(reports)
    .innerJoin(revisions, and(eq(revisions.reportId, reports.id), eq(revisions.revision, reports.currentRevision)))
    .where(and(eq(reports.agencyId, agency.id), eq(reports.year, year - 1), isNull(reports.withdrawnAt)));
  if (!row) return null;
  const { form, revision, snapshot } = row;
  return { year: year - 1, form, revision, answers: answersOf(formById(form), parseSnapshot(snapshot)) };
}

/** The same as the checks and the desk need it. */
export async function lastYear(tx: Db, agency: Pick<AgencyRow, "id">, year: number): Promise<LastYear | null> {
  const last = await lastPublished(tx, agency, year);
  if (!last) return null;
  const { answers, ...rest } = last;
  const sections = answers.sections.map(({ key, title, text }) => ({ key, title, text }));
  return { ...rest, figures: answers.figures, sections };
}
