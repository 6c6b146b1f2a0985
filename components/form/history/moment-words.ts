import { chineseDate, timeOf } from "@/lib/format";
import type { Act } from "@/lib/reports/change-act";
import type { Moment } from "@/lib/reports/read-moments";
import { eventWords } from "../overview/event-words";

/** 2026年1月10日 15:20:08: two moments may lie within a minute. */
export const fullMoment = (at: Date): string => `${chineseDate(at)} ${timeOf(at)}`;

export const actWords: Readonly<Record<Act, string>> = {
  restore: "恢复以前的内容",
  "carry-over": "从上年报告带入",
  "take-back": "撤销",
};

/** What was done in a sitting or by a move: 改了 12 格、2 段文字. */
export function momentWords({ event, sitting }: Pick<Moment, "event" | "sitting">): string {
  if (event) return eventWords(event);
  if (!sitting) return "";
  const { act, cells, sections, footnotes, outline } = sitting;
  const parts = [
    cells > 0 ? `${cells} 格` : "",
    sections > 0 ? `${sections} 段文字` : "",
    footnotes > 0 ? `${footnotes} 条表注` : "",
    outline ? "标题和次序" : "",
  ].filter(Boolean);
  return `${act ? `${actWords[act]}：` : "改了 "}${parts.join("、")}`;
}
