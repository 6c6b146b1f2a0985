import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import { approveReport } from "./approve-report";
import { arrangeCity, arrangeReport, seen, submitNow, typeIn } from "./arrange";
import { correctReport } from "./correct-report";
import { prepareIndex } from "./public-index";
import { type Found, noFilters, publicSearch, readQuestion, type SearchFilters } from "./public-search";
import { publishReport } from "./publish-report";

test("a year among the words narrows the years, whatever stands around it", () => {
  expect(readQuestion("科学技术局 2025")).toEqual({ words: ["科学技术局"], years: [2025] });
  expect(readQuestion("科学技术局2025年度")).toEqual({ words: ["科学技术局"], years: [2025] });
  expect(readQuestion("２０２５年　ＫＪＪ")).toEqual({ words: ["kjj"], years: [2025] });
  expect(readQuestion("  ")).toEqual({ words: [], years: [] });
});

const of = (filters: Partial<SearchFilters>) => ({ ...noFilters, ...filters });
const codes = ({ reports }: Found) => reports.map(({ agency, year }) => `${agency.code}/${year}`);

eachStore("publicSearch", (open) => {
  test("finds published reports by name and year, and agencies that have published nothing", async () => {
    const store = await open();
    const city = await arrangeCity(store);
    await arrangeReport(city, "published");
    const found = await publicSearch(store, "科学技术 2025");
    expect(found.agencies.map(({ code }) => code)).toEqual(["demo-kjj"]);
    expect(found.reports).toMatchObject([{ agency: { code: "demo-kjj" }, year: 2025, revision: 1 }]);
    expect((await publicSearch(store, "科学技术", of({ year: 2024 }))).reports).toEqual([]);
    expect(await publicSearch(store, "教育局")).toMatchObject({ agencies: [{ code: "demo-jyj" }], reports: [] });
  });

  test("a report that is only approved is not found, nor one that was withdrawn", async () => {
    const store = await open();
    const city = await arrangeCity(store);
    await arrangeReport(city, "approved");
    expect(await publicSearch(store, "")).toMatchObject({ reports: [], total: 0 });
    const other = await open();
    await arrangeReport(await arrangeCity(other), "withdrawn");
    expect(await publicSearch(other, "")).toMatchObject({ reports: [], total: 0 });
  });

  test("finds by name, region, year and words of the text together, and shows the words where they stand", async () => {
    const store = await open();
    const city = await arrangeCity(store);
    const texts = { part1: "本年度召开座谈会。\n收到依申请公开事项，均按时答复。" };
    await arrangeReport(city, "published", { texts });
    const found = await publicSearch(store, "科学技术局 2025 依申请 示例市");
    expect(codes(found)).toEqual(["demo-kjj/2025"]);
    expect(found.reports[0]?.passage?.filter(({ sought }) => sought)).toEqual([{ text: "依申请", sought: true }]);
    for (const nothing of ["依申请 诉讼", "科学技术局 2024 依申请", "教育局 依申请", "座谈会召"])
      expect([nothing, codes(await publicSearch(store, nothing))]).toEqual([nothing, []]);
  });

  test("a corrected report is found by its new words only", async () => {
    const store = await open();
    const city = await arrangeCity(store);
    await arrangeReport(city, "published", { texts: { part1: "召开座谈会。" } });
    await correctReport(city.as("editor"), await seen(city));
    await typeIn(city.as("editor"), { texts: { part1: "召开听证会。" } });
    await submitNow(city);
    await approveReport(city.as("supervisor"), await seen(city));
    expect(codes(await publicSearch(store, "座谈会"))).toHaveLength(1);
    await publishReport(city.as("supervisor"), await seen(city));
    expect(codes(await publicSearch(store, "座谈会"))).toEqual([]);
    expect(await publicSearch(store, "听证会")).toMatchObject({ reports: [{ revision: 2 }], total: 1 });
  });

  test("is narrowed by region, kind of agency, form and by what has figures", async () => {
    const store = await open();
    const city = await arrangeCity(store);
    const figures = { "fees/fees/amount": { state: "number", value: 3 } } as const;
    await arrangeReport(city, "published", { figures });
    const cases: [Partial<SearchFilters>, number][] = [
      [{ region: "demo-shi" }, 1],
      [{ region: "demo-jyj" }, 0],
      [{ region: "nowhere" }, 0],
      [{ kind: "department" }, 1],
      [{ kind: "government" }, 0],
      [{ form: "form-2021" }, 1],
      [{ form: "form-2014" }, 0],
      [{ table: "2.8" }, 1],
      [{ table: "4" }, 0],
      [{ table: "%" }, 0],
    ];
    for (const [filters, total] of cases)
      expect([filters, (await publicSearch(store, "", of(filters))).total]).toEqual([filters, total]);
  });

  test("signs that mean something to a database mean nothing here", async () => {
    const store = await open();
    await arrangeReport(await arrangeCity(store), "published");
    for (const odd of [
      '"',
      "*",
      "NEAR(a b)",
      "科学* OR 1",
      "'; drop table reports; --",
      "a & !b",
      "乙:*",
      "%",
      "_",
      "\\",
    ])
      expect([odd, (await publicSearch(store, odd)).total]).toEqual([odd, 0]);
  });

  test("an index that was never made is made of what is public, once", async () => {
    const store = await open();
    const city = await arrangeCity(store);
    await arrangeReport(city, "published");
    await store.tx(async (tx) => {
      await tx.delete(tx.tables.publicReports);
      await tx.delete(tx.tables.searchWords).where(eq(tx.tables.searchWords.rowid, 1));
    });
    expect((await publicSearch(store, "")).total).toBe(0);
    expect(await prepareIndex(store)).toBe(1);
    expect((await publicSearch(store, "科学技术局 年度报告")).total).toBe(1);
    expect(await prepareIndex(store)).toBe(0);
  });
});
