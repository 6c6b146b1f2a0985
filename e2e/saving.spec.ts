/** What keeps a report from being saved, and how what was typed arrives all the same. */
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { explainAndSubmit } from "../db/seed/stage";
import { demonstrationPassword } from "../lib/auth/demonstration";
import { returnReport } from "../lib/reports/return-report";
import { cell, saved, saveState, typeIn } from "./clerk";
import { expect, test } from "./fixtures";
import type { Given, GivenReport } from "./given";
import { copyOf, deskOf, elsewhere } from "./moves";

const person = "requests/received/person";
const company = "requests/received/company";

/** What the server has of one cell. */
const stored = async (given: Given, report: GivenReport, name: string) =>
  (await copyOf(given, report)).figures[name]?.value ?? null;

/** Whether the page is still the one that was opened: what is written here is gone after loading anew. */
const mark = (page: Page) => page.evaluate(() => document.body.setAttribute("data-opened", "once"));
const isMarked = (page: Page) => page.locator("body[data-opened=once]");

test("a sign-in that runs out in mid-typing is renewed in a dialog, and what was typed is saved", async ({
  page,
  as,
  given,
  house,
}) => {
  const report = await given.report({ status: "draft", empty: true });
  await as(report.editor);
  await page.goto(`${deskOf(report)}/part3`);
  await saved(page);
  await mark(page);
  await typeIn(page, person, "12");
  await saved(page);
  await house.store.tx(async (tx) => {
    const { sessions, users } = tx.tables;
    const [user] = await tx.select({ id: users.id }).from(users).where(eq(users.username, report.editor));
    await tx
      .update(sessions)
      .set({ revokedAt: new Date() })
      .where(eq(sessions.userId, user?.id ?? ""));
  });
  await typeIn(page, company, "34");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("登录已过期");
  await expect(saveState(page)).toHaveText("未保存：登录已过期");
  expect(await stored(given, report, company)).toBeNull();

  await dialog.getByLabel("密码").fill("not the password");
  await dialog.getByRole("button", { name: "登录" }).click();
  await expect(dialog).toContainText("不对");
  await dialog.getByLabel("密码").fill(demonstrationPassword);
  await dialog.getByRole("button", { name: "登录" }).click();
  await expect(dialog).toBeHidden();
  await saved(page);
  await expect(isMarked(page)).toBeVisible();
  expect(await stored(given, report, company)).toBe(34);
  await typeIn(page, person, "56");
  await saved(page);
  expect(await stored(given, report, person)).toBe(56);
});

const withoutStorage = {
  "is forbidden": () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("denied", "SecurityError");
    };
  },
  "is full": () => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  },
};
for (const [how, init] of Object.entries(withoutStorage))
  test(`where the browser's storage ${how} the page says so and saves straight to the server`, async ({
    page,
    as,
    given,
  }) => {
    const report = await given.report({ status: "draft", empty: true });
    await as(report.editor);
    await page.addInitScript(init);
    await page.goto(`${deskOf(report)}/part3`);
    await typeIn(page, person, "12");
    await saved(page);
    await expect(page.getByText("本机不能暂存")).toBeVisible();
    expect(await stored(given, report, person)).toBe(12);
    await typeIn(page, person, "13");
    await saved(page);
    expect(await stored(given, report, person)).toBe(13);
  });

for (const days of [-1, 1])
  test(`a clock that is wrong by ${days} day saves all the same, and shows the server's time`, async ({
    page,
    as,
    given,
  }) => {
    const report = await given.report({ status: "draft", empty: true });
    await as(report.editor);
    await page.addInitScript((off) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + off;
    }, days * 86_400_000);
    await page.goto(`${deskOf(report)}/part3`);
    await typeIn(page, person, "12");
    // Of today, so only the time: by the browser's clock it would be another day.
    await expect(saveState(page)).toHaveText(/^已保存 \d\d:\d\d:\d\d$/, { timeout: 15_000 });
    await typeIn(page, person, "13");
    await saved(page);
    await page.reload();
    await saved(page);
    await expect(cell(page, person)).toHaveValue("13");
    expect(await stored(given, report, person)).toBe(13);
  });

test("the same account in two windows: both keep what they typed, each shows the other's", async ({
  page,
  as,
  given,
  context,
}) => {
  const report = await given.report({ status: "draft", empty: true });
  await as(report.editor);
  const other = await context.newPage();
  for (const one of [page, other]) await one.goto(`${deskOf(report)}/part3`);
  await typeIn(page, person, "12");
  await typeIn(other, company, "34");
  await Promise.all([saved(page), saved(other)]);
  await expect(cell(page, company)).toHaveValue("34");
  await expect(cell(other, person)).toHaveValue("12");
  expect(await stored(given, report, person)).toBe(12);
  expect(await stored(given, report, company)).toBe(34);
});

test("a report handed in and returned while its editor was offline: the editor's changes wait, and arrive", async ({
  page,
  as,
  given,
  context,
}) => {
  const report = await given.report({ status: "draft" });
  const before = await stored(given, report, person);
  const typed = String(Number(before) + 1000);
  const colleague = await given.user({ role: "editor", agency: report.agency });
  await as(report.editor);
  await page.goto(`${deskOf(report)}/part3`);
  await saved(page);
  await context.setOffline(true);
  await typeIn(page, person, typed);
  await expect(saveState(page)).toHaveText(/^未保存：网络断开，1 处暂存在本机/);
  await explainAndSubmit(await given.stage(), colleague, { agency: report.agency, year: report.year });
  await context.setOffline(false);
  await expect(page.getByText("现在不能修改", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(saveState(page)).toHaveText(/^未保存/);
  await expect(cell(page, person)).toHaveValue(typed);
  expect(await stored(given, report, person)).toBe(before);

  await elsewhere(given, "supervisor2", report, (ctx, at) => returnReport(ctx, { ...at, reason: "请核实。" }));
  await expect(saveState(page)).toHaveText(/^已保存/, { timeout: 30_000 });
  await expect(cell(page, person)).toHaveValue(typed);
  expect(await stored(given, report, person)).toBe(Number(typed));
});
