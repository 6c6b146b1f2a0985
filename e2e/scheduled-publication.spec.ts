/** A report whose time has come is published by the server alone: in its next minute, or at its next start. */
import { and, eq } from "drizzle-orm";
import { expect, test } from "./fixtures";
import type { GivenReport } from "./given";
import type { House } from "./house";
import { ask, confirm, copyOf, publicly, reviewOf, supervisor } from "./moves";

// A house of its own, because it is stopped and started.
test.use({ engine: "sqlite", ownHouse: "scheduled" });

/** As if the set time were another one: what a test cannot wait for. */
async function move(house: House, report: GivenReport, publishAt: Date): Promise<void> {
  const { reports, agencies } = house.store.read.tables;
  await house.store.tx(async (tx) => {
    const [agency] = await tx.select({ id: agencies.id }).from(agencies).where(eq(agencies.code, report.agency));
    const its = and(eq(reports.agencyId, agency?.id ?? ""), eq(reports.year, report.year));
    await tx.update(reports).set({ publishAt }).where(its);
  });
}

test("what was set by a supervisor is public in its minute, without anybody's doing", async ({
  page,
  as,
  given,
  house,
}) => {
  test.setTimeout(180_000);
  const report = await given.report({ status: "approved" });
  await as(supervisor);
  await page.goto(reviewOf(report));
  const question = await ask(page, /^发布/);
  await question.getByRole("radio", { name: "定时发布" }).check();
  await question.getByLabel("发布时间").fill("2098-02-03T09:00");
  await confirm(question, /^发布/);
  await expect(page.getByText(/^定时发布已设好/)).toBeVisible();
  const due = new Date();
  await move(house, report, due);
  await expect.poll(async () => (await publicly(page, report)).status, { timeout: 75_000 }).toBe(200);

  const { report: row, events } = await copyOf(given, report);
  expect([row.status, row.publishAt, row.currentRevision]).toEqual(["published", null, 1]);
  expect(events[0]).toMatchObject({ action: "publish", by: "审核人乙" });
  // The page says when it really happened.
  expect(events[0]?.at.getTime()).toBeGreaterThanOrEqual(due.getTime());
  await page.reload();
  await expect(page.getByText("公众现在看到的是第 1 版。")).toBeVisible();
});

test("a server that was down at the time publishes once when it starts; what was cancelled stays unpublished", async ({
  page,
  as,
  given,
  house,
}) => {
  test.setTimeout(180_000);
  const [due, cancelled] = [await given.report({ status: "approved" }), await given.report({ status: "approved" })];
  await as(supervisor);
  for (const report of [due, cancelled]) {
    await page.goto(reviewOf(report));
    const question = await ask(page, /^发布/);
    await question.getByRole("radio", { name: "定时发布" }).check();
    await question.getByLabel("发布时间").fill("2098-02-03T09:00");
    await confirm(question, /^发布/);
    await expect(page.getByText(/^定时发布已设好/)).toBeVisible();
  }
  await confirm(await ask(page, "取消定时"), "取消定时");
  await expect(page.getByText("定时发布已取消。")).toBeVisible();

  await page.goto("about:blank");
  await house.kill();
  await move(house, due, new Date(Date.now() - 3_600_000));
  await house.start();
  expect((await publicly(page, due)).status).toBe(200);
  expect((await publicly(page, cancelled)).status).toBe(404);
  const { events } = await copyOf(given, due);
  expect(events.filter(({ action }) => action === "publish")).toHaveLength(1);
  await house.kill();
  await house.start();
  expect((await copyOf(given, due)).report.currentRevision).toBe(1);
});
