import type { MarkState } from "@/components/ui/state-mark";
import { monthDay } from "@/lib/format";
import type { Status } from "@/lib/reports/workflow";

type Standing = { status: Status; currentRevision: number | null; publishAt?: Date | null };

/** Shape and word of a report's state, as an editor is told it. */
export function statusMark({ status, currentRevision, publishAt }: Standing): { shape: MarkState; words: string } {
  const correcting = currentRevision !== null;
  switch (status) {
    case "draft":
      return { shape: "doing", words: correcting ? "更正中" : "填写中" };
    case "submitted":
      return { shape: "submitted", words: "已提交，待审核" };
    case "returned":
      return { shape: "returned", words: "已退回，请修改" };
    case "approved":
      return { shape: "approved", words: publishAt ? `已通过，定于${monthDay(publishAt)}发布` : "已通过，待发布" };
    case "published":
      return { shape: "published", words: "已发布" };
    case "withdrawn":
      return { shape: "withdrawn", words: "已撤下" };
  }
}

const DAY = 24 * 3600_000;
/** 还有9天, 今天截止, 已过3天: from one calendar day to another. */
export function daysLeft(today: string, due: string): string {
  const days = Math.round((Date.parse(due) - Date.parse(today)) / DAY);
  if (days === 0) return "今天截止";
  return days > 0 ? `还有${days}天` : `已过${-days}天`;
}
