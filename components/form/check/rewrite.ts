import type { RichText } from "@/lib/forms/answers";
import type { Finding } from "@/lib/forms/finding";
import { isLive } from "@/lib/forms/live-figures";
import { inlineText, plainText } from "@/lib/forms/rich-text";
import type { ReportStore } from "../report-store";

type Rewrite = NonNullable<Finding["rewrite"]>;

type Passage = Pick<Rewrite, "from" | "to">;
type Place = { path: readonly number[]; start: number };

/** A document in which one stretch of one text node, or one bound figure, is replaced. */
function replaced(content: RichText, { path, start }: Place, length: number, by: RichText): RichText {
  const changed = structuredClone(content);
  const siblings = at(changed, path.slice(0, -1))?.content;
  const index = path.at(-1) ?? 0;
  const node = siblings?.[index];
  if (!siblings || !node) return changed;
  const words = inlineText(node);
  const text = (part: string): RichText[] => (part === "" ? [] : [{ type: "text", text: part, ...marksOf(node) }]);
  const three = [...text(words.slice(0, start)), { ...by, ...marksOf(node) }, ...text(words.slice(start + length))];
  siblings.splice(index, 1, ...three);
  return joined(changed);
}
const marksOf = ({ marks }: RichText) => (marks ? { marks } : {});

/** Neighbouring texts with the same marks are one, as the editor has them. */
function joined(node: RichText): RichText {
  if (!node.content) return node;
  const content: RichText[] = [];
  for (const child of node.content.map(joined)) {
    const before = content.at(-1);
    if (
      child.type === "text" &&
      before?.type === "text" &&
      JSON.stringify(before.marks) === JSON.stringify(child.marks)
    )
      content[content.length - 1] = { ...before, text: `${before.text}${child.text}` };
    else content.push(child);
  }
  return { ...node, content };
}

/** Where a passage of the plain text stands; null where it goes over the end of a text node. */
function placeOf(content: RichText, { from, to }: Passage): Place | null {
  const before = plainText(content);
  const old = before.slice(from, to);
  // Where the same words stand twice, the place is the one whose change changes the text right here.
  const probe = "\uE000".repeat(old.length);
  const wanted = before.slice(0, from) + probe + before.slice(to);
  for (const path of textNodes(content)) {
    const node = at(content, path);
    const words = node ? inlineText(node) : "";
    for (let start = words.indexOf(old); start !== -1; start = words.indexOf(old, start + 1)) {
      const place = { path, start };
      if (plainText(replaced(content, place, old.length, { type: "text", text: probe })) === wanted) return place;
    }
  }
  return null;
}

/** Puts new words in the place of a passage of the plain text, in the document that the text was made of. */
export function rewritten(content: RichText, rewrite: Rewrite): RichText | null {
  const place = placeOf(content, rewrite);
  return place && replaced(content, place, rewrite.to - rewrite.from, { type: "text", text: rewrite.text });
}

/** Binds a passage to the table: `node` stands where the number stood. */
export function bound(content: RichText, passage: Passage, node: RichText): RichText | null {
  const place = placeOf(content, passage);
  return place && replaced(content, place, passage.to - passage.from, node);
}

/** Whether a passage is a figure bound to the table already. */
export function isBound(content: RichText, passage: Passage): boolean {
  const place = placeOf(content, passage);
  const node = place && at(content, place.path);
  return node ? isLive(node) : false;
}

function textNodes(node: RichText, path: readonly number[] = []): (readonly number[])[] {
  if (node.type === "text" || isLive(node)) return [path];
  return (node.content ?? []).flatMap((child, index) => textNodes(child, [...path, index]));
}

const at = (content: RichText, path: readonly number[]): RichText | undefined =>
  path.reduce<RichText | undefined>((node, index) => node?.content?.[index], content);

/** Carries a certain correction into the text, and shows it in an open editor. */
export function applyRewrite(store: ReportStore, section: string, rewrite: Rewrite): void {
  const content = store.sections().find(({ key }) => key === section)?.content;
  const changed = content && rewritten(content, rewrite);
  if (!changed) return;
  store.setSection(section, changed);
  store.topics.tell([`body:${section}`]);
}
