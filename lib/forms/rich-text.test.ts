import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RichText } from "./answers";
import { cleaned, fromPlainText, isEmpty, isPlain, MOST_TEXT, plainText, richTextFault } from "./rich-text";

const text = (words: string, bold?: true): RichText => ({
  type: "text",
  text: words,
  ...(bold && { marks: [{ type: "bold" }] }),
});
const paragraph = (...words: string[]): RichText =>
  words.length === 0 ? { type: "paragraph" } : { type: "paragraph", content: words.map((one) => text(one)) };
const doc = (...content: RichText[]): RichText => ({ type: "doc", content });
const cell = (words: string): RichText => ({
  type: "tableCell",
  attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null },
  content: [paragraph(words)],
});

const official = doc(
  { type: "heading", attrs: { level: 1 }, content: [text("（一）主动公开")] },
  {
    type: "paragraph",
    content: [text("全年公开"), text("312", true), text("条。"), { type: "hardBreak" }, text("另起一行。")],
  },
  paragraph(),
  {
    type: "orderedList",
    attrs: { start: 3, type: null },
    content: [
      { type: "listItem", content: [paragraph("完善目录")] },
      { type: "listItem", content: [paragraph("更正链接"), paragraph("共43处")] },
    ],
  },
  {
    type: "table",
    content: [
      { type: "tableRow", content: [cell("年度"), cell("件数")] },
      { type: "tableRow", content: [cell("2025"), cell("64")] },
    ],
  },
);

test("what an official report may contain is accepted: headings, bold, numbered items, simple tables", () => {
  expect(richTextFault(official)).toBeNull();
  expect(richTextFault(doc(paragraph()))).toBeNull();
});

test("as plain text, paragraphs are parted by a line feed, items keep their numbers, cells are parted by tabs", () => {
  expect(plainText(official)).toBe(
    "（一）主动公开\n全年公开312条。\n另起一行。\n3.完善目录\n4.更正链接\n共43处\n年度\t件数\n2025\t64",
  );
});

describe("refused", () => {
  const deep = (levels: number): RichText =>
    levels === 0
      ? paragraph("x")
      : { type: "orderedList", content: [{ type: "listItem", content: [paragraph("x"), deep(levels - 1)] }] };
  const endless = (() => {
    let node: RichText = paragraph("x");
    for (let i = 0; i < 100_000; i++) node = { type: "listItem", content: [node] };
    return doc(node);
  })();
  test.each<[string, unknown]>([
    ["a picture", doc({ type: "image", attrs: { src: "https://example.org/x.png" } })],
    [
      "a link",
      doc({
        type: "paragraph",
        content: [{ type: "text", text: "x", marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] }],
      }),
    ],
    ["italics", doc({ type: "paragraph", content: [{ type: "text", text: "x", marks: [{ type: "italic" }] }] })],
    ["raw code", doc({ type: "codeBlock", content: [text("x")] })],
    ["a style", doc({ type: "paragraph", attrs: { style: "position:fixed" }, content: [text("x")] })],
    ["a heading without limits", doc({ type: "heading", attrs: { level: 9 }, content: [text("x")] })],
    ["a paragraph within a paragraph", doc({ type: "paragraph", content: [paragraph("x")] })],
    ["text outside a paragraph", doc(text("x"))],
    ["a table without rows", doc({ type: "table", content: [] })],
    [
      "a cell a million columns wide",
      doc({ type: "table", content: [{ type: "tableRow", content: [{ ...cell("x"), attrs: { colspan: 1e6 } }] }] }),
    ],
    [
      "an item that begins with a list",
      doc({ type: "orderedList", content: [{ type: "listItem", content: [deep(1)] }] }),
    ],
    [
      "an attribute named like a prototype's",
      doc({ type: "heading", attrs: { constructor: 1 }, content: [text("x")] }),
    ],
    ["an empty text", doc({ type: "paragraph", content: [{ type: "text", text: "" }] })],
    ["a NUL", doc(paragraph("a\0b"))],
    ["half a character", doc(paragraph("a\ud842"))],
    ["an unknown member", { ...doc(paragraph("x")), script: "x" }],
    ["an empty document", { type: "doc" }],
    ["a fragment", paragraph("x")],
    ["no document", null],
    ["a string", "text"],
    ["a list", [doc()]],
    ["thirty lists within each other", doc(deep(30))],
    ["a hundred thousand levels", endless],
    ["a text too long to store", doc(paragraph("字".repeat(MOST_TEXT + 1)))],
    ["a million empty paragraphs", { type: "doc", content: Array.from({ length: 1_000_000 }, () => paragraph()) }],
  ])("%s", (_, content) => {
    expect(richTextFault(content)).toBeTypeOf("string");
  });
});

test("typed text becomes paragraphs; its indent and blank lines fall away", () => {
  const content = fromPlainText("\u3000\u3000第一段。\r\n\r\n  第二段，全角\u3000空格在中间。  \u2028第三段。");
  expect(plainText(content)).toBe("第一段。\n第二段，全角\u3000空格在中间。\n第三段。");
  expect(richTextFault(content)).toBeNull();
});

test("nothing typed is an empty document that an editor can open", () => {
  for (const nothing of ["", "  \n\u3000\n"]) {
    expect(fromPlainText(nothing)).toEqual(doc(paragraph()));
    expect(isEmpty(fromPlainText(nothing))).toBe(true);
  }
  expect(isEmpty(doc(paragraph("0")))).toBe(false);
});

test("any text at all can be stored once it is cleaned, and comes back as its lines", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (typed) => {
      expect(isPlain(cleaned(typed))).toBe(true);
      const content = fromPlainText(typed);
      expect(richTextFault(content)).toBeNull();
      expect(fromPlainText(plainText(content))).toEqual(content);
    }),
    { numRuns: 2000 },
  );
});
