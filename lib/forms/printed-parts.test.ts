import { expect, test } from "vitest";
import type { Section } from "./answers";
import { form2014 } from "./form-2014";
import { form2021 } from "./form-2021";
import { chineseNumber, printedParts } from "./printed-parts";

const section = (key: string, title: string): Section => ({ key, title, text: "", content: { type: "doc" } });

test("numbers are written as in an official document", () => {
  expect([1, 10, 11, 20, 35, 99].map(chineseNumber)).toEqual(["一", "十", "十一", "二十", "三十五", "九十九"]);
});

test("where the law fixes the plan, parts stand in the form's order whatever order the sections came in", () => {
  const parts = printedParts(form2021, [section("part6", "其他需要报告的事项"), section("preamble", "前言")]);
  expect(parts.map(({ key }) => key)).toEqual(["preamble", "part1", "part2", "part3", "part4", "part5", "part6"]);
  expect(parts.map(({ number }) => number)).toEqual([null, "一", "二", "三", "四", "五", "六"]);
  expect(parts[3]).toMatchObject({
    heading: "三、收到和处理政府信息公开申请情况",
    section: null,
    tables: ["requests"],
  });
});

test("sections that an agency moved, renamed and added are numbered by position, and the table comes last", () => {
  const parts = printedParts(form2014, [
    section("preamble", "前言"),
    section("s3", "解读回应"),
    section("x-a1b2c3d4", "自己加的一节"),
    section("s1", "重点工作"),
  ]);
  expect(parts.map(({ heading }) => heading)).toEqual([
    "前言",
    "一、解读回应",
    "二、自己加的一节",
    "三、重点工作",
    "政府信息公开情况统计表",
  ]);
  expect(parts.at(-1)).toMatchObject({ number: null, tables: ["statistics"] });
});
