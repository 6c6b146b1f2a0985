/** Searching and replacing in the sections whose editor is not open. */
import type { RichText } from "@/lib/forms/answers";
import type { ReportStore } from "../report-store";

const times = (text: string, words: string): number => (words === "" ? 0 : text.split(words).length - 1);
const others = (store: ReportStore, section: string) => store.sections().filter(({ key }) => key !== section);

/** Only texts count in which the words stand within one run: there they can be replaced too. */
const within = (node: RichText, words: string): number =>
  times(node.text ?? "", words) + (node.content ?? []).reduce((sum, child) => sum + within(child, words), 0);

export const countElsewhere = (store: ReportStore, section: string, words: string): number =>
  others(store, section).reduce((sum, { content }) => sum + within(content, words), 0);

function replaced(node: RichText, words: string, by: string): RichText | null {
  if (node.text !== undefined) {
    const text = node.text.replaceAll(words, by);
    return text === "" ? null : { ...node, text };
  }
  if (!node.content) return node;
  return { ...node, content: node.content.flatMap((child) => replaced(child, words, by) ?? []) };
}

/** @returns how many places were replaced. */
export function replaceElsewhere(store: ReportStore, section: string, words: string, by: string): number {
  let count = 0;
  for (const { key, content } of others(store, section)) {
    const here = within(content, words);
    if (here === 0) continue;
    count += here;
    store.setSection(key, replaced(content, words, by) ?? content);
  }
  return count;
}
