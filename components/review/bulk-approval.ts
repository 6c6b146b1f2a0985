import { isAllRead, type Reading, unreadWords } from "@/lib/reports/verdict-standing";
import type { Status } from "@/lib/reports/workflow";

/** A report of the list as far as approving many asks for it. */
export type BulkCandidate = {
  agency: { code: string; name: string };
  year: number;
  version: number;
  status: Status | null;
  ownSubmission: boolean;
  openComments: number;
  reading: Reading;
};
/** One chosen report: what is sent, and in words why it is left out; null where it is not. */
export type BulkLine = { agency: string; name: string; year: number; version: number; hindrance: string | null };

/** Why a report cannot be approved together with others; null when it can. The verb asks again. */
export function bulkHindrance({ status, ownSubmission, openComments, reading }: BulkCandidate): string | null {
  if (status !== "submitted") return "不在待审核";
  if (ownSubmission) return "您提交过这一版，要由另一位审核人处理";
  if (openComments > 0) return `${openComments} 处意见未解决`;
  if (reading.refused > 0) return `${reading.refused} 处说明没有被接受`;
  return isAllRead(reading) ? null : `${unreadWords(reading)}没有看过`;
}

export const bulkLine = (item: BulkCandidate): BulkLine => ({
  agency: item.agency.code,
  name: item.agency.name,
  year: item.year,
  version: item.version,
  hindrance: bulkHindrance(item),
});

export const lineKey = ({ agency, year }: Pick<BulkLine, "agency" | "year">): string => `${agency}/${year}`;
