import { momentOf } from "@/lib/format";
import { cells } from "@/lib/forms/cells";
import type { Form } from "@/lib/forms/define";
import type { PrintedPart } from "@/lib/forms/printed-parts";
import type { Thread } from "@/lib/reports/working-copy";
import { cellWords } from "./cell-words";

/** Where a comment hangs, and how that is called. */
export type Place = {
  on: Thread["on"];
  target: string | null;
  where: string;
  /** The part beside which it stands; null: the whole report. */
  part: string | null;
  /** Its place within the part: text first, then cells as printed. */
  order: number;
};
/** A thread as the browser gets it: moments in words, so that both sides print the same. */
export type CommentView = Place & {
  id: string;
  /** Its printed number, in the order of the report. */
  number: number;
  text: string;
  author: string;
  when: string;
  answers: readonly { id: string; author: string; when: string; text: string }[];
  resolved: { by: string; when: string } | null;
};

/** The element a comment speaks of: sections and cells carry their own names wherever a report is drawn. */
export const placeId = ({ target }: Pick<Place, "target">) => target ?? "whole-report";

/** Key of the part in which a section or a cell stands; null for the report as a whole, and for what the report no longer has. */
function partOf(parts: readonly PrintedPart[], on: Place["on"], target: string | null): string | null {
  if (on === "report" || target === null) return null;
  if (on === "section") return parts.find(({ key }) => key === target)?.key ?? null;
  return parts.find(({ tables }) => tables.includes(target.split("/")[0] ?? ""))?.key ?? null;
}

export const wholeReport: Place = { on: "report", target: null, where: "整份报告", part: null, order: 0 };

/** The place of a section or a cell; a target the form no longer has is named by itself. */
export function placeOf(form: Form, parts: readonly PrintedPart[], on: Place["on"], target: string | null): Place {
  if (on === "report" || target === null) return wholeReport;
  const part = partOf(parts, on, target);
  if (on === "section")
    return { on, target, where: parts.find(({ key }) => key === target)?.heading ?? target, part, order: 0 };
  const order = cells(form).findIndex(({ cell }) => cell === target) + 1;
  return { on, target, where: order > 0 ? cellWords(form, target).whole : target, part, order };
}

/** Threads in the order of the report, numbered from 1; those on one place by time. */
export function commentViews(form: Form, parts: readonly PrintedPart[], threads: readonly Thread[]): CommentView[] {
  const partOrder = new Map(parts.map(({ key }, at) => [key as string | null, at]));
  return threads
    .map((thread) => ({ thread, place: placeOf(form, parts, thread.on, thread.target) }))
    .sort(
      (a, b) =>
        (partOrder.get(a.place.part) ?? -1) - (partOrder.get(b.place.part) ?? -1) ||
        a.place.order - b.place.order ||
        a.thread.at.getTime() - b.thread.at.getTime(),
    )
    .map(({ thread, place }, at) => ({
      ...place,
      id: thread.id,
      number: at + 1,
      text: thread.text,
      author: thread.author,
      when: momentOf(thread.at),
      answers: thread.answers.map((answer) => ({
        id: answer.id,
        author: answer.author,
        when: momentOf(answer.at),
        text: answer.text,
      })),
      resolved: thread.resolved ? { by: thread.resolved.by, when: momentOf(thread.resolved.at) } : null,
    }));
}
