import { describe, expect, test } from "vitest";
import type { RichText } from "./answers";
import { form2021 } from "./form-2021";
import { inspect } from "./inspect";
import { liveFiguresIn, liveText, settled, withLiveFigures } from "./live-figures";
import { plainText, richTextFault } from "./rich-text";
import { complete, notApplicable, number } from "./totals";

const person = "requests/received/person";
const company = "requests/received/company";
const total = "requests/received/total";
const fees = "fees/fees/amount";
const years = (now: Record<string, number>, last: Record<string, number> | null = null) => {
  const figures = (typed: Record<string, number>) =>
    complete(form2021, Object.fromEntries(Object.entries(typed).map(([cell, value]) => [cell, number(value)])));
  return { now: figures(now), last: last && figures(last) };
};
const live = (cells: string[], as: string, shown = "？"): RichText => ({
  type: "liveFigure",
  attrs: { cells, as, shown },
});
const words = (text: string, bold = false): RichText => ({
  type: "text",
  text,
  ...(bold && { marks: [{ type: "bold" }] }),
});
const doc = (...content: RichText[]): RichText => ({ type: "doc", content: [{ type: "paragraph", content }] });

describe("a figure in the text", () => {
  const text = (cells: string[], as: "value" | "change" | "growth" | "share", ...of: Parameters<typeof years>) =>
    liveText(form2021, { cells, as }, years(...of));

  test("is the cell's, the sum's, and money in 万元", () => {
    expect(text([person], "value", { [person]: 64 })).toBe("64");
    expect(text([total], "value", { [person]: 64, [company]: 10 })).toBe("74");
    expect(text([person, company], "value", { [person]: 64, [company]: 10 })).toBe("74");
    expect(text([fees], "value", { [fees]: 251_000 })).toBe("0.251");
  });

  test("is the difference to last year, with a true minus, and in per cent to one decimal", () => {
    expect(text([person], "change", { [person]: 64 }, { [person]: 70 })).toBe("−6");
    expect(text([person], "growth", { [person]: 64 }, { [person]: 70 })).toBe("−8.6%");
    expect(text([person], "growth", { [person]: 3 }, { [person]: 2 })).toBe("50%");
    expect(text([person, total], "share", { [person]: 1, [company]: 2 })).toBe("33.3%");
  });

  test("is unknown while a cell is blank, does not exist, has no last year, or cannot be divided", () => {
    expect(text([person], "value", {})).toBeNull();
    expect(text(["requests/received/nobody"], "value", { [person]: 1 })).toBeNull();
    expect(text([person], "change", { [person]: 1 })).toBeNull();
    expect(text([person], "growth", { [person]: 1 }, { [person]: 0 })).toBeNull();
    expect(
      liveText(form2021, { cells: [person], as: "value" }, { now: { [person]: notApplicable }, last: null }),
    ).toBeNull();
  });

  test("never adds money and counts", () => {
    expect(text([person, fees], "value", { [person]: 1, [fees]: 1 })).toBeNull();
  });

  test("follows its cell; a section without one stays the same object", () => {
    const content = doc(words("收到申请"), live([person], "value"), words("件。"));
    const sections = [
      { key: "part1", title: "总体情况", text: plainText(content), content },
      { key: "part5", title: "问题", text: "无。", content: doc(words("无。")) },
    ];
    const [first, second] = withLiveFigures(form2021, sections, years({ [person]: 64 }));
    expect(first?.text).toBe("收到申请64件。");
    expect(second).toBe(sections[1]);
    const [later] = withLiveFigures(form2021, [first ?? (sections[0] as never)], years({ [person]: 65 }));
    expect(later?.text).toBe("收到申请65件。");
    expect(withLiveFigures(form2021, [later as never], years({ [person]: 65 }))[0]).toBe(later);
  });

  test("is published as the plain number, one text with the words around it", () => {
    const content = doc(
      words("收到"),
      live([person], "value", "64"),
      words("件，"),
      words("办结", true),
      live([company], "value", "9"),
    );
    expect(settled(content)).toEqual(doc(words("收到64件，"), words("办结", true), words("9")));
    expect(liveFiguresIn(settled(content))).toEqual([]);
    const plain = doc(words("无。"));
    expect(settled(plain)).toBe(plain);
  });

  test("may be stored only with its cells, its kind and what it shows", () => {
    expect(richTextFault(doc(live([person], "value", "64")))).toBeNull();
    expect(richTextFault(doc(live([person], "script", "64")))).not.toBeNull();
    expect(richTextFault(doc(live([], "value", "64")))).not.toBeNull();
    expect(richTextFault(doc(live(["../../etc"], "value", "64")))).not.toBeNull();
    expect(richTextFault(doc({ type: "liveFigure" }))).not.toBeNull();
    expect(richTextFault(doc(live([person], "value", "x".repeat(50))))).not.toBeNull();
  });

  test("whose cell is blank is a finding that names it and may be explained", () => {
    const content = doc(words("收到申请"), live([person], "value", "（未填）"), words("件。"));
    const found = inspect(
      form2021,
      {
        sections: [{ key: "part1", title: "总体情况", text: plainText(content), content }],
        figures: {},
        footnotes: {},
      },
      { year: 2025, agency: { kind: "department", level: "city", name: "示例市科学技术局" }, last: null },
    ).filter(({ code }) => code === "DATA");
    expect(found).toMatchObject([{ id: "DATA/part1", level: "warning", explainable: true, cells: [person] }]);
    expect(found[0]?.says).toContain("一、本年新收政府信息公开申请数量");
  });
});
