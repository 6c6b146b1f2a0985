import { describe, expect, test } from "vitest";
import { answersOf, department, everywhere, type Short, shortFigures } from "./answers.fixture";
import type { Check } from "./checks";
import type { Form } from "./define";
import type { Finding } from "./finding";
import { form2014 } from "./form-2014";
import { form2021 } from "./form-2021";
import { blocks, inspect } from "./inspect";
import { complete } from "./totals";

const column = { "requests/received/company": 11, "requests/granted/company": 10 };
const inspected = (form: Form, figures: Readonly<Record<string, Short>>, texts?: Record<string, string>) =>
  inspect(form, answersOf(form, figures, texts), department);

describe("blanks", () => {
  test("one hint per table counts them, and never blocks", () => {
    const figures = {
      ...everywhere(form2014, 0),
      "statistics/gazette/value": "" as const,
      "statistics/staff/value": "" as const,
    };
    const findings = inspected(form2014, figures);
    expect(findings).toMatchObject([
      {
        id: "BLANK/statistics",
        level: "hint",
        explainable: false,
        says: "表内2格未填。空白会原样公布，没有请填 0。",
        cells: ["statistics/gazette/value", "statistics/staff/value"],
      },
    ]);
    expect(blocks(findings, {})).toEqual([]);
  });
  test("not applicable is an answer, and computed cells are nobody's to fill in", () => {
    const findings = inspected(form2021, everywhere(form2021, "/"), { part1: "一", part6: "收费" });
    expect(findings.filter(({ code }) => code === "BLANK")).toEqual([]);
    const empty = inspected(form2021, {});
    const cells = empty.filter(({ code }) => code === "BLANK").flatMap(({ cells }) => cells);
    expect(cells).toHaveLength(200 - 25 - 6 - 3);
    expect(empty.filter(({ code }) => code === "BLANK").map(({ id }) => id)).toEqual(
      ["regulations", "licences", "penalties", "fees", "requests", "disputes"].map((table) => `BLANK/${table}`),
    );
  });
});

test("findings stand in printed order: by part, text before table, cell by cell, blanks last", () => {
  const figures = {
    ...column,
    "regulations/rules/inForce": 1,
    "requests/received/person": 3,
    "requests/granted/person": 2,
  };
  const findings = inspected(form2021, figures, { part1: "收到政府信息公开申请99件。" });
  expect(findings.map(({ id }) => id)).toEqual([
    "M11/主动公开",
    "M11/政府信息管理",
    "M11/政府信息公开平台建设",
    "M11/监督保障",
    "M16/part1/received",
    "M6",
    "BLANK/regulations",
    "BLANK/licences",
    "BLANK/penalties",
    "BLANK/fees",
    "M1/person",
    "M1/company",
    "BLANK/requests",
    "BLANK/disputes",
    "M9",
  ]);
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
});

test("a finding keeps its id while its figures change, so that an explanation stays with it", () => {
  const id = (granted: number) => inspected(form2021, { ...column, "requests/granted/company": granted })[1]?.id;
  expect(id(10)).toBe(id(9));
});

test("in a report whose agency ordered its own sections, findings follow that order", () => {
  const answers = answersOf(form2014, {
    "statistics/received/value": 5,
    "statistics/online/value": 5,
    "statistics/published/value": 3,
    "statistics/website/value": 3,
  });
  const section = (key: string, text: string) => ({ key, title: "自拟", text, content: { type: "doc" } });
  const sections = [section("x-abcdefgh", "收到政府信息公开申请9件。"), section("s3", "主动公开政府信息4条。")];
  const order = (all: typeof sections) =>
    inspect(form2014, { ...answers, sections: all }, department)
      .filter(({ code }) => code === "R21")
      .map(({ section }) => section);
  expect(order(sections)).toEqual(["x-abcdefgh", "s3"]);
  expect(order(sections.toReversed())).toEqual(["s3", "x-abcdefgh"]);
});

describe("what keeps a report from being submitted", () => {
  const finding = (id: string, level: Finding["level"], explainable: boolean): Finding => ({
    id,
    code: id,
    clause: id,
    level,
    explainable,
    title: "",
    says: "",
    cells: [],
    source: "",
    official: false,
    mend: "",
  });
  const all = [
    finding("E", "error", false),
    finding("X", "error", true),
    finding("W", "warning", true),
    finding("H", "hint", false),
  ];
  const ids = (findings: Finding[]) => findings.map(({ id }) => id);
  test("errors, and whatever wants an explanation and has none", () => {
    expect(ids(blocks(all, {}))).toEqual(["E", "X", "W"]);
    expect(ids(blocks(all, { E: "原因", X: "原因", W: " " }))).toEqual(["E", "W"]);
    expect(ids(blocks(all, { X: "原因", W: "原因" }))).toEqual(["E"]);
  });
  test("in a back-filed report every error may be explained", () => {
    expect(ids(blocks(all, { E: "原文如此" }, { backfilled: true }))).toEqual(["X", "W"]);
    const answers = answersOf(form2014, { "statistics/staff/value": 1 });
    const [error] = inspect(form2014, answers, { ...department, backfilled: true });
    expect(error).toMatchObject({ code: "R17", level: "error", explainable: true });
    expect(inspect(form2014, answers, department)[0]?.explainable).toBe(false);
  });
});

describe("the language of relations", () => {
  const tables = {
    box: {
      number: "1",
      title: "表",
      layout: "small",
      columns: { a: { label: "甲" }, b: { label: "乙" }, sum: { label: "计", sum: ["a", "b"] } },
      rows: { one: { label: "一", depth: 1 }, two: { label: "二", depth: 1 }, three: { label: "三", depth: 1 } },
    },
  } as const;
  const relation = (rule: Check["clauses"][number]["rule"]): Form => ({
    ...(form2021 as Form),
    id: "form-test",
    tables,
    parts: [{ key: "part1", title: "表", short: "表", numbered: true, tables: ["box"] }],
    phrases: [],
    checks: [
      {
        code: "T1",
        source: "。",
        official: false,
        clauses: [{ id: "T1", level: "error", rule, title: "", says: "。", mend: "。" }],
      },
    ],
  });
  const line = (row: string) => ({ line: `box/${row}` });
  const run = (form: Form, figures: Record<string, Short>, last?: Record<string, Short>) =>
    inspect(form, answersOf(form, figures), {
      ...department,
      last: last ? { form: form.id, figures: complete(form, shortFigures(last)), sections: [] } : null,
    }).filter(({ code }) => code === "T1");
  const difference = relation({
    kind: "relation",
    left: { sum: [line("one"), { ...line("two"), minus: true }] },
    op: "=",
    right: { sum: [line("three")] },
  });

  test("terms may be taken away, and the total column is left to its parts", () => {
    expect(run(difference, { "box/one/a": 5, "box/two/a": 2, "box/three/a": 3 })).toEqual([]);
    expect(run(difference, { "box/one/a": 5, "box/two/a": 2, "box/three/a": 4 })).toMatchObject([
      { id: "T1/a", difference: -1 },
    ]);
  });
  test("a total that is wrong though its parts are not told of is named itself", () => {
    const totals = relation({
      kind: "relation",
      left: { sum: [line("one")] },
      op: "=",
      right: { sum: [line("two")] },
      columns: ["sum"],
    });
    expect(run(totals, { "box/one/a": 5, "box/two/b": 5 })).toEqual([]);
    expect(run(totals, { "box/one/a": 5 })).toMatchObject([{ id: "T1/sum" }]);
  });
  test("the greatest of nothing is 0", () => {
    const greatest = relation({
      kind: "relation",
      left: { max: [line("one"), line("two")] },
      op: "<=",
      right: { sum: [line("three")] },
      columns: ["a"],
    });
    expect(run(greatest, { "box/three/a": 0, "box/one/a": "/" })).toEqual([]);
    expect(run(greatest, { "box/one/a": 1, "box/two/a": 3, "box/three/a": 2 })).toMatchObject([{ left: { value: 3 } }]);
  });
  test("last year's cells count only where there are any", () => {
    const carried = relation({
      kind: "relation",
      left: { sum: [line("one")] },
      op: ">=",
      right: { sum: [{ ...line("two"), last: true }] },
      columns: ["a"],
    });
    expect(run(carried, { "box/one/a": 1 })).toEqual([]);
    expect(run(carried, { "box/one/a": 1 }, { "box/two/a": 1 })).toEqual([]);
    expect(run(carried, { "box/one/a": 1 }, { "box/two/a": 2 })).toMatchObject([
      { left: { value: 1 }, right: { value: 2 } },
    ]);
  });
});
