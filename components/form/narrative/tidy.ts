/** What comes in from Word, WPS or a web page, reduced to words. Pure, so that it can be tested without an editor. */
import type { RichText } from "@/lib/forms/answers";
import { cleaned } from "@/lib/forms/rich-text";

/** Their markup without what is not text: styles, comments, fields; a forced line break parts paragraphs. */
export const tidyHtml = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?-->/g, "")
    // Even an unseen document may not apply them under a strict policy, and says so on the console.
    .replace(/(<[a-z][^>]*?)\sstyle\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, "$1")
    .replace(/<(style|script|head|xml|o:p|w:[a-z]+)\b[^>]*>[\s\S]*?<\/\1>/gi, "")
    .replace(/<\/?(o|w|v|st1):[^>]*>/gi, "")
    .replace(/<br\b[^>]*>/gi, "</p><p>");

const INDENT = /^[\s\u3000\u00a0\u200b]+/;

const isEmptyParagraph = ({ type, content }: RichText) => type === "paragraph" && (content ?? []).length === 0;

/**
 * Pasted nodes: the indent that was typed with spaces goes, empty paragraphs between others too, and what cannot be
 * stored. The first and the last join the paragraph one is in and stay.
 */
export function tidyNodes(nodes: readonly RichText[]): RichText[] {
  const tidied = tidyEach(nodes);
  return tidied.filter((node, index) => index === 0 || index === tidied.length - 1 || !isEmptyParagraph(node));
}

function tidyEach(nodes: readonly RichText[]): RichText[] {
  return nodes.flatMap((node) => {
    if (node.type === "text") {
      const text = cleaned(node.text ?? "").replaceAll("\u00a0", " ");
      return text === "" ? [] : [{ ...node, text }];
    }
    const children = tidyEach(node.content ?? []);
    if (node.type !== "paragraph" && node.type !== "heading")
      return [{ ...node, ...(node.content && { content: children }) }];
    const [first, ...rest] = children;
    if (first?.type !== "text") return [{ ...node, content: children }];
    const text = (first.text ?? "").replace(INDENT, "");
    return [{ ...node, content: text === "" ? rest : [{ ...first, text }, ...rest] }];
  });
}
