/** Pages that were opened before somebody else acted: a clear sentence, nothing changed, and what was typed is still there. */
import { approveReport } from "../lib/reports/approve-report";
import { recallReport } from "../lib/reports/recall-report";
import { returnReport } from "../lib/reports/return-report";
import { submitReport } from "../lib/reports/submit-report";
import { cell, saved, saveState } from "./clerk";
import { expect, test } from "./fixtures";
import { correctedCell } from "./later-life";
import { ask, confirm, copyOf, deskOf, elsewhere, hearsNothing, reviewOf, statusOf, supervisor } from "./moves";

const submitted = { declaration: true, note: "" };
const typed = "4321";

test("a step open while a colleague submits: nothing is changed, what is typed stays, and after a return it is saved", async ({
  page,
  as,
  given,
}) => {
  const report = await given.report({ status: "returned" });
  await as(report.editor);
  await hearsNothing(page);
  await page.goto(`${deskOf(report)}/part2`);
  await elsewhere(given, report.editor, report, (ctx, at) => submitReport(ctx, { ...at, ...submitted }));
  await cell(page, correctedCell).fill(typed);
  await cell(page, correctedCell).blur();
  await expect(saveState(page)).toHaveText("未保存：报告现在不能修改，您填的内容留在这台电脑上");
  await expect(page.getByText("报告现在不能修改，您填的内容留在这台电脑上。", { exact: true })).toBeVisible();
  await expect(cell(page, correctedCell)).toHaveValue(typed);
  expect((await copyOf(given, report)).figures[correctedCell]).toEqual(report.figures[correctedCell]);

  // Opened anew it is still there, and goes to the server by itself once the report may be written again.
  await page.unroute("**/api/reports/**/changes?*");
  await page.reload();
  await expect(cell(page, correctedCell)).toHaveValue(typed);
  await elsewhere(given, supervisor, report, (ctx, at) => returnReport(ctx, { ...at, reason: "请再核对。" }));
  await saved(page);
  await expect(cell(page, correctedCell)).toHaveValue(typed);
  expect((await copyOf(given, report)).figures[correctedCell]?.value).toBe(Number(typed));
});

test("a step read while the report is with the supervisor opens by itself when it is returned", async ({
  page,
  as,
  given,
}) => {
  const report = await given.report({ status: "submitted" });
  await as(report.editor);
  await page.goto(`${deskOf(report)}/part2`);
  await expect(cell(page, correctedCell)).toHaveAttribute("readonly", "");
  await elsewhere(given, supervisor, report, (ctx, at) => returnReport(ctx, { ...at, reason: "请再核对。" }));
  await expect(cell(page, correctedCell)).not.toHaveAttribute("readonly", "");
  await cell(page, correctedCell).fill(typed);
  await cell(page, correctedCell).blur();
  await saved(page);
});

test("the second submit, from a tab that was left open, is refused in words and changes nothing", async ({
  page,
  as,
  given,
}) => {
  const report = await given.report({ status: "returned" });
  await as(report.editor);
  await hearsNothing(page);
  await page.goto(`${deskOf(report)}/check`);
  await page.getByRole("checkbox", { name: /数据已核对/ }).check();
  await elsewhere(given, report.editor, report, (ctx, at) => submitReport(ctx, { ...at, ...submitted }));
  await page.getByRole("button", { name: /^提交/ }).click();
  await expect(page.getByText("这一页打开之后，报告的状态变了。请刷新后再看，您填的内容还在。")).toBeVisible();
  const { events } = await copyOf(given, report);
  expect(events.filter(({ action }) => action === "submit")).toHaveLength(2);
  await page.getByRole("button", { name: "刷新这一页" }).click();
  await expect(page.getByText("提交回执")).toBeVisible();
});

test("the submit of a tab that knows nothing of a recall and a new submission is refused too", async ({
  page,
  as,
  given,
}) => {
  const report = await given.report({ status: "returned" });
  await as(report.editor);
  await hearsNothing(page);
  await page.goto(`${deskOf(report)}/check`);
  await page.getByRole("checkbox", { name: /数据已核对/ }).check();
  await elsewhere(given, report.editor, report, (ctx, at) => submitReport(ctx, { ...at, ...submitted }));
  await elsewhere(given, report.editor, report, (ctx, at) => recallReport(ctx, at));
  await page.getByRole("button", { name: /^提交/ }).click();
  await expect(page.getByText("这一页打开之后，报告的状态变了。")).toBeVisible();
  expect(await statusOf(given, report)).toBe("draft");
});

test("a return from a page that missed another supervisor's approval is refused, and its reason is kept", async ({
  page,
  as,
  given,
}) => {
  const report = await given.report({ status: "submitted" });
  await as(supervisor);
  await page.goto(reviewOf(report));
  const question = await ask(page, /^退回/);
  await question.getByRole("textbox", { name: "退回原因" }).fill("请核对第三部分。");
  await elsewhere(given, "supervisor", report, (ctx, at) => approveReport(ctx, at));
  await question.getByRole("button", { name: /^退回/ }).click();
  await expect(question.getByText("这一页打开之后，报告的状态变了。")).toBeVisible();
  expect(await statusOf(given, report)).toBe("approved");
  await question.getByRole("button", { name: "刷新这一页" }).click();
  await expect(question.getByText("没有做成")).toBeHidden();
  await expect(page.getByText("已通过，等待发布。")).toBeVisible();
  await expect(question.getByRole("textbox", { name: "退回原因" })).toHaveValue("请核对第三部分。");
  await confirm(question, /^退回/);
  expect(await statusOf(given, report)).toBe("returned");
});
