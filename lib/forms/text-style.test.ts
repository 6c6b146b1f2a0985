import { describe, expect, test } from "vitest";
import { styleNotes } from "./text-style";

const notes = (text: string, foreign: string[] = [], year = 2025) =>
  styleNotes(text, { year, foreign }).map(({ kind, from, to, text: put }) => [
    kind,
    text.slice(from, to),
    ...(put ? [put] : []),
  ]);

describe("punctuation", () => {
  test("half-width signs beside Chinese words are marked with what to write", () => {
    expect(notes("加强领导,落实责任;公开(主动)。")).toEqual([
      ["punctuation", ",", "，"],
      ["punctuation", ";", "；"],
      ["punctuation", "(", "（"],
      ["punctuation", ")", "）"],
    ]);
    expect(notes("落实到位.")).toEqual([["punctuation", ".", "。"]]);
  });
  test("numbers, times, numbering and addresses are left alone", () => {
    expect(notes("公开1,234条，9:30开会，占3.5%。\n1.落实责任。网址 https://www.example.gov.cn/a?b=1。")).toEqual([]);
  });
});

describe("brackets and title marks", () => {
  test("one without its partner is marked, also where a paragraph ends", () => {
    expect(notes("依据《条例的要求。\n公开（含主动公开）》。")).toEqual([
      ["brackets", "《"],
      ["brackets", "》"],
    ]);
  });
  test("pairs, nested pairs and numbers with one bracket are right", () => {
    expect(notes("按照《关于“放管服”改革的通知（试行）》办理。\n1）落实责任；2）加强培训。")).toEqual([]);
  });
});

describe("numbering", () => {
  test("a gap and a number twice are marked", () => {
    expect(notes("一是加强领导；三是落实责任。")).toEqual([["numbering", "三"]]);
    expect(notes("一是加强领导;三是落实责任。").map(([kind]) => kind)).toEqual(["punctuation", "numbering"]);
    expect(notes("（一）主动公开\n内容。\n（三）依申请公开\n内容。")).toEqual([["numbering", "三"]]);
    expect(notes("1.甲。\n2.乙。\n2.丙。")).toEqual([["numbering", "2"]]);
  });
  test("a series that begins anew, a tenth and an eleventh, and 是否 are right", () => {
    expect(notes("一是甲；二是乙。\n一是丙；二是丁。")).toEqual([]);
    expect(
      notes(["九", "十", "十一", "十二"].map((n, i) => `${i === 0 ? "八是丁；" : ""}${n}是某`).join("；")),
    ).toEqual([]);
    expect(notes("一是甲；二是看是否到位。")).toEqual([]);
  });
});

describe("years", () => {
  test("the period and the report's own title must be the report year", () => {
    expect(notes("本报告的统计期限自2024年1月1日起至2024年12月31日止。")).toEqual([
      ["year", "2024", "2025"],
      ["year", "2024", "2025"],
    ]);
    expect(notes("编制2026年政府信息公开工作年度报告。")).toEqual([["year", "2026", "2025"]]);
  });
  test("a plan for a year that is over is marked, last year in a comparison is not", () => {
    expect(notes("2025年，我们将继续加强培训。")).toEqual([["year", "2025", "2026"]]);
    expect(notes("2026年，我局将继续加强培训。与2024年相比增加3件。")).toEqual([]);
  });
});

test("the name of another agency is marked once, one's own is not", () => {
  expect(notes("示例县教育局认真落实。示例县教育局按时公开。", ["示例县教育局"])).toEqual([["name", "示例县教育局"]]);
  expect(notes("示例市科学技术局认真落实。", ["示例县教育局"])).toEqual([]);
});
