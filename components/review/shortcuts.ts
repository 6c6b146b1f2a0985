/** One letter each; they act only while nobody types and no dialog is open. */
export const reportKeys = [
  ["N", "下一处改动或没看过的检查"],
  ["Y", "接受说明，提示看过"],
  ["X", "不接受说明"],
  ["V", "换下一种看法"],
  ["C", "在此处提意见"],
  ["E", "解决这条意见"],
  ["A", "通过"],
  ["R", "退回"],
  ["M", "由我审核"],
  ["J", "下一份"],
  ["K", "上一份"],
  ["?", "全部快捷键"],
] as const;
export const listKeys = [
  ["J", "下一行"],
  ["K", "上一行"],
  ["X", "选中这一行"],
  ["Enter", "打开这一行"],
  ["/", "搜索机构"],
  ["?", "全部快捷键"],
] as const;
export type KeyList = readonly (readonly [string, string])[];

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "isComposing">;
type Place = { tagName: string; isContentEditable: boolean; type?: string };

/** In these a letter is a letter. A tick box or a button takes no text. */
export function takesText({ tagName, isContentEditable, type }: Place): boolean {
  if (isContentEditable || tagName === "TEXTAREA" || tagName === "SELECT") return true;
  return tagName === "INPUT" && !["checkbox", "radio", "button", "submit"].includes(type ?? "text");
}

/** The shortcut a key press means, null for none: with Ctrl, ⌘ or Alt it is the browser's, while composing the IME's. */
export function shortcutOf({ key, ctrlKey, metaKey, altKey, isComposing }: Pressed): string | null {
  if (ctrlKey || metaKey || altKey || isComposing) return null;
  if (key === "/" || key === "?" || key === "？") return key === "？" ? "?" : key;
  return /^[a-z]$/i.test(key) ? key.toUpperCase() : null;
}
