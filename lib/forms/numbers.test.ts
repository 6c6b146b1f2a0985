import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Figure } from "./answers";
import type { Kind } from "./define";
import { fromJsonValue, inputText, jsonValue, limits, readFigure, showFigure } from "./numbers";

const value = (kind: Kind, typed: string, unit?: string) => {
  const reading = readFigure(kind, typed, unit);
  return reading.ok ? (reading.figure.value ?? reading.figure.state) : reading.says;
};

describe("a count", () => {
  test.each([
    ["0", 0],
    ["64", 64],
    ["１２３", 123],
    ["1,234", 1234],
    ["1，234", 1234],
    ["１，２３４，５６７", 1234567],
    ["1,234件", 1234],
    ["1,234 件", 1234],
    ["１２件", 12],
    ["007", 7],
    ["00", 0],
    ["  12  ", 12],
    ["\u300012\u00a0", 12],
    ["12\n", 12],
    ["12.0", 12],
    ["12.00", 12],
    ["-0", 0],
    ["999999999999", 999_999_999_999],
    ["999,999,999,999", 999_999_999_999],
    ["000000000000000000012", 12],
  ])("%j is %d", (typed, expected) => {
    expect(value("count", typed, "件")).toBe(expected);
  });

  test.each([
    ["1e3", "请把“1e3”写成完整的数字，不用科学记数法。"],
    ["1.5E+05", "请把“1.5E+05”写成完整的数字，不用科学记数法。"],
    ["12.5", "这里只填整数，不填小数。"],
    ["0.5", "这里只填整数，不填小数。"],
    ["1.234", "这里只填整数，不填小数。"],
    ["-1", "这里不能填负数。"],
    ["−1", "这里不能填负数。"],
    ["－１", "这里不能填负数。"],
    ["+5", "这里填总数，不填增减，请去掉加号。"],
    ["12345678901234567890", "数字太大，最多 12 位，填了 20 位。"],
    ["1000000000000", "数字太大，最多 12 位，填了 13 位。"],
    ["1,23", "“1,23”的千位分隔不对，请核对后只填数字。"],
    ["12,34,567", "“12,34,567”的千位分隔不对，请核对后只填数字。"],
    [",123", "“,123”的千位分隔不对，请核对后只填数字。"],
    ["1 234", "“1 234”中间有空格，看不出是一个数还是两个数。"],
    ["12条", "这一格按“件”计，写的单位却是“条”，请核对后只填数字。"],
    ["12万元", "这里填数量，写的单位却是“万元”。"],
    ["3万", "请把“3万”写成完整的数字，例如 12000。"],
    ["50%", "这里填数量，不填百分比。"],
    ["约200", "请填准确的数，不填约数。"],
    ["200余件", "请填准确的数，不填约数。"],
    ["十二", "请用阿拉伯数字填写“十二”。"],
    ["12.", "“12.”的小数点后面没有数字。"],
    ["无", "“无”可以是没有，也可以是不适用：没有请填 0，不适用请填 /。"],
    ["件", "“件”不是数字。没有请填 0，不适用请填 /。"],
    ["待核", "“待核”不是数字。没有请填 0，不适用请填 /。"],
    ["①", "“①”不是数字。没有请填 0，不适用请填 /。"],
    ["5²", "“5²”不是数字。没有请填 0，不适用请填 /。"],
    ["0x10", "“0x10”不是数字。没有请填 0，不适用请填 /。"],
    ["Infinity", "“Infinity”不是数字。没有请填 0，不适用请填 /。"],
    ["1.2.3", "“1.2.3”不是数字。没有请填 0，不适用请填 /。"],
    ["--5", "“--5”不是数字。没有请填 0，不适用请填 /。"],
    ["(5)", "“(5)”不是数字。没有请填 0，不适用请填 /。"],
    ["=A1+1", "“=A1+1”是公式，请填算出的数。"],
    ["#REF!", "“#REF!”是表格里算错的公式，请核对原表后填数字。"],
    ["#DIV/0!", "“#DIV/0!”是表格里算错的公式，请核对原表后填数字。"],
    ["####", "“####”是原表的列太窄，数字没有显示出来，请拉宽后再复制。"],
    ["2025-12-31", "“2025-12-31”是日期，不是数量，请核对后只填数字。"],
    ["2025/1/5 8:30", "“2025/1/5 8:30”是日期，不是数量，请核对后只填数字。"],
    ["2025年12月31日", "“2025年12月31日”是日期，不是数量，请核对后只填数字。"],
    ["1月5日", "“1月5日”是日期，不是数量，请核对后只填数字。"],
    ["x".repeat(500), `“${"x".repeat(20)}…”不是数字。没有请填 0，不适用请填 /。`],
  ])("%j is refused with its own sentence", (typed, says) => {
    expect(value("count", typed, "件")).toBe(says);
  });

  test("a unit that belongs to the cell is understood, 人次 before 人", () => {
    expect(value("count", "40人次", "人次")).toBe(40);
    expect(value("count", "40人次", "人")).toContain("这一格按“人”计");
  });
});

describe("blank, 0 and 不适用 are three things", () => {
  test.each(["", " ", "\u3000", "\u00a0", "\t\n", "\u200b"])("%j is blank", (typed) => {
    for (const kind of ["count", "signed", "money"] as const) expect(value(kind, typed)).toBe("blank");
  });
  test.each(["/", "／", "-", "－", "—", "——", "–", "−", "不适用", " 不适用 "])("%j is not applicable", (typed) => {
    for (const kind of ["count", "signed", "money"] as const) expect(value(kind, typed)).toBe("not-applicable");
  });
  test("0 is a number", () => {
    for (const kind of ["count", "signed", "money"] as const) expect(value(kind, "0")).toBe(0);
  });
});

describe("a signed count", () => {
  test.each([
    ["-18", -18],
    ["−18", -18],
    ["－１８", -18],
    ["–18", -18],
    ["+4", 4],
    ["＋4", 4],
    ["4", 4],
    ["-0", 0],
    ["-1,234", -1234],
    ["-999999999999", -999_999_999_999],
  ])("%j is %d", (typed, expected) => {
    expect(Object.is(value("signed", typed), expected)).toBe(true);
  });
  test.each(["-1.5", "-1000000000000", "+-3", "- 3", "+"])("%j is refused", (typed) => {
    expect(readFigure("signed", typed).ok).toBe(false);
  });
});

describe("money, in 分", () => {
  test.each([
    ["12.5", 12_500_000],
    ["12.5 万元", 12_500_000],
    ["12.5万元", 12_500_000],
    ["１２．５", 12_500_000],
    ["12。5", 12_500_000],
    ["0.000001", 1],
    ["24252.311082", 24_252_311_082],
    ["24,252.311082", 24_252_311_082],
    ["1.50000000", 1_500_000],
    [".5", 500_000],
    ["251000元", 25_100_000],
    ["75394432.52元", 7_539_443_252],
    ["0.01元", 1],
    ["1.2亿元", 12_000_000_000],
    ["999999999.999999", 999_999_999_999_999],
    ["9999999999999.99元", 999_999_999_999_999],
  ])("%j is %d 分", (typed, expected) => {
    expect(value("money", typed, "万元")).toBe(expected);
  });

  test.each([
    ["0.0000001", "金额精确到分，小数点后最多 6 位。"],
    ["0.001元", "金额精确到分，小数点后最多 2 位。"],
    ["1000000000", "金额太大，万元数的整数部分最多 9 位。"],
    ["12345678901234567890", "金额太大，万元数的整数部分最多 9 位。"],
    ["-0.5", "这里不能填负数。"],
    ["1e3", "请把“1e3”写成完整的数字，不用科学记数法。"],
    ["3件", "这里填金额，写的单位却是“件”。"],
    ["5万", "“5万”少了单位，请写成“5万元”，或者只填万元数。"],
  ])("%j is refused with its own sentence", (typed, says) => {
    expect(value("money", typed, "万元")).toBe(says);
  });

  test("adds up where floating point would not: 0.1 and 0.2 万元 are 0.3", () => {
    const [a, b] = [value("money", "0.1"), value("money", "0.2")] as [number, number];
    expect(showFigure("money", { state: "number", value: a + b })).toBe("0.3");
  });
});

describe("shown", () => {
  test.each<[Kind, number, string]>([
    ["count", 0, "0"],
    ["count", 1052, "1052"],
    ["signed", -3, "−3"],
    ["signed", 4, "4"],
    ["money", 0, "0"],
    ["money", 1, "0.000001"],
    ["money", 12_000, "0.012"],
    ["money", 24_252_311_082, "24252.311082"],
    ["money", 1_000_000, "1"],
    ["money", -500_000, "−0.5"],
    ["money", 999_999_999_999_999, "999999999.999999"],
  ])("%s %d is %s", (kind, amount, words) => {
    expect(showFigure(kind, { state: "number", value: amount })).toBe(words);
  });
  test("blank is nothing, not applicable is said", () => {
    expect(showFigure("count", { state: "blank", value: null })).toBe("");
    expect(showFigure("count", { state: "not-applicable", value: null })).toBe("不适用");
  });
});

const kinds = fc.constantFrom<Kind>("count", "signed", "money");
const figures = kinds.chain((kind) =>
  fc.tuple(
    fc.constant(kind),
    fc.oneof(
      fc.constant<Figure>({ state: "blank", value: null }),
      fc.constant<Figure>({ state: "not-applicable", value: null }),
      fc.integer({ min: limits[kind].min, max: limits[kind].max }).map((n): Figure => ({ state: "number", value: n })),
    ),
  ),
);

test("what stands in an input is read back as the same figure, and so is what is shown", () => {
  fc.assert(
    fc.property(figures, ([kind, figure]) => {
      expect(readFigure(kind, inputText(kind, figure))).toEqual({ ok: true, figure });
      expect(readFigure(kind, showFigure(kind, figure))).toEqual({ ok: true, figure });
    }),
    { numRuns: 2000 },
  );
});

test("a figure goes through JSON exactly", () => {
  fc.assert(
    fc.property(figures, ([kind, figure]) => {
      const json = jsonValue(kind, figure);
      if (figure.value === null) expect(json).toBeNull();
      else expect(fromJsonValue(kind, JSON.parse(JSON.stringify(json)))).toEqual(figure);
    }),
    { numRuns: 2000 },
  );
});

test("a JSON number that is no figure is a bug, not rounded", () => {
  for (const [kind, json] of [
    ["money", 0.0000001],
    ["count", 1.5],
    ["count", Number.NaN],
    ["signed", 1e300],
  ] as const)
    expect(() => fromJsonValue(kind, json)).toThrow(RangeError);
});

test("a whole page pasted into a cell is no number", () => {
  for (const typed of ["9".repeat(1_000_000), `${"9,".repeat(500_000)}x`, "-".repeat(1_000_000)])
    expect(readFigure("count", typed).ok).toBe(false);
});

test("whatever is typed is either read or answered with a sentence", () => {
  fc.assert(
    fc.property(kinds, fc.string({ unit: "binary", maxLength: 40 }), (kind, typed) => {
      const reading = readFigure(kind, typed, "件");
      if (!reading.ok) expect(reading.says).toMatch(/。$/);
      else if (reading.figure.state === "number") {
        expect(reading.figure.value).toBeGreaterThanOrEqual(limits[kind].min);
        expect(reading.figure.value).toBeLessThanOrEqual(limits[kind].max);
      }
    }),
    { numRuns: 5000 },
  );
});
