import { describe, expect, test } from "vitest";
import type { Row } from "@/lib/forms/define";
import { form2014 } from "@/lib/forms/form-2014";
import { form2021 } from "@/lib/forms/form-2021";
import { readFigure } from "@/lib/forms/numbers";
import { number } from "@/lib/forms/totals";
import { gridModel } from "../grid-model";
import { asHtml, asText } from "./copy-block";
import { placeBlock } from "./place-block";
import { readClipboard } from "./read-clipboard";
import { unmerged } from "./read-html";
import { readText, type Sheet } from "./read-text";
import { reviewPaste } from "./review-paste";

const matrix = gridModel(form2021, ["requests"]);
const isFigure = (text: string) => readFigure("count", text).ok;
const first = "requests/received/person";
const place = (sheet: Sheet, start = first) => placeBlock(form2021, matrix, start, sheet, isFigure);
const review = (sheet: Sheet, start = first) => reviewPaste(form2021, {}, place(sheet, start));
const filled = (sheet: Sheet, start = first) =>
  Object.fromEntries(place(sheet, start).placed.map(({ cell, text }) => [cell.slice(9), text]));
const one = (text: string, colSpan = 1, rowSpan = 1) => ({ text, colSpan, rowSpan });

describe("what is copied", () => {
  test("reads back as the same cells, whatever stands in them", () => {
    const sheet = [
      ["1", "", "a\tb"],
      ['c"d', "e\nf", "不适用"],
    ];
    expect(readText(asText(sheet))).toEqual(sheet);
  });
  test("is a table for spreadsheets, in which no text is markup", () => {
    expect(asHtml([["1", "<b>&"]])).toContain("<table><tr><td>1</td><td>&lt;b&gt;&amp;</td></tr></table>");
  });
});

describe("a copied table with merged cells", () => {
  test("is taken apart, and only the first cell carries what is written", () => {
    expect(
      unmerged([[one("申请人情况", 3)], [one("自然人", 1, 2), one("法人", 2)], [one("企业"), one("其他")]]),
    ).toEqual([
      ["申请人情况", "", ""],
      ["自然人", "法人", ""],
      ["", "企业", "其他"],
    ]);
  });
  test("that claims more cells than any table has does no harm", () => {
    const sheet = unmerged([[one("1", 1_000_000, 1_000_000)], [one("2")]]);
    expect(sheet.map((row) => row.length)).toEqual([100, 101]);
  });
});

describe("a clipboard that holds no table of ours", () => {
  const says = (text: string, more: { html?: string; hasFiles?: boolean } = {}) => {
    const read = readClipboard({ html: "", hasFiles: false, ...more, text });
    return "says" in read ? read.says : null;
  };
  test("says what it holds instead", () => {
    expect(says("")).toMatch(/没有文字/);
    expect(says("", { hasFiles: true })).toMatch(/是图片/);
    expect(says("", { html: '<img src="file:///c:/a.png">' })).toMatch(/是图片/);
  });
  test("of ten thousand cells or five million signs is refused at once", () => {
    expect(says("1\t2\t3\t4\t5\n".repeat(2001))).toMatch(/超过 9999 格/);
    expect(says("1".repeat(5_000_001))).toMatch(/太大/);
  });
  test("of a million quotes without an end is read without standing still", () => {
    expect(says('"1\t'.repeat(1_000_000))).toMatch(/超过 9999 格/);
  });
  test("blank cells are cells", () => {
    expect(readClipboard({ html: "", text: "\t\r\n", hasFiles: false })).toEqual({ sheet: [["", ""]] });
  });
});

describe("heads and labels copied along", () => {
  const heads = [
    ["本列数据的勾稽关系", "", "", "申请人情况", "", ""],
    ["", "", "", "自然人", "商业企业", "总计"],
  ];
  test("put every figure at its name, wherever one pastes and in whatever order", () => {
    const sheet = [...heads, ["四、结转下年度继续办理", "", "", "4", "5", "9"]];
    expect(filled(sheet, "requests/granted/legal")).toEqual({ "carriedOut/person": "4", "carriedOut/company": "5" });
    expect(place(sheet)).toMatchObject({ heads: 2, labels: 3, byLabel: true, byHead: true });
  });
  test("are known by their innermost label, without spaces and longer remarks", () => {
    const sheet = [
      ["三、本年度办理结果", "（二） 部分公开", "", "1"],
      ["", "（三）不予公开", "1．属于国家秘密", "2"],
      ["", "", '3.危及"三安全一稳定"', "3"],
    ];
    expect(filled(sheet)).toEqual({
      "partlyGranted/person": "1",
      "stateSecret/person": "2",
      "publicSecurity/person": "3",
    });
  });
  test("that are not ours leave the figures where one pastes", () => {
    expect(
      place([
        ["甲科", "1"],
        ["乙科", "2"],
      ]),
    ).toMatchObject({ labels: 1, byLabel: false });
    expect(
      filled([
        ["甲科", "1"],
        ["乙科", "2"],
      ]),
    ).toEqual({ "received/person": "1", "carriedIn/person": "2" });
  });
  test("a row of words that are no heads of ours is not taken for one", () => {
    expect(
      filled([
        ["无", "无"],
        ["1", "2"],
      ]),
    ).toMatchObject({ "received/person": "无", "carriedIn/person": "1" });
    expect(
      filled([
        ["#REF!", "3"],
        ["#REF!", "4"],
      ]),
    ).toMatchObject({ "received/person": "#REF!" });
    expect(filled([["2025-12-31", "3"]])).toMatchObject({ "received/person": "2025-12-31" });
  });
});

describe("before a block is pasted", () => {
  test("one that fits goes in unasked, with totals that agree", () => {
    expect(
      review([
        ["1", "2"],
        ["３", "1,204"],
      ]),
    ).toMatchObject({ fits: true, numbers: 4 });
    expect(review([["1", "2", "0", "0", "0", "0", "3"]])).toMatchObject({ fits: true, numbers: 6, differing: [] });
  });
  test("a total that differs is told beside ours, as it will be", () => {
    const { fits, differing } = review([["1", "2", "0", "0", "0", "0", "4"]]);
    expect(fits).toBe(false);
    expect(differing).toMatchObject([{ cell: "requests/received/total", text: "4", ours: "3", row: 1, column: 7 }]);
  });
  test("what runs past the edge of the table is told with its place, and never goes on in the next table", () => {
    const small = gridModel(form2021, ["regulations", "licences", "penalties", "fees"]);
    const start = "licences/licences/decisions";
    const { placed, left } = placeBlock(form2021, small, start, [["1"], ["2"]], isFigure);
    expect(placed.map(({ cell }) => cell)).toEqual([start]);
    expect(left).toEqual([{ text: "2", row: 2, column: 1, why: "超出表的最后一行" }]);
  });
  test("what cannot be read is told with its reason, and stays in its field", () => {
    const { unreadable, numbers, fits } = review([["1", "2025-12-31", "#REF!", "=A1+B1", "若干"]]);
    expect([numbers, fits]).toEqual([1, false]);
    expect(unreadable.map(({ says }) => says)).toEqual([
      expect.stringMatching(/日期/),
      expect.stringMatching(/算错的公式/),
      expect.stringMatching(/是公式/),
      expect.stringMatching(/不是数字/),
    ]);
  });
  test("figures that blank cells would take away are counted", () => {
    const had = { [first]: number(5) };
    expect(reviewPaste(form2021, had, place([["", "1"]]))).toMatchObject({ fits: true, numbers: 1, emptied: 1 });
  });
  test("a long list finds its rows by their labels, headings and repeated labels in order", () => {
    const list = gridModel(form2014, ["statistics"]);
    const rows = Object.values<Row>(form2014.tables.statistics.rows).map(({ label, unit = "", ...row }, at) => [
      ...[label, unit, "heading" in row ? "" : String(at)],
    ]);
    const { placed, byLabel } = placeBlock(form2014, list, list.order[9] ?? "", rows, isFigure);
    expect(byLabel).toBe(true);
    const at = Object.keys(form2014.tables.statistics.rows);
    for (const { cell, text } of placed) expect(at[Number(text)], cell).toBe(cell.split("/")[1]);
    expect(placed).toHaveLength(list.order.length);
  });
});
