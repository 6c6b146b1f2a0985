import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import { notApplicable, number } from "@/lib/forms/totals";
import { addComment } from "./add-comment";
import { approveReport } from "./approve-report";
import { arrangeCity, arrangeReport, code, kjj2025, seen, submitNow, typeIn } from "./arrange";
import { myReports } from "./my-reports";
import { publishReport } from "./publish-report";
import { readReport } from "./read";
import { returnReport } from "./return-report";
import { startReport } from "./start-report";
import { withdrawReport } from "./withdraw-report";
import { worklist } from "./worklist";

eachStore("reading", (open) => {
  test("last year's published figures stand beside this year's, and are gone when withdrawn", async () => {
    const city = await arrangeCity(await open());
    const { collections } = city.store.read.tables;
    await city.store.tx(async (tx) => void (await tx.update(collections).set({ closedAt: null })));
    const before = { agency: "demo-kjj", year: 2024 };
    const figures = { "requests/received/person": number(12), "requests/carriedOut/person": number(12) };
    await arrangeReport(city, "published", { figures, texts: { part1: "去年的话。" } }, before);
    await startReport(city.as("editor"), kjj2025);
    const { last } = await readReport(city.as("editor"), "demo-kjj", 2025);
    expect([last?.year, last?.figures["requests/received/total"]]).toEqual([2024, number(12)]);
    expect(last?.sections.find(({ key }) => key === "part1")?.text).toBe("去年的话。");

    const at = await seen(city, before);
    await withdrawReport(city.as("supervisor"), { ...at, reason: "数据有误。", unlawful: false });
    expect((await readReport(city.as("editor"), "demo-kjj", 2025)).last).toBe(null);
  });

  test("nobody reads the working copy of an agency in which they have no role", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "draft");
    expect(await code(readReport(city.as("stranger"), "demo-kjj", 2025))).toBe("not-allowed");
    expect((await readReport(city.as("administrator"), "demo-kjj", 2025)).can).toMatchObject({
      read: true,
      edit: false,
    });
  });

  test("an editor's desk lists what is due and not started, and counts what is filled", async () => {
    const city = await arrangeCity(await open());
    expect(await myReports(city.as("editor"))).toMatchObject([
      { agency: { code: "demo-kjj" }, year: 2025, status: null, due: { late: false }, can: { start: true } },
    ]);
    const figures = { "requests/received/person": number(0), "requests/received/other": notApplicable };
    await arrangeReport(city, "draft", { figures, texts: { part1: "一段。" } });
    city.clock.set("2026-02-01T00:00:00+08:00");
    const [item] = await myReports(city.as("colleague"));
    expect(item).toMatchObject({ status: "draft", editedBy: "示例editor", due: { late: true }, can: { submit: true } });
    expect(item?.filled).toMatchObject({ sections: 1, cells: 2 });
    expect(await myReports(city.as("supervisor"))).toEqual([]);
  });

  test("the worklist shows the supervisor's reach: what waits, what is late, what they returned", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "submitted");
    await addComment(city.as("supervisor"), { ...kjj2025, on: "report", target: null, text: "请核对。" });
    await returnReport(city.as("supervisor"), { ...(await seen(city)), reason: "请核对。" });
    await submitNow(city, "both");
    city.clock.set("2026-02-01T00:00:00+08:00");
    const lines = await worklist(city.as("supervisor"));
    expect(lines.map(({ agency, status, overdue }) => [agency.code, status, overdue])).toEqual([
      ["demo-jyj", null, true],
      ["demo-kjj", "submitted", false],
      ["demo-shi", null, false],
    ]);
    expect(lines[1]).toMatchObject({ above: ["demo-shi"], returnedBefore: true, returnedByMe: true, openComments: 1 });
    expect((await worklist(city.as("both")))[1]).toMatchObject({ ownSubmission: true, returnedByMe: false });
    expect((await worklist(city.as("leader"))).map(({ agency }) => agency.code)).toEqual(["demo-kjj"]);
    expect(await worklist(city.as("editor"))).toEqual([]);
  });

  test("a report of a closed agency can be decided on, but is neither written nor submitted", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "submitted");
    const { agencies } = city.store.read.tables;
    const close = { closedAt: city.clock.now(), closeReason: "机构改革" };
    await city.store.tx(async (tx) => void (await tx.update(agencies).set(close).where(eq(agencies.code, "demo-kjj"))));
    await returnReport(city.as("supervisor"), { ...(await seen(city)), reason: "请核对。" });
    expect(await code(typeIn(city.as("editor"), { texts: { part1: "一段。" } }))).toBe("agency-closed");
    expect(await code(submitNow(city))).toBe("agency-closed");
  });

  test("an approved report of a closed agency can still be published", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "submitted");
    const { agencies } = city.store.read.tables;
    await city.store.tx(async (tx) => void (await tx.update(agencies).set({ closedAt: city.clock.now() })));
    await approveReport(city.as("supervisor"), await seen(city));
    expect(await publishReport(city.as("supervisor"), await seen(city))).toMatchObject({ revision: 1 });
  });
});
