/** What the page says of saving. Always begins with 已保存, 正在保存 or 未保存, and says why not. */
import { dateOf, momentOf, timeOf } from "@/lib/format";
import type { QueueState } from "./save-queue";

export type SaveWords = { tone: "saved" | "saving" | "unsaved"; text: string };

const firstSentence = (says: string) => says.split("。")[0] ?? says;
const unsaved = (why: string): SaveWords => ({ tone: "unsaved", text: `未保存：${why}` });

/** @param refused cells in which something stands that is no figure. */
export function saveWords(state: QueueState, refused: number, today: string): SaveWords {
  const { opened, trouble, waiting, sending, conflicts, setAside, savedAt } = state;
  if (!opened) return { tone: "saving", text: "未保存：页面正在打开" };
  switch (trouble?.kind) {
    case "signed-out":
      return unsaved("登录已过期");
    case "offline":
      return unsaved(`网络断开，${waiting} 处暂存在本机`);
    case "later":
    case "closed":
      return unsaved(firstSentence(trouble.says));
  }
  if (waiting > 0 || sending) return { tone: "saving", text: "正在保存…" };
  const [notTaken] = setAside.values();
  if (notTaken !== undefined) return unsaved(firstSentence(notTaken));
  if (conflicts.size > 0) return unsaved(`${conflicts.size} 处有两个版本，请选定`);
  if (refused > 0) return unsaved(`${refused} 格不是能保存的数字`);
  if (!savedAt) return { tone: "saved", text: "已保存" };
  const at = new Date(savedAt);
  return { tone: "saved", text: `已保存 ${dateOf(at) === today ? timeOf(at) : momentOf(at)}` };
}
