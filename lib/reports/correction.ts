import { and, desc, eq } from "drizzle-orm";
import type { Db } from "@/db/store";
import type { Answers } from "@/lib/forms/answers";
import { printedParts } from "@/lib/forms/printed-parts";
import { changedParts } from "./changed-parts";
import type { NotedPart } from "./correction-notes";
import type { Found } from "./find-report";
import { answersOf, type Correction, parseSnapshot } from "./snapshot";

/** The newest revision of a report, public or withdrawn, as it can be written back; null before the first. */
export async function newestRevision(
  tx: Db,
  { report, form }: Found,
): Promise<{ revision: number; answers: Answers } | null> {
  const { revisions } = tx.tables;
  const [row] = await tx
    .select({ revision: revisions.revision, snapshot: revisions.snapshot })
    .from(revisions)
    .where(and(eq(revisions.reportId, report.id)))
    .orderBy(desc(revisions.revision))
    .limit(1);
  return row ? { revision: row.revision, answers: answersOf(form, parseSnapshot(row.snapshot)) } : null;
}

/** The parts in which the working copy differs from the newest revision, as they are called; null before the first. */
export async function changedSince(tx: Db, found: Found, answers: Answers): Promise<NotedPart[] | null> {
  const before = await newestRevision(tx, found);
  if (!before) return null;
  const { form } = found;
  // The newer heading counts; a section that is gone is called as it was.
  const headings = new Map(
    [before.answers, answers].flatMap(({ sections }) =>
      printedParts(form, sections).map(({ key, heading }) => [key, heading] as const),
    ),
  );
  return changedParts(form, before.answers, answers).map((key) => ({ key, heading: headings.get(key) ?? key }));
}

/** What the next revision says about itself; null when nothing was published before (decision 6). */
export async function correctionOf(tx: Db, found: Found, answers: Answers): Promise<Correction | null> {
  const before = await newestRevision(tx, found);
  if (!before) return null;
  return { note: found.report.correctionNote ?? "", parts: changedParts(found.form, before.answers, answers) };
}
