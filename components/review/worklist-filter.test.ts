import { expect, test } from "vitest";
import { chooseLines, daysWaiting, filterQuery, noFilter, readFilter, type WorklistLine } from "./worklist-filter";

const line = (name: string, change: Partial<WorklistLine> = {}): WorklistLine => ({
  agency: { code: name, name },
  above: ["shi"],
  year: 2025,
  status: "submitted",
  submittedAt: new Date("2026-01-20T02:00:00Z"),
  returnedBefore: false,
  returnedByMe: false,
  overdue: false,
  warnings: 0,
  explainedErrors: 0,
  jumps: 0,
  reviewer: null,
  reviewerIsMe: false,
  ...change,
});
const names = (lines: readonly WorklistLine[]) => lines.map(({ agency }) => agency.name);

test("an address without anything shows what waits, the resubmitted first", () => {
  expect(readFilter({})).toEqual(noFilter);
  expect(filterQuery(noFilter)).toBe("");
});

test("whatever an address says that is not understood counts as not given", () => {
  const odd = readFilter({
    tab: "drop table",
    year: "20x5",
    sort: "__proto__",
    page: "-3",
    region: "../",
    q: ["甲", "乙"],
  });
  expect(odd).toEqual({ ...noFilter, q: "甲" });
});

test("a filter written into an address is read back from it", () => {
  const filter = {
    tab: "late",
    year: 2024,
    q: "教育",
    region: "demo-qu",
    reviewer: "me",
    sort: "odd",
    page: 3,
  } as const;
  expect(readFilter(Object.fromEntries(new URLSearchParams(filterQuery(filter, { page: 3 }))))).toEqual(filter);
});

test("choosing another tab leads to its first page", () => {
  expect(filterQuery({ ...noFilter, page: 4 }, { tab: "approved" })).toBe("?tab=approved");
});

test("reports handed in again come first, then who has waited longest", () => {
  const lines = [
    line("新", { submittedAt: new Date("2026-01-22T02:00:00Z") }),
    line("久", { submittedAt: new Date("2026-01-16T02:00:00Z") }),
    line("再", { submittedAt: new Date("2026-01-22T08:00:00Z"), returnedBefore: true }),
  ];
  expect(names(chooseLines(lines, noFilter).chosen)).toEqual(["再", "久", "新"]);
  expect(names(chooseLines(lines, { ...noFilter, sort: "longest" }).chosen)).toEqual(["久", "新", "再"]);
});

test("the oddest come first: explained errors before warnings, warnings before jumps", () => {
  const lines = [
    line("跳", { jumps: 90 }),
    line("错", { explainedErrors: 1 }),
    line("疑", { warnings: 2 }),
    line("平"),
  ];
  expect(names(chooseLines(lines, { ...noFilter, sort: "odd" }).chosen)).toEqual(["错", "疑", "跳", "平"]);
});

test("each tab is counted under the year, the name and the region that were chosen", () => {
  const lines = [
    line("甲区教育局", { above: ["jia", "shi"] }),
    line("甲区民政局", { above: ["jia", "shi"], status: "approved" }),
    line("乙区教育局", { above: ["yi", "shi"], status: "returned", returnedByMe: true }),
    line("丙镇", { status: null, submittedAt: null, overdue: true }),
    line("旧年", { year: 2024 }),
  ];
  const { counts } = chooseLines(lines, { ...noFilter, year: 2025 });
  expect(counts).toEqual({ waiting: 1, again: 0, returned: 1, approved: 1, late: 1, done: 0, all: 4 });
  expect(chooseLines(lines, { ...noFilter, q: "教育" }).counts.all).toBe(2);
  expect(chooseLines(lines, { ...noFilter, region: "jia" }).counts.all).toBe(2);
});

test("one's own share of a tab is counted, chosen, and counted in every tab", () => {
  const lines = [
    line("我的", { reviewer: "张", reviewerIsMe: true }),
    line("他的", { reviewer: "李" }),
    line("无人"),
    line("我的已通过", { reviewer: "张", reviewerIsMe: true, status: "approved" }),
    line("未开始", { status: null, submittedAt: null }),
  ];
  const { counts, perReviewer, chosen } = chooseLines(lines, { ...noFilter, reviewer: "me" });
  expect(perReviewer).toEqual({ "": 3, me: 1, none: 1 });
  expect([names(chosen), counts.waiting, counts.approved, counts.all]).toEqual([["我的"], 1, 1, 2]);
  expect(names(chooseLines(lines, { ...noFilter, tab: "all", reviewer: "none" }).chosen)).toEqual(["无人"]);
});

test("an agency that has not started stands last when ordered by waiting, never before one that waits", () => {
  const lines = [line("未", { status: null, submittedAt: null }), line("等")];
  expect(names(chooseLines(lines, { ...noFilter, tab: "all", sort: "longest" }).chosen)).toEqual(["等", "未"]);
  const two = [line("乙", { status: null, submittedAt: null }), line("甲", { status: null, submittedAt: null })];
  expect(names(chooseLines(two, { ...noFilter, tab: "all" }).chosen)).toEqual(["甲", "乙"]);
});

test("a report handed in this morning has waited less than a day", () => {
  const now = new Date("2026-01-22T06:00:00Z");
  expect(daysWaiting(new Date("2026-01-22T01:00:00Z"), now)).toBe(0);
  expect(daysWaiting(new Date("2026-01-19T05:59:00Z"), now)).toBe(3);
});
