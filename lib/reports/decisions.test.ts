import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import { verifyAudit } from "@/lib/audit";
import { number } from "@/lib/forms/totals";
import { approveReport } from "./approve-report";
import { arrangeCity, arrangeCollection, arrangeReport, type City, code, refusal, seen, submitNow } from "./arrange";
import { publishReport } from "./publish-report";
import { readReport } from "./read";
import { recallReport } from "./recall-report";
import { returnReport } from "./return-report";
import { startReport } from "./start-report";

const statusOf = async (city: City) => (await readReport(city.as("editor"), "demo-kjj", 2025)).report.status;

eachStore("deciding", (open) => {
  test("an editor recalls what nobody has decided, and a returned report can no longer be recalled", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "submitted");
    await recallReport(city.as("editor"), await seen(city));
    expect(await statusOf(city)).toBe("draft");
    const { report } = await readReport(city.as("editor"), "demo-kjj", 2025);
    expect([report.submittedAt, report.firstSubmittedAt]).toEqual([null, null]);

    await submitNow(city);
    await returnReport(city.as("supervisor"), { ...(await seen(city)), reason: "请核对。" });
    expect(await code(recallReport(city.as("editor"), await seen(city)))).toBe("wrong-status");
  });

  test("a page opened before the return can neither recall nor submit", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "submitted");
    const page = await seen(city);
    await returnReport(city.as("supervisor"), { ...page, reason: "请核对。" });
    expect(await code(recallReport(city.as("editor"), page))).toBe("out-of-date");
    expect(await code(approveReport(city.as("supervisor"), page))).toBe("out-of-date");
  });

  test("a report returned by the supervisor keeps the figures, the text and its first submission's date", async () => {
    const city = await arrangeCity(await open());
    const figures = { "requests/received/person": number(3), "requests/granted/person": number(3) };
    await arrangeReport(city, "returned", { figures, texts: { part1: "一段。" } });
    city.clock.set("2026-02-10T09:00:00+08:00");
    await submitNow(city);
    const copy = await readReport(city.as("editor"), "demo-kjj", 2025);
    expect(copy.figures["requests/granted/total"]).toEqual(number(3));
    expect(copy.answers.sections.find(({ key }) => key === "part1")?.text).toBe("一段。");
    expect(copy.report.firstSubmittedAt?.toISOString()).toBe("2026-01-10T01:00:00.000Z");
    expect(copy.due?.late).toBe(false);
  });

  test("returning asks for a reason, and the editor reads it", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "submitted");
    const at = await seen(city);
    expect(await code(returnReport(city.as("supervisor"), { ...at, reason: "" }))).toBe("needs-reason");
    await returnReport(city.as("supervisor"), { ...at, reason: "请核对第三部分。" });
    const { events } = await readReport(city.as("editor"), "demo-kjj", 2025);
    expect(events[0]).toMatchObject({ action: "return", by: "示例supervisor", reason: "请核对第三部分。" });
  });

  test("of two approvals at once one counts", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "submitted");
    const page = await seen(city);
    const both = [approveReport(city.as("supervisor"), page), approveReport(city.as("leader"), page)];
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { events } = await readReport(city.as("editor"), "demo-kjj", 2025);
    expect(events.filter(({ action }) => action === "approve")).toHaveLength(1);
  });

  test("nobody approves a revision of which they submitted any submission, even a recalled or returned one", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "draft");
    await submitNow(city, "both");
    expect(await code(approveReport(city.as("both"), await seen(city)))).toBe("own-submission");
    await recallReport(city.as("editor"), await seen(city));
    await submitNow(city, "editor");
    expect(await code(approveReport(city.as("both"), await seen(city)))).toBe("own-submission");
    expect((await readReport(city.as("both"), "demo-kjj", 2025)).can.approve).toBe(false);
    expect((await readReport(city.as("leader"), "demo-kjj", 2025)).can.approve).toBe(true);
    await approveReport(city.as("leader"), await seen(city));
  });

  test("a supervisor of another agency decides nothing", async () => {
    const city = await arrangeCity(await open());
    await arrangeCollection(city, { year: 2022 });
    const place = { agency: "demo-jyj", year: 2025 };
    await startReport(city.as("stranger"), place);
    await submitNow(city, "stranger", place);
    expect(await code(approveReport(city.as("leader"), await seen(city, place)))).toBe("not-allowed");
    await approveReport(city.as("supervisor"), await seen(city, place));
  });

  test("every refused attempt is in the audit log, and changed nothing", async () => {
    const city = await arrangeCity(await open());
    await arrangeReport(city, "submitted");
    const at = await seen(city);
    await refusal(publishReport(city.as("supervisor"), at));
    await refusal(approveReport(city.as("stranger"), at));
    const { audit } = city.store.read.tables;
    const rows = await city.store.read.select().from(audit).where(eq(audit.outcome, "refused")).orderBy(audit.seq);
    expect(rows.map(({ action, actorName, target, details }) => [action, actorName, target, details.code])).toEqual([
      ["report.publish", "示例supervisor", "report:demo-kjj/2025", "wrong-status"],
      ["report.approve", "示例stranger", "report:demo-kjj/2025", "not-allowed"],
    ]);
    expect(await seen(city)).toEqual(at);
    expect((await verifyAudit(city.store)).broken).toBe(null);
  });
});
