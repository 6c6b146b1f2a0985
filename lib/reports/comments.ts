/** Threads of comments: a supervisor's remark, its answers, and whether it is resolved. */
import { and, eq } from "drizzle-orm";
import type { Tables } from "@/db/schema";
import type { Db } from "@/db/store";
import { Refusal } from "@/lib/errors";
import { cellInfo } from "@/lib/forms/cells";
import type { Form } from "@/lib/forms/define";
import type { Found } from "./find-report";
import { namesOf } from "./names";
import type { Comment, Thread } from "./working-copy";

type Row = Tables["comments"]["$inferSelect"];

/** The remark that opened a thread of this report. @throws Refusal not-found */
export async function findThread(tx: Db, { report }: Found, id: string): Promise<Row> {
  const { comments } = tx.tables;
  const [row] = await tx
    .select()
    .from(comments)
    .where(and(eq(comments.id, id), eq(comments.reportId, report.id)));
  if (!row || row.threadId !== null) throw new Refusal("not-found", {}, "没有找到这条意见。");
  return row;
}

/** Whether there is such a place in a report to hang a comment on. */
export async function isPlace(tx: Db, { report, form }: Found, on: Row["on"], target: string | null): Promise<boolean> {
  if (on === "report") return target === null;
  if (target === null) return false;
  return on === "cell" ? cellInfo(form, target) !== undefined : hasSection(tx, report.id, form, target);
}

async function hasSection(tx: Db, reportId: string, form: Form, key: string): Promise<boolean> {
  if (form.parts.some((part) => part.key === key)) return true;
  const { sections } = tx.tables;
  return (await tx.$count(sections, and(eq(sections.reportId, reportId), eq(sections.key, key)))) > 0;
}

/** All threads of a report, the oldest first, each with its answers in the order in which they were written. */
export async function readThreads(tx: Db, reportId: string): Promise<Thread[]> {
  const { comments } = tx.tables;
  const rows = await tx.select().from(comments).where(eq(comments.reportId, reportId)).orderBy(comments.at);
  const names = await namesOf(
    tx,
    rows.flatMap(({ authorId, resolvedById }) => [authorId, resolvedById]),
  );
  const comment = ({ id, text, authorId, at }: Row): Comment => ({
    ...{ id, text, authorId, at },
    author: names.get(authorId) ?? "",
  });
  return rows
    .filter(({ threadId }) => threadId === null)
    .map((row) => ({
      ...comment(row),
      ...{ on: row.on, target: row.target },
      answers: rows.filter(({ threadId }) => threadId === row.id).map(comment),
      resolved: row.resolvedAt && { at: row.resolvedAt, by: names.get(row.resolvedById ?? "") ?? "" },
    }));
}
