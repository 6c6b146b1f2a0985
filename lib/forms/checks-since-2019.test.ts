import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answersOf, department, everywhere, government, type Short, shortFigures } from "./answers.fixture";
import { enteredCells } from "./cells";
import type { Form } from "./define";
import type { InspectContext } from "./finding";
import { form2019 } from "./form-2019";
import { form2021 } from "./form-2021";
import { inspect } from "./inspect";
import { complete } from "./totals";

type Figures = Readonly<Record<string, Short>>;
const good = {
  part1:
    "主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障各项工作都有进展。考核、社会评议、责任追究结果一并公布。",
  part6: "没有收取信息处理费。",
};
const last = (figures: Figures, sections: { key: string; text: string }[] = [], form: Form = form2021) => ({
  form: form.id,
  figures: complete(form, shortFigures(figures)),
  sections: sections.map((section) => ({ title: "", ...section })),
});
const found = (
  form: Form,
  figures: Figures,
  context: InspectContext = department,
  texts: Record<string, string> = {},
) => inspect(form, answersOf(form, figures, { ...good, ...texts }), context).filter(({ code }) => code !== "BLANK");
const ids = (...all: Parameters<typeof found>) => found(...all).map(({ id }) => id);

const both = [
  ["form-2019", form2019 as Form],
  ["form-2021", form2021 as Form],
] as const;

describe.each(both)("in %s", (_, form) => {
  test("M1: what came in and what was carried over is settled or carried on, in each column", () => {
    const column = { "requests/received/company": 11, "requests/carriedIn/company": 1, "requests/granted/company": 11 };
    expect(found(form, { ...column, "requests/carriedOut/company": 1 })).toEqual([]);
    const [finding, ...others] = found(form, { ...column, "requests/carriedOut/company": 2 });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      id: "M1/company",
      level: "error",
      official: true,
      explainable: false,
      says: "商业企业：第一项＋第二项为 12，第三项＋第四项为 13，多 1。",
      cells: ["received", "carriedIn", "total", "carriedOut"].map((row) => `requests/${row}/company`),
      left: { label: "第一项＋第二项", value: 12 },
      right: { label: "第三项＋第四项", value: 13 },
      difference: -1,
    });
  });

  test("M1 says how many cells of a column are blank when the rest is filled in", () => {
    const zeros = everywhere(form, 0);
    const legal = {
      ...zeros,
      "requests/received/legal": 3,
      "requests/granted/legal": 2,
      "requests/notHeld/legal": "" as const,
    };
    expect(found(form, legal)[0]?.says).toBe(
      "法律服务机构：第一项＋第二项为 3，第三项＋第四项为 2，少 1。本列有1格未填。",
    );
  });

  test("M2, M3 and M7 speak where a source states another total than ours, never of stored data", () => {
    const figures = {
      "requests/received/person": 3,
      "requests/granted/person": 3,
      "disputes/reconsideration/upheld": 1,
    };
    const right = {
      "requests/received/total": 3,
      "requests/total/person": 3,
      "disputes/reconsideration/total": 1,
      "requests/carriedOut/total": 0,
      "requests/carriedIn/total": "/" as const,
      "requests/repeated/total": "" as const,
    };
    expect(found(form, { ...figures, ...right })).toEqual([]);
    const wrong = { "requests/received/total": 4, "requests/total/person": 2, "disputes/reconsideration/total": 0 };
    const findings = found(form, { ...figures, ...wrong });
    expect(findings.map(({ id, level }) => [id, level])).toEqual([
      ["M2/received", "error"],
      ["M3/person", "error"],
      ["M7/reconsideration", "error"],
    ]);
    expect(findings[1]).toMatchObject({
      says: "“（七）总计”自然人写 2，分项合计 3，差 1。",
      left: { value: 2 },
      right: { value: 3 },
      difference: -1,
    });
  });

  test("M3 counts every result", () => {
    const results = Object.keys(everywhere(form, 1)).filter(
      (cell) => cell.endsWith("/person") && !/received|carried/.test(cell),
    );
    const figures = Object.fromEntries(results.map((cell) => [cell, 1]));
    const stated = (total: number) =>
      ids(form, { ...figures, "requests/received/person": results.length, "requests/total/person": total });
    expect(results).toHaveLength(form.id === "form-2019" ? 19 : 21);
    expect(stated(results.length)).not.toContain("M3/person");
    expect(stated(results.length - 1)).toContain("M3/person");
  });

  test("M4: what was carried over is what last year left, by column a warning, in all an error one may explain", () => {
    const now = { "requests/carriedIn/person": 2, "requests/granted/person": 2 };
    const lastYear = (short: Short) => ({
      ...department,
      last: last({ "requests/carriedOut/person": short }, [], form),
    });
    expect(ids(form, now, lastYear(2))).toEqual([]);
    expect(ids(form, now)).toEqual([]);
    const findings = found(form, now, lastYear(3));
    expect(findings.map(({ id, level, explainable }) => [id, level, explainable])).toEqual([
      ["M4/2/person", "warning", true],
      ["M4/1/total", "error", true],
    ]);
    expect(findings[0]?.says).toBe("自然人：第二项“上年结转”填 2，上年报告第四项“结转下年度”为 3，差 1。");
    expect(ids(form, {}, lastYear(0))).toEqual([]);
    expect(ids(form, {}, lastYear(1))).toEqual(["M4/2/person", "M4/1/total"]);
  });

  test("M4 is not tested where last year's form had no such cell", () => {
    const old = { form: "form-2014", figures: shortFigures({ "statistics/received/value": 9 }), sections: [] };
    expect(
      ids(form, { "requests/carriedIn/person": 2, "requests/granted/person": 2 }, { ...department, last: old }),
    ).toEqual([]);
  });

  test("M6: only who may make rules has any", () => {
    const [cell] = Object.keys(everywhere(form, 0));
    expect(cell).toMatch(/^regulations\/rules\//);
    const rules = { [cell ?? ""]: 2 };
    expect(ids(form, rules)).toEqual(["M6"]);
    expect(ids(form, { [cell ?? ""]: 0 })).toEqual([]);
    expect(ids(form, { [cell ?? ""]: "/" })).toEqual([]);
    expect(ids(form, rules, government)).toEqual([]);
    const county = { ...government, agency: { ...government.agency, level: "county" as const } };
    expect(ids(form, rules, county)).toEqual(["M6"]);
    const office = { ...department, agency: { ...department.agency, name: "示例市人民政府办公室" } };
    expect(ids(form, rules, office)).toEqual([]);
  });

  test("M10: a thousand characters are enough, and one more wants a sentence", () => {
    const text = (length: number) => ({ part1: good.part1 + "字".repeat(length - [...good.part1].length) });
    expect(ids(form, {}, department, text(1000))).toEqual([]);
    expect(found(form, {}, department, text(1001))).toMatchObject([
      {
        id: "M10",
        level: "warning",
        official: true,
        section: "part1",
        says: "1001 字，原则上不超过 1000 字，多 1 字。",
      },
    ]);
  });

  test("M11: each of five topics that the overview does not name", () => {
    const findings = found(form, {}, department, { part1: "主动公开、依申请公开和平台建设都有进展。" });
    expect(findings).toMatchObject([
      { id: "M11/政府信息管理", says: "“总体情况”没有写到政府信息管理。", section: "part1", level: "warning" },
      { id: "M11/监督保障" },
    ]);
    expect(found(form, {}, department, { part1: " \n" })).toMatchObject([
      {
        id: "M11",
        says: "“总体情况”还没有写，应写到主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。",
      },
    ]);
  });

  test("M12: governments tell of appraisal, public review and liability, anywhere in the report", () => {
    const plain = { part1: "主动公开、依申请公开、信息管理、平台建设、监督都有进展。" };
    expect(ids(form, {}, department, plain)).toEqual([]);
    expect(ids(form, {}, government, plain)).toEqual(["M12/工作考核", "M12/社会评议", "M12/责任追究"]);
    const told = { ...plain, part5: "没有追究任何人的责任。第三方评估得分 90 分，考核结果优秀。" };
    expect(ids(form, {}, government, told)).toEqual([]);
  });

  test("M13: a share of others above a fifth", () => {
    const row = form.id === "form-2019" ? "otherResults" : "otherReason";
    const others = (count: number) => ({
      "requests/received/person": 20,
      "requests/granted/person": 20 - count,
      [`requests/${row}/person`]: count,
    });
    expect(ids(form, others(4))).toEqual([]);
    expect(found(form, others(5))).toMatchObject([
      { id: "M13", level: "warning", left: { value: 5 }, right: { value: 20 } },
    ]);
    expect(found(form, others(5))[0]?.says).toMatch(/5 件，占“（七）总计”20 件的 25%，超过 20%。$/);
  });

  test("M14: problems that read like last year's", () => {
    const sentences = [
      "一是公开内容还不够丰富，群众最关心的事项公开得少。",
      "二是政策解读形式单一，图文并茂的解读材料不多。",
      "三是基层人员业务不熟，对条例的理解还有偏差。",
      "四是网站栏目更新不够及时，个别栏目超过半年没有内容。",
      "五是依申请公开答复文书说理不充分，容易引发争议。",
    ];
    const fresh = ["今年新建了文件库。", "全年培训了八次基层人员并逐一考试。", "答复文书统一了格式，写明检索过程。"];
    const lastYear = { ...department, last: last({}, [{ key: "part5", text: sentences.join("") }], form) };
    const share = (alike: number, other: number) => ({
      part5: [...sentences.slice(0, alike), ...fresh.slice(0, other)]
        .join("")
        .replace("一是", "1.")
        .replace("半年", "六个月"),
    });
    expect(ids(form, {}, lastYear, share(2, 2))).toEqual([]);
    const [finding] = found(form, {}, lastYear, share(3, 2));
    expect(finding).toMatchObject({ id: "M14", section: "part5", level: "warning" });
    expect(finding?.says).toContain("相似度 60%，5 句中有 3 句相同或相近，达到提醒线 60%");
    expect(ids(form, {}, { ...department, last: last({}, [], form) }, share(5, 0))).toEqual([]);
  });

  test("M15: disputes although nobody asked, this year or last", () => {
    const disputes = { "disputes/litigationDirect/pending": 1 };
    const lastYear = (asked: Short) => ({
      ...department,
      last: last({ "requests/received/company": asked, "requests/granted/company": asked }, [], form),
    });
    expect(found(form, disputes, lastYear(0))).toMatchObject([
      {
        id: "M15",
        says: "填了 1 件，今年和上年的“一、本年新收政府信息公开申请数量”、“二、上年结转政府信息公开申请数量”却都是 0。",
        cells: ["disputes/litigationDirect/pending"],
      },
    ]);
    expect(ids(form, disputes, lastYear(1))).toEqual([]);
    expect(
      ids(form, { ...disputes, "requests/received/person": 1, "requests/granted/person": 1 }, lastYear(0)),
    ).toEqual([]);
    expect(ids(form, disputes)).toEqual([]);
    expect(ids(form, { "disputes/litigationDirect/pending": 0 }, lastYear(0))).toEqual([]);
  });

  test("M16: a figure in the text that the table contradicts", () => {
    const figures = { "requests/received/person": 64, "requests/granted/person": 64 };
    const text = (count: number) => ({ part1: `${good.part1}全年收到政府信息公开申请${count}件。` });
    expect(ids(form, figures, department, text(64))).toEqual([]);
    expect(found(form, figures, department, text(65))).toMatchObject([{ id: "M16/part1/received", level: "warning" }]);
  });

  test("M17: each cell of a roll-up is the sum of its reports, or is explained", () => {
    const report = (figures: Figures) => complete(form, shortFigures(figures));
    const contributions = [
      report({ "licences/licences/decisions": 5, "requests/received/person": 1, "requests/granted/person": 1 }),
      report({ "licences/licences/decisions": 6, "penalties/penalties/decisions": "/" }),
    ];
    const sum = { "licences/licences/decisions": 11, "requests/received/person": 1, "requests/granted/person": 1 };
    const context = { ...government, contributions };
    expect(ids(form, sum, context)).toEqual([]);
    expect(found(form, { ...sum, "licences/licences/decisions": 12 }, context)).toMatchObject([
      {
        id: "M17/licences/licences/decisions",
        level: "error",
        explainable: true,
        difference: 1,
        fix: { label: "填入合计 11", changes: [{ cell: "licences/licences/decisions", figure: { value: 11 } }] },
      },
    ]);
    expect(found(form, { ...sum, "licences/licences/decisions": "" }, context)[0]?.says).toContain(
      "未填，所属单位合计 11，差 11。",
    );
    expect(ids(form, { ...sum, "licences/licences/decisions": 12 }, government)).toEqual([]);
  });

  test.each(["", 0, "/"] as const)("figures that are all %j break no check", (short) => {
    expect(ids(form, everywhere(form, short))).toEqual([]);
  });
});

test("M5: what is in force follows from last year's, in the format of 2021 only", () => {
  const row = (inForce: Short, issued: Short, abolished: Short) => ({
    "regulations/normativeDocuments/inForce": inForce,
    "regulations/normativeDocuments/issued": issued,
    "regulations/normativeDocuments/abolished": abolished,
  });
  const lastYear = { ...department, last: last(row(597, 0, 0)) };
  expect(ids(form2021, row(420, 50, 227), lastYear)).toEqual([]);
  expect(found(form2021, row(421, 50, 227), lastYear)).toMatchObject([
    {
      id: "M5/2",
      level: "warning",
      says: "行政规范性文件现行有效填 421，上年现行有效＋本年制发－本年废止为 420，差 1。",
    },
  ]);
  expect(ids(form2021, row(421, 50, 227))).toEqual([]);
  const trial = { ...department, last: last({ "regulations/normativeDocuments/publishedTotal": 5 }, [], form2019) };
  expect(ids(form2021, row(421, 50, 227), trial)).toEqual([]);
  expect(form2019.checks.map(({ code }) => code as string)).not.toContain("M5");
});

test.each([
  ["本年度没有收取信息处理费。", []],
  ["本机关未收取任何费用。", []],
  ["依申请公开政府信息未收取检索、复制等费用。", []],
  ["2025年，收取信息处理费 1200 元，共 2 件。", []],
  ["无收费情况。", []],
  ["没有其他需要报告的事项。", ["M9"]],
  ["", ["M9"]],
])("M9: part six tells of fees, also that there were none: %s", (part6, expected) => {
  expect(ids(form2021, {}, department, { part6 })).toEqual(expected);
  expect(ids(form2019, {}, department, { part6 })).toEqual([]);
});

const columns = ["person", "company", "research", "charity", "legal", "other"] as const;
const count = fc.nat({ max: 10_000 });

describe.each(both)("whatever balanced matrix stands in %s", (_, form) => {
  const settled = [
    ...new Set(
      enteredCells(form)
        .filter(
          ({ tableKey, rowKey }) =>
            tableKey === "requests" && !["received", "carriedIn", "carriedOut"].includes(rowKey),
        )
        .map(({ rowKey }) => rowKey),
    ),
  ];
  const column = fc
    .record({
      results: fc.array(count, { minLength: settled.length, maxLength: settled.length }),
      carriedOut: count,
      split: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ results, carriedOut, split }) => {
      const whole = results.reduce((sum, n) => sum + n, carriedOut);
      const received = Math.floor(whole * split);
      return { results, carriedOut, received, carriedIn: whole - received };
    });
  const matrix = fc
    .array(column, { minLength: columns.length, maxLength: columns.length })
    .map((all) =>
      Object.fromEntries(
        all.flatMap(({ results, carriedOut, received, carriedIn }, i) => [
          [`requests/received/${columns[i]}`, received],
          [`requests/carriedIn/${columns[i]}`, carriedIn],
          [`requests/carriedOut/${columns[i]}`, carriedOut],
          ...settled.map((row, r) => [`requests/${row}/${columns[i]}`, results[r] ?? 0] as const),
        ]),
      ),
    );
  const balance = (figures: Figures) => ids(form, figures).filter((id) => /^M[123]\b/.test(id));

  test("M1, M2 and M3 are silent, with its own totals stated too", () => {
    fc.assert(
      fc.property(matrix, (figures) => {
        const totals = complete(form, shortFigures(figures));
        const stated = Object.fromEntries(
          Object.entries(totals).map(([cell, { value }]) => [cell, value ?? ("" as const)]),
        );
        expect(balance(stated)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("one cell that is off breaks M1 in its column and nowhere else", () => {
    const place = fc.tuple(
      fc.constantFrom(...columns),
      fc.constantFrom("received", "carriedIn", "carriedOut", ...settled),
    );
    fc.assert(
      fc.property(matrix, place, fc.integer({ min: 1, max: 99 }), (figures, [col, row], by) => {
        const cell = `requests/${row}/${col}`;
        expect(balance({ ...figures, [cell]: (figures[cell] ?? 0) + by })).toEqual([`M1/${col}`]);
      }),
      { numRuns: 60 },
    );
  });

  test("one stated total that is off breaks M2 in its row, and M3 too where it is （七）总计", () => {
    fc.assert(
      fc.property(
        matrix,
        fc.constantFrom("received", "total", ...settled),
        fc.integer({ min: 1, max: 99 }),
        (figures, row, by) => {
          const cell = `requests/${row}/total`;
          const own = complete(form, shortFigures(figures))[cell]?.value ?? 0;
          expect(balance({ ...figures, [cell]: own + by })).toEqual(
            row === "total" ? ["M2/total", "M3/total"] : [`M2/${row}`],
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
