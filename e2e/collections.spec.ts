/** Opening a year: who must report, in which form, until when; and more time for one agency. */
import type { Page } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { dayOf } from "../lib/clock";
import { chineseDate, monthDay } from "../lib/format";
import { expect, test } from "./fixtures";
import type { House } from "./house";

/** A year that nobody is asked for: agencies made by a test owe it nothing yet. */
const year = 2022;
const day = (fromNow: number) => dayOf(new Date(Date.now() + fromNow * 24 * 3600_000));
async function kept({ store }: House): Promise<string> {
  const { collections, obligations } = store.read.tables;
  const rows = [await store.read.select().from(collections), await store.read.select().from(obligations)];
  return JSON.stringify(rows.map((table) => table.map((row) => JSON.stringify(row)).sort()));
}
/** The city's own collection of 2025: every report that a test arranges brings a small one of its own. */
async function cityWide({ store }: House): Promise<string> {
  const { collections, agencies } = store.read.tables;
  const [row] = await store.read
    .select({ id: collections.id })
    .from(collections)
    .innerJoin(agencies, eq(agencies.id, collections.ownerId))
    .where(and(eq(collections.year, 2025), eq(agencies.code, "demo-shi")));
  return row?.id ?? "";
}
const dates = { 截止: "due", 最后修改日: "lastEdit", 公布: "publication" } as const;
async function fillDates(page: Page, kind: string, days: Partial<Record<keyof typeof dates, string>>): Promise<void> {
  for (const [name, value] of Object.entries(days))
    await page.getByLabel(`${kind}${name}`, { exact: true }).fill(value);
}

test("an administrator opens a year: what is wrong is told at its place, and then its editors can begin", async ({
  given,
  as,
  page,
  house,
}) => {
  const agency = await given.agency();
  await as("administrator");
  await page.goto("/admin/collections");
  await page.getByRole("link", { name: "开展填报任务" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "开展填报任务" })).toBeVisible();
  const open = page.getByRole("button", { name: "开展填报任务" });
  const before = await kept(house);

  // The year proposes the form and the days of the law.
  await page.getByLabel("报告年度").fill("2017");
  await expect(page.getByLabel("报告格式")).toHaveValue("form-2014");
  await expect(page.getByLabel("部门截止", { exact: true })).toHaveValue("2018-03-31");
  await page.getByLabel("报告年度").fill(String(year));
  await expect(page.getByLabel("报告格式")).toHaveValue("form-2021");
  await expect(page.getByLabel("部门截止", { exact: true })).toHaveValue(`${year + 1}-01-31`);
  await expect(page.getByLabel("人民政府截止", { exact: true })).toHaveValue(`${year + 1}-03-31`);

  await open.click();
  await expect(page.getByText(new RegExp(`等 \\d+ 个机构已在另一个 ${year} 年度的填报任务里。`))).toBeVisible();
  await page.getByRole("button", { name: "全部不要" }).click();
  await open.click();
  await expect(page.getByText("至少选一个应报机构。")).toBeVisible();
  await page.getByLabel("在机构里找").fill(agency.name);
  await page.getByRole("checkbox", { name: agency.name }).check();
  await expect(page.getByText(/已选 1 个/)).toBeVisible();

  await fillDates(page, "部门", { 截止: day(20), 最后修改日: day(19), 公布: day(10) });
  await page.getByLabel("报告年度").fill("1999");
  await page.getByLabel("给填报员的通知").fill("请与统计口径一致。");
  await open.click();
  await expect(page.getByText("最早 2008 年度。")).toBeVisible();
  await expect(page.getByText("不能早于截止日。")).toHaveCount(2);
  await expect(page.getByLabel("部门公布", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("部门公布", { exact: true })).toHaveValue(day(10));
  await page.getByLabel("报告年度").fill("2099");
  await fillDates(page, "部门", { 截止: day(20), 最后修改日: day(20), 公布: day(40) });
  await open.click();
  await expect(page.getByText("2099 年度还没有到。")).toBeVisible();
  await expect(page.getByLabel("给填报员的通知")).toHaveValue("请与统计口径一致。");
  expect(await kept(house)).toBe(before);

  await page.getByLabel("报告年度").fill(String(year));
  await fillDates(page, "部门", { 截止: "", 最后修改日: day(20), 公布: day(40) });
  await open.click();
  await expect(page.getByText("请填日期，如 2026-01-31。")).toBeVisible();
  await fillDates(page, "部门", { 截止: day(20) });
  await open.click();
  await expect(page.getByRole("heading", { level: 1, name: `${year}年度填报任务` })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: agency.name })).toContainText("未开始");

  await as(agency.editor);
  await page.goto("/desk");
  await expect(page.getByText(`应提交 ${monthDay(day(20))}`)).toBeVisible();
  await page.getByRole("button", { name: `开始填报${year}年度报告，${agency.name}` }).click();
  await expect(page.getByRole("heading", { level: 1, name: `${year}年度报告` })).toBeVisible();
  await expect(page.getByText("请与统计口径一致。")).toBeVisible();
});

test("a supervisor opens one for their own reach, changes who and when, and ends it", async ({
  given,
  as,
  page,
  house,
}) => {
  const region = await given.agency({ kind: "government" });
  const [one, two] = [await given.agency({ parent: region.code }), await given.agency({ parent: region.code })];
  const supervisor = await given.user({ role: "supervisor", agency: region.code });
  await as(supervisor);
  await page.goto("/review/collections");
  await expect(page.getByRole("heading", { name: "还没有填报任务" })).toBeVisible();
  await page.getByRole("link", { name: "开展填报任务" }).click();
  await expect(page.getByLabel("由谁开展")).toHaveValue(region.code);
  await expect(page.getByLabel("由谁开展").getByRole("option")).toHaveCount(3);
  await expect(page.getByRole("checkbox")).toHaveCount(3);
  await page.getByLabel("报告年度").fill(String(year));
  await page.getByRole("checkbox", { name: region.name }).uncheck();
  await page.getByRole("checkbox", { name: two.name }).uncheck();
  await fillDates(page, "部门", { 截止: day(20), 最后修改日: day(20), 公布: day(40) });
  await page.getByRole("button", { name: "开展填报任务" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `${year}年度填报任务` })).toBeVisible();
  await expect(page.getByText("第 1 至 1 个，共 1 个")).toBeVisible();
  const address = page.url();

  await page.getByRole("link", { name: "增减机构" }).click();
  await page.getByRole("checkbox", { name: two.name }).check();
  await page.getByRole("button", { name: "修改应报机构" }).click();
  await expect(page.getByText("应报机构改好了。")).toBeVisible();
  await expect(page.getByText("第 1 至 2 个，共 2 个")).toBeVisible();

  // Who has begun stays.
  await as(one.editor);
  await page.goto("/desk");
  await page.getByRole("button", { name: `开始填报${year}年度报告，${one.name}` }).click();
  await expect(page.getByRole("heading", { level: 1, name: `${year}年度报告` })).toBeVisible();
  await as(supervisor);
  await page.goto(address);
  const before = await kept(house);
  await page.getByRole("checkbox", { name: one.name }).uncheck();
  await page.getByRole("button", { name: "修改应报机构" }).click();
  await expect(page.getByText(`${one.name}已经开始填写，不能去掉。`)).toBeVisible();
  await expect(page.getByRole("checkbox", { name: one.name })).not.toBeChecked();

  await fillDates(page, "部门", { 截止: day(30) });
  await page.getByRole("button", { name: "修改日期和通知" }).click();
  await expect(page.getByText("不能早于截止日。")).toHaveCount(1);
  expect(await kept(house)).toBe(before);
  await fillDates(page, "部门", { 最后修改日: day(30) });
  await page.getByRole("button", { name: "修改日期和通知" }).click();
  await expect(page.getByText("改好了，填报员马上看到。")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: two.name })).toContainText(monthDay(day(30)));

  await page.getByRole("button", { name: "结束任务…" }).click();
  const dialog = page.getByRole("dialog", { name: `结束${year}年度填报任务` });
  await dialog.getByRole("button", { name: "结束任务" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "修改日期和通知" })).toHaveCount(0);
  await as(two.editor);
  await page.goto("/desk");
  await expect(page.getByRole("button", { name: /^开始填报/ })).toHaveCount(0);
});

test("one agency gets more time, with the reason; nobody gets it for the past or without one", async ({
  given,
  as,
  page,
  house,
}) => {
  const region = await given.agency({ kind: "government" });
  const agency = await given.agency({ parent: region.code });
  const supervisor = await given.user({ role: "supervisor", agency: region.code });
  await as(supervisor);
  await page.goto("/review/collections/new");
  await page.getByLabel("报告年度").fill(String(year));
  await fillDates(page, "部门", { 截止: day(-3), 最后修改日: day(-3), 公布: day(40) });
  await page.getByRole("button", { name: "开展填报任务" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `${year}年度填报任务` })).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: agency.name });
  await expect(row).toContainText("逾期 3 天");

  await page.getByRole("button", { name: `给${agency.name}延期` }).click();
  const dialog = page.getByRole("dialog", { name: `给${agency.name}延期` });
  await expect(dialog).toContainText(`现在的截止日是 ${chineseDate(day(-3))}。`);
  const grant = dialog.getByRole("button", { name: "准予延期" });
  const before = await kept(house);
  await grant.click();
  await expect(dialog.getByText("请填日期，如 2026-01-31。")).toBeVisible();
  await expect(dialog.getByText("请写明为什么延期。")).toBeVisible();
  await dialog.getByLabel("原因").fill("机构改革，人员没有到位");
  for (const [to, told] of [
    [day(-4), `要晚于原来的截止日 ${day(-3)}。`],
    [day(-1), "这一天已经过去，选今天或以后。"],
  ] as const) {
    await dialog.getByLabel("延到").fill(to);
    await grant.click();
    await expect(dialog.getByText(told)).toBeVisible();
    await expect(dialog.getByLabel("原因")).toHaveValue("机构改革，人员没有到位");
  }
  expect(await kept(house)).toBe(before);
  await dialog.getByLabel("延到").fill(day(10));
  await grant.click();
  await expect(dialog).toBeHidden();
  await expect(row).toContainText(monthDay(day(10)));
  await expect(row).toContainText("机构改革，人员没有到位");
  await expect(row).not.toContainText("逾期");
  await expect(page.getByRole("row").filter({ hasText: region.name }).first()).not.toContainText("机构改革");

  // A second extension counts from the first page's state, not from a stale one.
  await page.getByRole("button", { name: `给${agency.name}延期` }).click();
  await expect(dialog.getByLabel("原因")).toHaveValue("");
  await dialog.getByLabel("延到").fill(day(15));
  await dialog.getByLabel("原因").fill("汛情");
  await grant.click();
  await expect(dialog).toBeHidden();
  await expect(row).toContainText(monthDay(day(15)));

  await as(agency.editor);
  await page.goto("/desk");
  await expect(page.getByText("（已延期）")).toBeVisible();
  expect((await page.goto("/review/collections"))?.status()).toBe(403);
});

test("of another office's collection a supervisor sees their own agencies, and cannot change it", async ({
  given,
  as,
  page,
}) => {
  await as("supervisor-jiahe");
  await page.goto("/review/collections");
  await page.getByRole("link", { name: "2025年度" }).click();
  await expect(page.getByRole("row").filter({ hasText: "甲禾区教育局" })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "示例市审计局" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /延期|结束任务|修改/ })).toHaveCount(0);
  const outsider = await given.agency({ kind: "government" });
  await as(await given.user({ role: "supervisor", agency: outsider.code }));
  expect((await page.goto(page.url()))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1, name: "没有这个填报任务" })).toBeVisible();
});

test("a long list is searched, filtered and turned page by page", async ({ as, page, house }) => {
  await as("supervisor");
  await page.goto(`/review/collections/${await cityWide(house)}`);
  await page
    .getByRole("navigation", { name: "按状态" })
    .getByRole("link", { name: /^未开始/ })
    .click();
  await expect(page.getByRole("row").filter({ hasText: "待审核" })).toHaveCount(0);
  await page.getByLabel("机构", { exact: true }).fill("甲禾");
  await page.getByRole("button", { name: "查找" }).click();
  await expect(page.getByRole("row").filter({ hasText: "甲禾区民政局" })).toBeVisible();
  await page.getByLabel("机构", { exact: true }).fill("没有的机构");
  await page.getByRole("button", { name: "查找" }).click();
  await expect(page.getByRole("heading", { name: "没有符合的机构" })).toBeVisible();
});
