import type { RichText } from "./answers";

/** What each node may hold: paragraphs, headings, numbered items, simple tables, figures bound to cells, nothing else. */
const inline = ["text", "hardBreak", "liveFigure"] as const;
const blocks = ["paragraph", "heading", "orderedList", "table"] as const;
const holds: Readonly<Record<string, readonly string[]>> = {
  doc: blocks,
  paragraph: inline,
  heading: inline,
  orderedList: ["listItem"],
  listItem: ["paragraph", "orderedList"],
  table: ["tableRow"],
  tableRow: ["tableCell", "tableHeader"],
  tableCell: ["paragraph", "orderedList"],
  tableHeader: ["paragraph", "orderedList"],
  hardBreak: [],
  liveFigure: [],
  text: [],
};
/** Nodes that may not be empty; their first child is what matters to an editor. */
const needsContent = ["doc", "orderedList", "listItem", "table", "tableRow", "tableCell", "tableHeader"];

const count = (from: number, to: number) => (value: unknown) =>
  Number.isInteger(value) && from <= (value as number) && (value as number) <= to;
const none = (value: unknown) => value === null;
const isCellName = (value: unknown) =>
  typeof value === "string" && /^[\w-]+\/[\w-]+\/[\w-]+$/.test(value) && value.length <= 120;
const cellAttrs = {
  colspan: count(1, 50),
  rowspan: count(1, 500),
  colwidth: (value: unknown) => none(value) || (Array.isArray(value) && value.every(count(0, 10000))),
  align: (value: unknown) => none(value) || ["left", "center", "right"].includes(value as string),
};
const attributes: Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>> = {
  heading: { level: count(1, 4) },
  orderedList: { start: count(0, 9999), type: (value) => none(value) || value === "1" },
  tableCell: cellAttrs,
  tableHeader: cellAttrs,
  liveFigure: {
    cells: (value) => Array.isArray(value) && 0 < value.length && value.length <= 30 && value.every(isCellName),
    as: (value) => ["value", "change", "growth", "share"].includes(value as string),
    shown: (value) => typeof value === "string" && value !== "" && value.length <= 40 && isPlain(value),
  },
};

const MOST_NODES = 50_000;
const DEEPEST = 24;
/** Characters in all texts of one document; a part may allow fewer. */
export const MOST_TEXT = 100_000;

const UNFIT = /[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/gu;
/** Text that can be stored, hashed and printed: no control characters but tab and line feed, no half surrogates. */
export const isPlain = (text: string): boolean => text.search(UNFIT) === -1;
/** What was pasted or imported, without what `isPlain` refuses: Word leaves such characters in its text. */
export const cleaned = (text: string): string => text.replace(/\r\n?|[\v\f\x85\u2028\u2029]/g, "\n").replace(UNFIT, "");

/** What is wrong with a Tiptap document, in a few Chinese words; null when it may be stored. Bounded whatever is sent. */
export function richTextFault(value: unknown): string | null {
  const open: { node: unknown; allowed: readonly string[]; depth: number }[] = [
    { node: value, allowed: ["doc"], depth: 0 },
  ];
  let nodes = 0;
  let length = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, allowed, depth } = next;
    if (++nodes > MOST_NODES) return "内容太多";
    if (depth > DEEPEST) return "层次太多";
    const fault = nodeFault(node, allowed);
    if (fault) return fault;
    const { type, content = [], text = "" } = node as RichText;
    length += text.length;
    if (length > MOST_TEXT) return "文字太长";
    // Reversed, so that the first fault in reading order is the one that is told.
    for (const child of [...content].reverse())
      open.push({ node: child, allowed: holds[type] ?? [], depth: depth + 1 });
  }
  return null;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function nodeFault(node: unknown, allowed: readonly string[]): string | null {
  if (!isObject(node) || typeof node.type !== "string") return "不是文档";
  const { type, content, text, attrs, marks, ...rest } = node;
  if (!allowed.includes(type)) return `不能放“${type.slice(0, 40)}”`;
  if (Object.keys(rest).length > 0) return `“${type}”带有不认识的内容`;
  if (content !== undefined && !Array.isArray(content)) return `“${type}”的内容不是列表`;
  if (needsContent.includes(type) && !(content as unknown[] | undefined)?.length) return `“${type}”是空的`;
  if (type === "listItem" && (content as { type?: unknown }[])[0]?.type !== "paragraph") return "编号项没有文字";
  if (type === "text" ? typeof text !== "string" || text === "" || !isPlain(text) : text !== undefined)
    return "有不能保存的字符";
  const known = attributes[type] ?? {};
  if (type === "liveFigure" && Object.keys(known).some((name) => !Object.hasOwn(Object(attrs), name)))
    return "有一处数据没有写明出自哪一格";
  if (attrs !== undefined && attrs !== null) {
    if (!isObject(attrs)) return `“${type}”的属性不认识`;
    if (Object.entries(attrs).some(([name, value]) => !Object.hasOwn(known, name) || !known[name]?.(value)))
      return `“${type}”的属性不认识`;
  }
  if (marks === undefined) return null;
  if (!Array.isArray(marks) || !inline.includes(type as "text")) return `“${type}”不能有字体标记`;
  return marks.every((mark) => isObject(mark) && mark.type === "bold" && !mark.attrs)
    ? null
    : "只保留加粗，不保留别的字体标记";
}

/**
 * A document as plain text: paragraphs parted by \n, empty ones left out. Numbered items carry their number, a row
 * of a table is one line with its cells parted by tabs.
 */
export const plainText = (content: RichText): string =>
  linesOf(content)
    .filter((line) => line.trim() !== "")
    .join("\n");

/** A live figure reads as the number it shows. */
export const inlineText = ({ text, attrs }: RichText): string =>
  text ?? (typeof attrs?.shown === "string" ? attrs.shown : "");

function linesOf(node: RichText): string[] {
  const children = node.content ?? [];
  switch (node.type) {
    case "paragraph":
    case "heading":
      return children
        .map((child) => (child.type === "hardBreak" ? "\n" : inlineText(child)))
        .join("")
        .split("\n");
    case "orderedList": {
      const start = typeof node.attrs?.start === "number" ? node.attrs.start : 1;
      return children.flatMap((item, i) => linesOf(item).map((line, l) => (l === 0 ? `${start + i}.${line}` : line)));
    }
    case "tableRow":
      return [children.map((cell) => linesOf(cell).join(" ")).join("\t")];
    default:
      return children.flatMap(linesOf);
  }
}

/** A document of one paragraph per line; blank lines and the indent of typed text fall away. */
export function fromPlainText(text: string): RichText {
  const lines = cleaned(text)
    .split("\n")
    .map((line) => line.trim());
  const paragraphs = lines
    .filter((line) => line !== "")
    .map((line) => ({ type: "paragraph", content: [{ type: "text", text: line }] }));
  return { type: "doc", content: paragraphs.length > 0 ? paragraphs : [{ type: "paragraph" }] };
}

/** Whether a document says nothing. */
export const isEmpty = (content: RichText): boolean => plainText(content) === "";
