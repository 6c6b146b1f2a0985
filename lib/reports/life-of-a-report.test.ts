import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import { verifyAudit } from "@/lib/audit";
import { sha256 } from "@/lib/canonical-json";
import { number } from "@/lib/forms/totals";
import { approveReport } from "./approve-report";
import { arrangeCity, arrangeReport, kjj2025, seen, submitNow, typeIn } from "./arrange";
import { currentRevision, revision } from "./public-read";
import { publishReport } from "./publish-report";
import { readReport } from "./read";
import { startReport } from "./start-report";

const balanced = {
  "requests/received/person": number(64),
  "requests/granted/person": number(60),
  "requests/carriedOut/person": number(4),
};

eachStore("the life of a report", (open) => {
  test("a report goes from started to published, and the public reads exactly what was submitted", async () => {
    const city = await arrangeCity(await open());
    await startReport(city.as("editor"), kjj2025);
    await typeIn(city.as("editor"), {
      figures: balanced,
      texts: { part1: "第一段。\n第二段。" },
      footnotes: { requests: "注。" },
    });
    const { receipt } = await submitNow(city);
    expect(receipt.number).toBe("20260110-demo-kjj-2025-1");

    await approveReport(city.as("supervisor"), await seen(city));
    const published = await publishReport(city.as("supervisor"), await seen(city));
    expect(published).toMatchObject({ status: "published", revision: 1 });

    const current = await currentRevision(city.store, "demo-kjj", 2025);
    if (current?.state !== "current") throw new Error("not public");
    expect(current.sha256).toBe(sha256(current.bytes));
    expect(JSON.parse(current.bytes)).toEqual(current.snapshot);
    expect(current.snapshot).toMatchObject({
      agency: { code: "demo-kjj", name: "示例市科学技术局" },
      year: 2025,
      form: "form-2021",
      revision: 1,
      correction: null,
      publishedAt: "2026-01-10T01:00:00.000Z",
      footnotes: [{ table: "3", text: "注。" }],
    });
    expect(current.figures["requests/received/total"]).toEqual(number(64));
    expect(current.answers.sections.find(({ key }) => key === "part1")?.text).toBe("第一段。\n第二段。");
    expect(await revision(city.store, "demo-kjj", 2025, 2)).toBe(null);
    expect((await verifyAudit(city.store)).broken).toBe(null);
  });

  test("every state can be arranged, and the working copy says so", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "withdrawn");
    const copy = await readReport(city.as("editor"), "demo-kjj", 2025);
    expect(copy.report.status).toBe("withdrawn");
    expect(copy.events.map(({ action }) => action)).toEqual(["withdraw", "publish", "approve", "submit", "start"]);
  });
});
