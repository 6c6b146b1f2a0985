import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import { arrangeCity, arrangeReport } from "./arrange";
import { publicSearch, readQuestion } from "./public-search";

test("a year among the words narrows the years, whatever stands around it", () => {
  expect(readQuestion("科学技术局 2025")).toEqual({ words: ["科学技术局"], years: [2025] });
  expect(readQuestion("科学技术局2025年度")).toEqual({ words: ["科学技术局"], years: [2025] });
  expect(readQuestion("２０２５年　ＫＪＪ")).toEqual({ words: ["kjj"], years: [2025] });
  expect(readQuestion("  ")).toEqual({ words: [], years: [] });
});

eachStore("publicSearch", (open) => {
  test("finds published reports by name and year, and agencies that have published nothing", async () => {
    const store = await open();
    const city = await arrangeCity(store);
    await arrangeReport(city, "published");
    const found = await publicSearch(store, "科学技术 2025", null);
    expect(found.agencies.map(({ code }) => code)).toEqual(["demo-kjj"]);
    expect(found.reports).toMatchObject([{ agency: { code: "demo-kjj" }, year: 2025, revision: 1 }]);
    expect((await publicSearch(store, "科学技术", 2024)).reports).toEqual([]);
    expect(await publicSearch(store, "教育局", null)).toMatchObject({ agencies: [{ code: "demo-jyj" }], reports: [] });
  });

  test("a report that is only approved is not found, nor one that was withdrawn", async () => {
    const store = await open();
    const city = await arrangeCity(store);
    await arrangeReport(city, "approved");
    expect((await publicSearch(store, "", null)).reports).toEqual([]);
    const other = await open();
    await arrangeReport(await arrangeCity(other), "withdrawn");
    expect((await publicSearch(other, "", null)).reports).toEqual([]);
  });
});
