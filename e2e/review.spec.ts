/** A reviewer's day: one report by keyboard alone, many at once, and one's own share of the list. */
import type { Locator, Page } from "@playwright/test";
import { recallReport } from "../lib/reports/recall-report";
import { saved } from "./clerk";
import { expect, test } from "./fixtures";
import { elsewhere, reviewOf, statusOf, supervisor } from "./moves";
import { odd } from "./odd-report";
import { answerAll, submit } from "./story";

const findings = (page: Page): Locator => page.getByRole("listitem").filter({ hasText: "填报员说明" });
/** A key on a page that was just opened: until its program has arrived nobody listens. */
const firstKey = (page: Page, key: string, reached: Locator) =>
  expect(async () => {
    await page.keyboard.press(key);
    await expect(reached).toBeFocused({ timeout: 1000 });
  }).toPass();
const decisions = (page: Page): Locator => page.getByRole("region", { name: "审核决定" });

test("a report is reviewed by keyboard alone, returned, answered, and approved @postgres", async ({
  page,
  as,
  given,
}) => {
  test.slow();
  const report = await odd(given);
  const keys = page.keyboard;
  await as(supervisor);
  await page.goto(`/review?q=${encodeURIComponent(report.name)}`);
  await firstKey(page, "j", page.getByRole("link", { name: report.name }));
  await keys.press("Enter");
  await page.waitForURL(`**${reviewOf(report)}?q=*`);
  await expect(page.getByRole("button", { name: /^由我审核/ })).toBeVisible();
  await keys.press("m");
  await expect(page.getByText("（您）")).toBeVisible();

  // From view to view with V, until the checks.
  const views = page.getByRole("navigation", { name: "看什么" });
  for (const name of [/^与\d+年相比/, /^检查与说明/]) {
    await keys.press("v");
    await expect(views.getByRole("link", { name })).toHaveAttribute("aria-current", "true");
  }
  const explained = await findings(page).count();
  expect(explained).toBeGreaterThan(1);
  await keys.press("n");
  await expect(findings(page).first()).toBeFocused();
  await keys.press("y");
  await expect(findings(page).first().getByText("已接受说明")).toBeVisible();
  await findings(page).first().focus();
  await keys.press("n");
  await expect(findings(page).nth(1)).toBeFocused();
  await keys.press("x");
  await expect(page.getByRole("textbox", { name: /^不接受的原因/ })).toBeFocused();
  await keys.type("没有写明为什么与表不同。");
  await keys.press("Control+Enter");
  await expect(findings(page).nth(1).getByText("不接受说明：没有写明为什么与表不同。")).toBeVisible();

  // What was refused keeps A from asking, and the bar says why.
  await expect(decisions(page).getByText("有 1 处说明没有被接受，改判接受或退回后才能通过。")).toBeVisible();
  await findings(page).nth(1).focus();
  await keys.press("a");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await findings(page).nth(1).focus();
  await keys.press("c");
  await expect(page.getByRole("textbox", { name: /^意见：/ })).toBeFocused();
  await keys.type("件数请与台账核对。");
  await keys.press("Control+Enter");
  await expect(page.getByRole("article").filter({ hasText: "件数请与台账核对。" })).toBeVisible();
  await findings(page).first().focus();
  await keys.press("r");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("textbox", { name: "退回原因" })).toBeFocused();
  await keys.type("请核对件数并写明原因。");
  await keys.press("Tab");
  await keys.press("Tab");
  await keys.press("Enter");
  await expect(page.getByText("已退回，对方会收到")).toBeVisible();

  await as(report.editor);
  await page.goto(`/desk/${report.agency}/${report.year}/check`);
  const refused = page.getByRole("listitem").filter({ hasText: "审核人不接受这个说明" });
  await expect(refused).toContainText("没有写明为什么与表不同。");
  await expect(page.getByText("1 处说明审核人没有接受，改写后再提交")).toBeVisible();
  await page
    .getByRole("textbox", { name: /说明原因/ })
    .nth(await positionOf(page, refused))
    .fill("正文含系统内转办的件，表内不计。");
  await saved(page);
  await expect(page.getByText("已改，等审核人再看")).toBeVisible();
  await answerAll(page, report);
  await submit(page, report);

  await as(supervisor);
  await page.goto(`${reviewOf(report)}?view=checks`);
  const changed = findings(page).filter({ hasText: "内容改过，等待再看" });
  await expect(changed).toContainText("正文含系统内转办的件");
  await firstKey(page, "n", changed);
  await keys.press("y");
  await expect(findings(page).filter({ hasText: "已接受说明" })).toHaveCount(2);
  await page.getByRole("article").filter({ hasText: "件数请与台账核对。" }).focus();
  await keys.press("e");
  await expect(decisions(page).getByText("意见都已解决，可以通过。")).toBeVisible();
  await keys.press("a");
  await expect(dialog).toContainText(/还有 .*1 条提示没有看过/);
  await expect(dialog.getByRole("button", { name: "通过" })).toBeFocused();
  await keys.press("Enter");
  await expect(decisions(page).getByText("已通过，还没有发布。")).toBeVisible();
  expect(await statusOf(given, report)).toBe("approved");
});

/** The how-manieth field for an explanation stands in this item. */
async function positionOf(page: Page, item: Locator): Promise<number> {
  const own = await item.getByRole("textbox", { name: /说明原因/ }).getAttribute("id");
  const all = await page.getByRole("textbox", { name: /说明原因/ }).evaluateAll((boxes) => boxes.map(({ id }) => id));
  return all.indexOf(own ?? "");
}

test("many are approved at once: what is left out says why, and each report has its own result", async ({
  page,
  as,
  given,
}) => {
  const named = (name: string) => given.agency({ name: `示例市批量${name}局` });
  const fine = await given.report({ status: "submitted", agency: await named("甲") });
  const recalled = await given.report({ status: "submitted", agency: await named("乙") });
  const unread = await odd(given, await named("丙"));
  await as(supervisor);
  await page.goto(`/review?q=${encodeURIComponent("批量")}`);
  await firstKey(page, "j", page.getByRole("link", { name: fine.name }));
  for (const key of ["x", "j", "x", "j", "x"]) await page.keyboard.press(key);
  await expect(page.getByText("已选 3 份")).toBeVisible();
  await page.getByRole("button", { name: "批量通过" }).click();
  const dialog = page.getByRole("dialog", { name: "批量通过 2 份？" });
  await expect(dialog.getByRole("heading", { name: "将通过 2 份" })).toBeVisible();
  await expect(dialog.getByRole("listitem").filter({ hasText: unread.name })).toContainText(/处说明、1 条提示没有看过/);
  await elsewhere(given, recalled.editor, recalled, recallReport);
  await dialog.getByRole("button", { name: "通过这 2 份" }).click();

  const results = page.getByRole("dialog", { name: "批量通过的结果" });
  await expect(results.getByText("已通过 1 份，没有通过 1 份。")).toBeVisible();
  await expect(results.getByRole("listitem").filter({ hasText: fine.name })).toContainText("已通过");
  await expect(results.getByRole("listitem").filter({ hasText: recalled.name })).toContainText("报告的状态变了");
  await results.getByRole("button", { name: "关闭" }).click();
  await expect(page.getByRole("link", { name: fine.name })).toHaveCount(0);
  await expect(page.getByText("已选 1 份")).toBeVisible();
  expect([await statusOf(given, fine), await statusOf(given, unread)]).toEqual(["approved", "submitted"]);

  // Read to the end, the third one goes through as well.
  await page.goto(`${reviewOf(unread)}?view=checks`);
  for (const item of await findings(page).all()) await item.getByRole("button", { name: /^接受说明/ }).click();
  await page.getByRole("button", { name: /^已看过/ }).click();
  await expect(page.getByRole("button", { name: /^(接受说明|已看过)/ })).toHaveCount(0);
  await page.goto(`/review?q=${encodeURIComponent("批量")}`);
  await page.getByRole("checkbox", { name: "选中本页全部待审核的报告" }).check();
  await page.getByRole("button", { name: "批量通过" }).click();
  await page.keyboard.press("Enter");
  await expect(results.getByText("已通过 1 份，没有通过 0 份。")).toBeVisible();
  expect(await statusOf(given, unread)).toBe("approved");
});

test("the list narrows to one's own reports, with how many they are, and the address keeps it", async ({
  page,
  as,
  given,
}) => {
  const named = (name: string) => given.agency({ name: `示例市分工${name}局` });
  const mine = await given.report({ status: "submitted", agency: await named("甲") });
  const theirs = await given.report({ status: "submitted", agency: await named("乙") });
  await as(supervisor);
  await page.goto(reviewOf(mine));
  await page.getByRole("button", { name: /^由我审核/ }).click();
  await expect(page.getByText("（您）")).toBeVisible();
  await page.goto(reviewOf(theirs));
  await page.getByRole("button", { name: "指派审核人" }).click();
  await page.getByRole("combobox", { name: "指派审核人" }).selectOption({ label: "审核人甲（supervisor）" });
  await page.getByRole("button", { name: "指派", exact: true }).click();
  await expect(page.getByText("审核人甲", { exact: true }).first()).toBeVisible();

  await page.goto(`/review?q=${encodeURIComponent("分工")}`);
  await expect(page.getByRole("row").filter({ hasText: theirs.name })).toContainText("审核人：审核人甲");
  await page.getByRole("combobox", { name: "审核人" }).selectOption({ label: "由我审核 1" });
  await page.getByRole("button", { name: "查看" }).click();
  await page.waitForURL(/reviewer=me/);
  await expect(page.getByRole("link", { name: mine.name })).toBeVisible();
  await expect(page.getByRole("link", { name: theirs.name })).toHaveCount(0);
  await expect(
    page.getByRole("navigation", { name: "按状态" }).getByRole("link", { name: /^待审核\s*1$/ }),
  ).toBeVisible();
  await page.getByRole("link", { name: mine.name }).click();
  await page.getByRole("link", { name: "回到列表" }).click();
  await page.waitForURL(/reviewer=me/);
});

test("figures and sentences unlike others' are told with what they were held against", async ({ page, as, given }) => {
  const report = await given.report({ status: "submitted" });
  await as(supervisor);
  await page.goto(`${reviewOf(report)}?view=values`);
  await expect(page.getByText(/^对照：本机构前 5 年没有公布过的报告/)).toBeVisible();
  await page.goto(`${reviewOf(report)}?view=borrowed`);
  await expect(page.getByText(/^对照：同类同级机构 2024 和 2025 年度已公布的 \d+ 份报告/)).toBeVisible();
});
