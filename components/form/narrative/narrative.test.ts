import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { describe, expect, test } from "vitest";
import type { RichText } from "@/lib/forms/answers";
import { plainText, richTextFault } from "@/lib/forms/rich-text";
import { bound, isBound, rewritten } from "../check/rewrite";
import { extensions } from "./extensions";
import { placesOf, runsOf } from "./passages";
import { tidyHtml, tidyNodes } from "./tidy";

const schema = getSchema(extensions);
const text = (words: string, bold = false): RichText => ({
  type: "text",
  text: words,
  ...(bold && { marks: [{ type: "bold" }] }),
});
const p = (...content: RichText[]): RichText => ({ type: "paragraph", content });
const cell = (words: string): RichText => ({ type: "tableCell", content: [p(text(words))] });
const doc: RichText = {
  type: "doc",
  content: [
    { type: "heading", attrs: { level: 1 }, content: [text("（一）主动公开")] },
    p(text("全年公开"), text("312条", true), { type: "hardBreak" }, text("收到申请65件。")),
    p(),
    { type: "orderedList", attrs: { start: 1 }, content: [{ type: "listItem", content: [p(text("办结64件"))] }] },
    { type: "table", content: [{ type: "tableRow", content: [cell("年度"), cell("2025")] }] },
  ],
};

describe("the editor's document", () => {
  test("is one that may be stored, table and numbered items included", () => {
    const node = Node.fromJSON(schema, doc);
    node.check();
    expect(richTextFault(node.toJSON())).toBeNull();
  });
  test("allows no mark and no node that a report may not hold", () => {
    expect(Object.keys(schema.marks)).toEqual(["bold"]);
    const known = ["doc", "heading", "hardBreak", "listItem", "liveFigure", "orderedList", "paragraph"];
    expect(Object.keys(schema.nodes).sort()).toEqual(
      [...known, "table", "tableCell", "tableHeader", "tableRow", "text"].sort(),
    );
  });
  test("knows where each character of the plain text stands", () => {
    const node = Node.fromJSON(schema, doc);
    const { text: whole, runs } = runsOf(node);
    expect(whole).toBe(plainText(doc));
    for (const words of ["312条", "65件", "办结64件", "2025"]) {
      const from = whole.indexOf(words);
      const places = placesOf(runs, from, from + words.length);
      expect(places.map((place) => node.textBetween(place.from, place.to)).join("")).toBe(words);
    }
  });
});

describe("a figure bound to a cell", () => {
  const live: RichText = {
    type: "liveFigure",
    attrs: { cells: ["requests/received/total"], as: "value", shown: "64" },
  };
  const sentence: RichText = { type: "doc", content: [p(text("收到申请"), live, text("件，办结64件。"))] };

  test("is one place of the document and as many characters of the text as it shows", () => {
    const node = Node.fromJSON(schema, sentence);
    node.check();
    const { text: whole, runs } = runsOf(node);
    expect(whole).toBe("收到申请64件，办结64件。");
    expect(placesOf(runs, 4, 6)).toEqual([{ from: 5, to: 6 }]);
    const [place] = placesOf(runs, 10, 12);
    expect(node.textBetween(place?.from ?? 0, place?.to ?? 0)).toBe("64");
  });

  test("takes the place of the typed number it was offered for, and of no other like it", () => {
    const typed: RichText = { type: "doc", content: [p(text("收到申请64件，办结64件。"))] };
    const second = bound(typed, { from: 10, to: 12 }, live);
    expect(second?.content?.[0]?.content).toEqual([text("收到申请64件，办结"), live, text("件。")]);
    expect(plainText(second as RichText)).toBe(plainText(typed));
    expect(isBound(second as RichText, { from: 10, to: 12 })).toBe(true);
    expect(isBound(second as RichText, { from: 4, to: 6 })).toBe(false);
  });

  test("becomes plain words again where the sentence is corrected", () => {
    const changed = rewritten(sentence, { label: "", from: 4, to: 6, text: "65" });
    expect(changed?.content?.[0]?.content).toEqual([text("收到申请65件，办结64件。")]);
  });

  test("copied to Word is the number, copied within the report stays bound", () => {
    const html = `<p>收到<data data-figure="value requests/received/total" value="64">64</data>件</p>`;
    expect(tidyHtml(html)).toBe(html);
    expect(tidyNodes(sentence.content ?? [])).toEqual(sentence.content);
  });
});

describe("what is pasted", () => {
  test("from Word loses its styles and comments and keeps its words", () => {
    const html = "<!--StartFragment--><style>p{}</style><p class=MsoNormal>一<o:p></o:p>、总体</p>";
    expect(tidyHtml(html)).toBe("<p class=MsoNormal>一、总体</p>");
  });
  test("leaves no style to be applied and no empty paragraph between others", () => {
    expect(tidyHtml(`<p class=a style='color:red'><span lang=EN style="font-size:16.0pt">一</span></p>`)).toBe(
      "<p class=a><span lang=EN>一</span></p>",
    );
    const [one, empty, two] = [p(text("一")), { type: "paragraph" }, p(text("\u00a0"))];
    expect(tidyNodes([one, empty, two, one])).toEqual([one, one]);
  });
  test("with forced line breaks becomes paragraphs", () => {
    expect(tidyHtml("<p>一<br>二</p>")).toBe("<p>一</p><p>二</p>");
  });
  test("loses an indent that was typed with spaces, and characters nobody sees", () => {
    expect(tidyNodes([p(text("　　全年\u0007公开\u00a0312条"))])).toEqual([p(text("全年公开 312条"))]);
  });
});

test("a certain correction changes the sentence it was found in and nothing else", () => {
  const whole = plainText(doc);
  const from = whole.indexOf("65");
  const changed = rewritten(doc, { label: "正文改为 64", from, to: from + 2, text: "64" });
  expect(plainText(changed ?? doc)).toBe(whole.replace("65件", "64件"));
});
