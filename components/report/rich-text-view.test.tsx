import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { RichText } from "@/lib/forms/answers";
import { RichTextView } from "./rich-text-view";

const drawn = (...content: RichText[]) => renderToStaticMarkup(<RichTextView content={{ type: "doc", content }} />);
const text = (words: string, ...marks: string[]): RichText => ({
  type: "text",
  text: words,
  marks: marks.map((type) => ({ type })),
});
const paragraph = (...content: RichText[]): RichText => ({ type: "paragraph", content });

test("paragraphs, two levels of headings and bold words are drawn as such", () => {
  const heading = (level: number, words: string) => ({ type: "heading", attrs: { level }, content: [text(words)] });
  expect(
    drawn(heading(3, "（一）主动公开"), heading(4, "1.平台"), paragraph(text("一是", "bold"), text("规范。"))),
  ).toBe("<h3>（一）主动公开</h3><h4>1.平台</h4><p><strong>一是</strong>规范。</p>");
});

test("a numbered list keeps the number at which it starts", () => {
  const item = { type: "listItem", content: [paragraph(text("甲"))] };
  expect(drawn({ type: "orderedList", attrs: { start: 3 }, content: [item] })).toBe(
    '<ol start="3"><li><p>甲</p></li></ol>',
  );
});

test("a simple table keeps its merged cells and nothing else that was pasted with it", () => {
  const attrs = { colspan: 2, rowspan: 1, style: "color:red", onclick: "x()" };
  const html = drawn({
    type: "table",
    attrs: { style: "width:9999px" },
    content: [{ type: "tableRow", content: [{ type: "tableCell", attrs, content: [paragraph(text("合计"))] }] }],
  });
  expect(html).toBe('<table><tbody><tr><td colSpan="2"><p>合计</p></td></tr></tbody></table>');
});

test("a head says what it is the head of, and an empty corner is none", () => {
  const cell = (type: "tableHeader" | "tableCell", words: string) => ({
    type,
    content: [words === "" ? { type: "paragraph" } : paragraph(text(words))],
  });
  const row = (...content: RichText[]) => ({ type: "tableRow", content });
  const html = drawn({
    type: "table",
    content: [
      row(cell("tableHeader", ""), cell("tableHeader", "件数")),
      row(cell("tableHeader", "新收"), cell("tableCell", "64")),
    ],
  });
  expect(html).toBe(
    '<table><tbody><tr><td><p></p></td><th scope="col"><p>件数</p></th></tr>' +
      '<tr><th scope="row"><p>新收</p></th><td><p>64</p></td></tr></tbody></table>',
  );
});

test("markup that somebody typed stays words", () => {
  expect(drawn(paragraph(text("<script>alert(1)</script>")))).toBe("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
});

test("a node of a later editor loses its form, never its words", () => {
  expect(drawn({ type: "callout", content: [paragraph(text("重要"))] })).toBe("<p>重要</p>");
});
