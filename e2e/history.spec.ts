/** Who changed what: a cell, a text, the whole report as it once stood; bringing it back, and taking that back. */
import type { Page } from "@playwright/test";
import { cell, pasteText, saved } from "./clerk";
import { expect, test } from "./fixtures";
import { beside } from "./moves";

const licences = "licences/licences/decisions";
const penalties = "penalties/penalties/decisions";

async function fill(page: Page, name: string, value: string): Promise<void> {
  await cell(page, name).fill(value);
  await page.keyboard.press("Enter");
  await saved(page);
}
/** The newest moment but so many. */
const openMoment = async (page: Page, desk: string, nth: number) => {
  await page.goto(`${desk}/history`);
  await page.getByRole("table", { name: "修改历史" }).getByRole("link").nth(nth).click();
  await expect(page.getByRole("heading", { name: "那时的报告" })).toBeVisible();
};

test("a cell and a text are brought back where one writes, and undone there", async ({ page, as, given }) => {
  const report = await given.report({ status: "draft", empty: true });
  await as(report.editor);
  const desk = `/desk/${report.agency}/${report.year}`;
  await page.goto(`${desk}/part2`);
  await fill(page, licences, "64");
  await fill(page, licences, "46");
  await cell(page, licences).focus();
  await page.getByRole("button", { name: "谁改过这一格" }).click();
  await page.getByRole("button", { name: "恢复为 64" }).click();
  await expect(cell(page, licences)).toHaveValue("64");
  await saved(page);
  await page.getByRole("complementary").getByRole("button", { name: "撤销" }).click();
  await expect(cell(page, licences)).toHaveValue("46");
  await saved(page);

  await page.goto(`${desk}/part1`);
  await pasteText(page, "总体情况", "今年的总体情况。");
  const editor = page.getByRole("textbox", { name: "总体情况" });
  await page.getByRole("button", { name: "谁改过这一部分" }).click();
  await expect(page.getByRole("insertion").filter({ hasText: "今年的总体情况。" })).toBeVisible();
  await page.getByRole("button", { name: "恢复到这次改动之前" }).click();
  await expect(editor).toHaveText("");
  await saved(page);
  await page.getByRole("complementary").getByRole("button", { name: "撤销" }).click();
  await expect(editor).toHaveText("今年的总体情况。");
  await saved(page);
});

test("a report is read as it once stood, brought back bit by bit and as a whole, and that is undone @postgres", async ({
  page,
  as,
  given,
  browser,
  house,
}) => {
  const report = await given.report({ status: "draft", empty: true });
  const colleague = await given.user({ role: "editor", agency: report.agency });
  const desk = `/desk/${report.agency}/${report.year}`;
  await as(report.editor);
  await page.goto(`${desk}/part2`);
  await fill(page, licences, "64");
  await fill(page, penalties, "5");
  await page.goto(`${desk}/part1`);
  await pasteText(page, "总体情况", "第一稿。");

  const other = await beside(browser, house, as, colleague);
  await other.goto(`${desk}/part2`);
  await fill(other, licences, "46");
  await fill(other, penalties, "50");
  await other.goto(`${desk}/part1`);
  await pasteText(other, "总体情况", "同事改过的一稿。");

  await test.step("what differs from now stands there, and a cell comes back alone", async () => {
    await openMoment(page, desk, 1);
    await expect(page.getByText("与现在不同的有 3 处。")).toBeVisible();
    await page.getByRole("button", { name: "恢复这一格：行政许可" }).click();
    await expect(page.getByText("已恢复 1 处")).toBeVisible();
    await expect(page.getByText("与现在不同的有 2 处。")).toBeVisible();
    await page.getByRole("button", { name: "撤销" }).click();
    await expect(page.getByText("已撤销这次恢复")).toBeVisible();
    await expect(page.getByText("与现在不同的有 3 处。")).toBeVisible();
  });

  await test.step("so does a text", async () => {
    await page.getByRole("button", { name: /^恢复“一、总体情况”的文字/ }).click();
    await expect(page.getByText("与现在不同的有 2 处。")).toBeVisible();
    await expect(other.getByRole("textbox", { name: "总体情况" })).toHaveText("第一稿。");
    await page.getByRole("button", { name: "撤销" }).click();
    await expect(other.getByRole("textbox", { name: "总体情况" })).toHaveText("同事改过的一稿。");
  });

  await test.step("a colleague who was quicker is named, and nothing is touched", async () => {
    // The page is cut off from what the others save, as one left open overnight is.
    await page.route("**/changes?*", (route) => route.abort());
    await page.reload();
    await other.goto(`${desk}/part2`);
    await fill(other, licences, "47");
    await page.getByRole("button", { name: "恢复那时的全部内容" }).click();
    await expect(page.getByRole("alert").filter({ hasText: /用户.*又改过其中的内容，所以没有动/ })).toBeVisible();
    await page.getByRole("button", { name: "刷新这一页" }).click();
    await expect(page.getByRole("cell", { name: "47", exact: true }).first()).toBeVisible();
    await page.unroute("**/changes?*");
  });

  await test.step("everything comes back at once, and is on the desk", async () => {
    await page.getByRole("button", { name: "恢复那时的全部内容" }).click();
    await expect(page.getByText("那时的内容与现在一样。")).toBeVisible();
    await expect(cell(other, licences)).toHaveValue("64");
    await page.getByRole("button", { name: "撤销" }).click();
    await expect(cell(other, licences)).toHaveValue("47");
    await page.goto(`${desk}/history`);
    await expect(page.getByText("撤销：2 格、1 段文字")).toBeVisible();
  });
  await other.context().close();
});

test("who may not change the report reads its history without a button that does nothing", async ({
  page,
  as,
  given,
}) => {
  const report = await given.report({ status: "submitted" });
  await as(report.editor);
  await openMoment(page, `/desk/${report.agency}/${report.year}`, 2);
  await expect(page.getByText("报告现在不能修改，只供查看。")).toBeVisible();
  await expect(page.getByRole("button", { name: /^恢复/ })).toHaveCount(0);
});

test("a report begins with last year's text and what it left open, all of it to be verified", async ({
  page,
  as,
  given,
}) => {
  const last = await given.report({ status: "published", year: 2024 });
  const agency = { code: last.agency, name: last.name, editor: last.editor };
  await given.report({ status: null, year: 2025, agency });
  const desk = `/desk/${last.agency}/2025`;
  await as(last.editor);

  await test.step("starting from it is one act, and taking it back is one", async () => {
    await page.goto("/desk");
    await page.getByRole("button", { name: /^从2024年报告开始填报/ }).click();
    await page.waitForURL(`**${desk}`);
    await expect(page.getByText(/4 段文字、6 格取自2024年报告（第 1 版），还没有核实/)).toBeVisible();
    await page.getByRole("button", { name: "撤销带入" }).click();
    await page.getByRole("button", { name: "从上年报告开始" }).click();
    await expect(page.getByText(/4 段文字、6 格取自2024年报告/)).toBeVisible();
  });

  await test.step("each figure shows that it waits; one is changed, one verified, the rest together", async () => {
    await page.goto(`${desk}/part3`);
    const carriedIn = (column: string) => cell(page, `requests/carriedIn/${column}`);
    await expect(carriedIn("person")).toHaveValue(String(last.figures["requests/carriedOut/person"]?.value));
    await expect(page.getByText(/表3有 6 格是2024年报告/)).toBeVisible();
    await carriedIn("person").fill("8");
    await page.keyboard.press("Enter");
    await saved(page);
    await expect(page.getByText(/表3有 5 格/)).toBeVisible();
    await carriedIn("company").focus();
    await page.getByRole("button", { name: "核实这一格" }).click();
    await expect(page.getByText(/表3有 4 格/)).toBeVisible();
    await page.goto(`${desk}/check`);
    await expect(page.getByText("表内4格取自2024年报告，还没有核实。")).toBeVisible();
    await page.goto(`${desk}/part3`);
    await page.getByRole("button", { name: "全部核实" }).click();
    await expect(page.getByText(/表3有 \d 格/)).toHaveCount(0);
  });

  await test.step("a text says where it comes from until it was changed or verified", async () => {
    await page.goto(`${desk}/part5`);
    await expect(page.getByText("这段文字取自2024年报告（第 1 版）")).toBeVisible();
    await page.getByRole("button", { name: "核实", exact: true }).click();
    await expect(page.getByText("这段文字取自2024年报告")).toHaveCount(0);
    await page.goto(`${desk}/part6`);
    await pasteText(page, "其他需要报告的事项", "没有其他需要报告的事项。");
    await expect(page.getByText("这段文字取自2024年报告")).toHaveCount(0);
    await page.goto(desk);
    await expect(page.getByText(/^2 段文字取自2024年报告/)).toBeVisible();
  });
});
