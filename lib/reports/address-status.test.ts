import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import { addressStatus } from "./address-status";
import { arrangeCity, arrangeReport, seen } from "./arrange";

import { withdrawReport } from "./withdraw-report";

eachStore("addressStatus", (open) => {
  const address = "/reports/demo-kjj/2025";

  test("a published report is there; its neighbours never were", async () => {
    const store = await open();
    await arrangeReport(await arrangeCity(store), "published");
    const status = (path: string) => addressStatus(async () => store, path);
    expect(await status(address)).toBe(200);
    expect(await status(`${address}/revisions/1`)).toBe(200);
    expect(await status("/agencies/demo-jyj")).toBe(200);
    for (const path of [
      `${address}/revisions/2`,
      `${address}/revisions/0`,
      `${address}/revisions/x`,
      "/reports/demo-jyj/2025",
      "/reports/demo-kjj/abcd",
      "/reports/nobody/2025",
      "/agencies/nobody",
    ])
      expect(await status(path)).toBe(404);
  });

  test("a withdrawn report is gone from its address, its revision stays readable", async () => {
    const store = await open();
    await arrangeReport(await arrangeCity(store), "withdrawn");
    expect(await addressStatus(async () => store, address)).toBe(410);
    expect(await addressStatus(async () => store, `${address}/revisions/1`)).toBe(200);
  });

  test("what was unlawful to show is gone from every address", async () => {
    const store = await open();
    const city = await arrangeCity(store);
    await arrangeReport(city, "published");
    await withdrawReport(city.as("supervisor"), { ...(await seen(city)), reason: "含个人信息。", unlawful: true });
    expect(await addressStatus(async () => store, address)).toBe(410);
    expect(await addressStatus(async () => store, `${address}/revisions/1`)).toBe(410);
  });

  test("no other address asks the database", async () => {
    const never = () => Promise.reject(new Error("asked"));
    for (const path of [
      "/",
      "/reports",
      "/reports/demo-kjj/2025/report.json",
      "/reports/demo-kjj/2025/revisions/1.json",
    ])
      expect(await addressStatus(never, path)).toBe(200);
  });
});
