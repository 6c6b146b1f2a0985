import { monthDay } from "@/lib/format";
import type { DeskData } from "../desk-data";

export type NextStep = { words: string; note?: string; now?: boolean };

/** What happens to the report from here on, the present step marked. */
export function nextSteps({ report, due }: Pick<DeskData, "report" | "due">): NextStep[] {
  const { status, publishAt, currentRevision, backfilled } = report;
  const last = due ? `${monthDay(due.extended ?? due.due)}前` : undefined;
  const correcting = currentRevision !== null;
  const fill: NextStep = {
    words: status === "returned" ? "您修改并重新提交" : correcting ? "您更正并提交，写明更正了什么" : "您填写并提交",
    note: backfilled || correcting ? undefined : last,
  };
  const review: NextStep = { words: "审核人审核", note: "审核人动手之前，您可以随时撤回" };
  const publish: NextStep = publishAt
    ? { words: `定于${monthDay(publishAt)}发布` }
    : {
        words: correcting ? "发布新的一版" : "审核通过后发布",
        note: due ? `公布期限 ${monthDay(due.publication)}` : undefined,
      };
  const after: NextStep = { words: "公布后仍可更正，更正会公开说明" };
  if (status === "withdrawn")
    return [{ words: "已撤下，公众在原地址看到原因", now: true }, { ...fill, now: false }, review, publish];
  const steps = [fill, review, publish, after];
  const at = { draft: 0, returned: 0, submitted: 1, approved: 2, published: 3 }[status];
  return steps.map((step, index) => ({ ...step, now: index === at }));
}
