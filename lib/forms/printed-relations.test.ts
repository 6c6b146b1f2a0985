import { expect, test } from "vitest";
import type { Form } from "./define";
import { form2014 } from "./form-2014";
import { form2019 } from "./form-2019";
import { form2021 } from "./form-2021";
import { printedRelations } from "./printed-relations";

const codes = (form: Form) => [...new Set(printedRelations(form).map(({ code }) => code))];
const upTo = (letter: string, last: number, without: readonly number[]) =>
  Array.from({ length: last }, (_, i) => i + 1)
    .filter((n) => !without.includes(n))
    .map((n) => `${letter}${n}`);

test("each form lists the checks that hold for it; M8 is a filling rule, M5 and M9 came in 2021", () => {
  expect(codes(form2014)).toEqual(upTo("R", 21, []));
  expect(codes(form2019)).toEqual(upTo("M", 17, [5, 8, 9]));
  expect(codes(form2021)).toEqual(upTo("M", 17, [8]));
});

test("no check that reads prose is ever an error, and only M4 and M17 are errors one may explain", () => {
  const all = [form2014, form2019, form2021].flatMap((form: Form) => form.checks.flatMap(({ clauses }) => clauses));
  const prose = all.filter(({ rule }) => ["claims", "names", "length", "similar"].includes(rule.kind));
  expect(new Set(prose.map(({ level }) => level))).toEqual(new Set(["warning"]));
  expect(new Set(all.filter(({ explainable }) => explainable).map(({ id }) => id))).toEqual(new Set(["M4/1", "M17"]));
});

test("what is called official is what the format, its table or the regulation says itself", () => {
  const official = [form2014, form2021].flatMap((form) => printedRelations(form).filter((one) => one.official));
  expect([...new Set(official.map(({ code }) => code))]).toEqual([
    "R19",
    "M1",
    "M9",
    "M10",
    "M11",
    "M12",
    "M13",
    "M14",
  ]);
  for (const { source } of official) expect(source).toMatch(/统计表表内|报告格式|国办公开办函|条例/);
});

test("levels are as decided", () => {
  const level = Object.fromEntries(
    [form2014, form2021].flatMap((form) => printedRelations(form).map(({ clause, level }) => [clause, level])),
  );
  expect(
    Object.entries(level)
      .filter(([, is]) => is === "error")
      .map(([id]) => id),
  ).toEqual([
    "R1",
    "R5/1",
    "R7/1",
    "R7/2",
    "R9",
    "R10/1",
    "R11",
    "R12/1",
    "R15/1",
    "R15/3",
    "R17",
    "R19/2",
    "R20",
    "M1",
    "M2",
    "M3",
    "M4/1",
    "M7",
    "M17",
  ]);
  expect(
    Object.entries(level)
      .filter(([, is]) => is === "hint")
      .map(([id]) => id),
  ).toEqual(["R14", "R18"]);
});

test("sentences are whole, and neither shout nor blame", () => {
  for (const form of [form2014, form2019, form2021])
    for (const { title, says, mend, source } of printedRelations(form)) {
      for (const sentence of [says, mend, source]) expect(sentence).toMatch(/。$/);
      expect(title).not.toMatch(/。$/);
      expect(title + says + mend + source).not.toMatch(/[！!]|非法|无效|异常|失败|\[[官报推忆]\]/);
    }
});
