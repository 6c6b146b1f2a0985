import type { MarkState } from "@/components/ui/state-mark";
import type { Standing } from "@/lib/collections/read";

/** How a supervisor reads the states: what was handed in waits for them. */
export const standingWords: Readonly<Record<Standing, { word: string; mark: MarkState }>> = {
  notStarted: { word: "未开始", mark: "todo" },
  draft: { word: "填写中", mark: "doing" },
  returned: { word: "已退回", mark: "returned" },
  submitted: { word: "待审核", mark: "submitted" },
  approved: { word: "已通过", mark: "approved" },
  published: { word: "已发布", mark: "published" },
  withdrawn: { word: "已撤下", mark: "withdrawn" },
};
export const standings = Object.keys(standingWords) as Standing[];
