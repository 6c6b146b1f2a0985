import type { MoveEvent } from "@/lib/reports/working-copy";

const words: Readonly<Record<MoveEvent["action"], string>> = {
  start: "开始填写",
  submit: "提交",
  recall: "撤回",
  return: "退回",
  approve: "审核通过",
  publish: "发布",
  schedule: "定时发布",
  unschedule: "取消定时发布",
  correct: "开始更正",
  cancelCorrection: "取消更正",
  withdraw: "撤下",
};

/** What a move did to the report, as the desk tells it. */
export function eventWords({ action, revision }: Pick<MoveEvent, "action" | "revision">): string {
  return action === "publish" ? `发布第 ${revision} 版` : words[action];
}
