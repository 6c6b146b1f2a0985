import { describe, expect, test } from "vitest";
import { agrees, type Bound, chineseNumeral, quantitiesIn } from "./numerals";
import { plainReading } from "./plain-reading";

const read = (text: string) =>
  quantitiesIn(plainReading(text).text).map(({ value, unit, bound }) => `${value}${unit} ${bound}`);

test.each([
  ["六十四", 64],
  ["十", 10],
  ["十二", 12],
  ["二十", 20],
  ["一百零五", 105],
  ["两百", 200],
  ["一千二百三十四", 1234],
  ["三万", 30_000],
  ["一万二千", 12_000],
  ["一亿两千万", 120_000_000],
  ["二〇二五", 2025],
  ["零", 0],
  ["百", 100],
  ["壹拾贰", 12],
  ["一二十", null],
  ["十百", null],
  ["件", null],
])("%s is %s", (word, value) => expect(chineseNumeral(word)).toBe(value));

test.each([
  ["65件", ["65件 exactly"]],
  ["１，２３４ 件", ["1234件 exactly"]],
  ["12,345,678条", ["12345678条 exactly"]],
  ["六十四件", ["64件 exactly"]],
  ["200余条", ["200条 over"]],
  ["两百余条", ["200条 over"]],
  ["3万多条", ["30000条 over"]],
  ["300余万元", ["3000000元 over"]],
  ["近200件", ["200件 under"]],
  ["约１００件", ["100件 about"]],
  ["超过30件", ["30件 over"]],
  ["30件以上", ["30件 at-least"]],
  ["不足5件", ["5件 under"]],
  ["上百件", ["100件 at-least"]],
  ["网站上200条", ["200条 exactly"]],
  ["1.2万条", ["12000条 rounded"]],
  ["0.5万元", ["5000元 rounded"]],
  ["申请数65件", ["65件 exactly"]],
  ["8类20项", ["8类 exactly", "20项 exactly"]],
])("%s is read", (text, expected) => expect(read(text)).toEqual(expected));

test.each([
  "第五十条",
  "58.7%",
  "百分之五十",
  "20个工作日",
  "2025年12月31日",
  "3个百分点",
  "3至5件",
  "3-5件",
  "13、14件",
  "数十件",
  "几百件",
  "一次性",
  "12部门",
  "G20项",
  "国办发〔2018〕12号",
  "《关于3件事的通知》",
  "一是",
])("%s is no count", (text) => expect(read(text)).toEqual([]));

describe("what a count is held against", () => {
  const say =
    (value: number, bound: Bound, step = 1) =>
    (counted: number) =>
      agrees({ from: 0, to: 0, numeral: { from: 0, to: 0 }, unit: "件", value, bound, step }, counted);
  test("200余 is more than 200 and less than 300", () => {
    expect([199, 200, 201, 299, 300].map(say(200, "over", 100))).toEqual([false, false, true, true, false]);
  });
  test("1.2万 is what rounds to it", () => {
    expect([11_499, 11_500, 12_500, 12_501].map(say(12_000, "rounded", 1000))).toEqual([false, true, true, false]);
  });
  test("以上 includes the number itself", () => {
    expect([29, 30, 31].map(say(30, "at-least", 10))).toEqual([false, true, true]);
  });
});

test("what is read can be found again in the source", () => {
  const source = "收到 申请\u3000１，０６５ 件";
  const { text, at } = plainReading(source);
  const [quantity] = quantitiesIn(text);
  const { from, to } = quantity?.numeral ?? { from: 0, to: 0 };
  expect(source.slice(at[from], (at[to - 1] ?? 0) + 1)).toBe("１，０６５");
});
