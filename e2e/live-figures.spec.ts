/** Figures that stand in the text bound to the table: put in, followed, offered, published as plain numbers. */
import { cell, pasteText, saved } from "./clerk";
import { expect, test } from "./fixtures";

const received = "requests/received/person";

test("a figure put into a sentence follows its cell and is published as the plain number", async ({
  page,
  as,
  given,
}) => {
  const report = await given.report({ status: "draft" });
  const before = report.figures["requests/received/total"]?.value ?? 0;
  const own = report.figures[received]?.value ?? 0;
  const desk = `/desk/${report.agency}/${report.year}`;
  await as(report.editor);
  await page.goto(`${desk}/part6`);
  await pasteText(page, "其他需要报告的事项", "本年没有收取信息处理费。全年共办理");
  await page.keyboard.press("Control+End");
  await page.getByRole("button", { name: "插入数据" }).click();
  await page.getByRole("searchbox", { name: "找指标" }).fill("本年新收 总计");
  await page.getByRole("checkbox", { name: /一、本年新收政府信息公开申请数量 · 总计/ }).check();
  await expect(page.getByText(new RegExp(`一、本年新收政府信息公开申请数量，总计：${before}`))).toBeVisible();
  await page.getByRole("button", { name: "插入", exact: true }).click();
  await page.keyboard.type("件。");
  const editor = page.getByRole("textbox", { name: "其他需要报告的事项" });
  await expect(editor).toContainText(`全年共办理${before}件。`);
  await saved(page);

  await page.goto(`${desk}/part3`);
  await cell(page, received).focus();
  await page.keyboard.type(String(own + 5));
  await page.keyboard.press("Enter");
  await saved(page);
  await page
    .getByRole("link", { name: /其他事项/ })
    .first()
    .click();
  await expect(editor).toContainText(`全年共办理${before + 5}件。`);
  await page.reload();
  await expect(editor).toContainText(`全年共办理${before + 5}件。`);
  // Deleting the cell leaves a hole that is told at once.
  await page.goto(`${desk}/check`);
  await expect(page.getByText("正文引用的数据还没有")).toHaveCount(0);
  await page.goto(`${desk}/print`);
  await expect(page.getByText(`全年共办理${before + 5}件。`)).toBeVisible();
});

test("a typed number that the table says too is offered to follow it", async ({ page, as, given }) => {
  const report = await given.report({ status: "draft" });
  const total = report.figures["requests/received/total"]?.value ?? 0;
  await as(report.editor);
  await page.goto(`/desk/${report.agency}/${report.year}/part1`);
  await pasteText(page, "总体情况", `全年新收政府信息公开申请${total}件。`);
  await page.getByRole("button", { name: "改成随表的数" }).first().click();
  await expect(page.getByText("已随表").first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "总体情况" })).toContainText(`全年新收政府信息公开申请${total}件。`);
  await saved(page);
  await page.reload();
  await expect(page.getByText("已随表").first()).toBeVisible();
});

test("a sentence whose cell is blank says so, on the screen and on the check page", async ({ page, as, given }) => {
  const report = await given.report({ status: "draft", empty: true });
  await as(report.editor);
  await page.goto(`/desk/${report.agency}/${report.year}/part1`);
  await pasteText(page, "总体情况", "收到申请");
  await page.keyboard.press("Control+End");
  await page.getByRole("button", { name: "插入数据" }).click();
  await page.getByRole("searchbox", { name: "找指标" }).fill("本年新收 自然人");
  await page.getByRole("checkbox", { name: /本年新收.*自然人/ }).check();
  await page.getByRole("button", { name: "插入", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "总体情况" })).toContainText("收到申请（未填）");
  await saved(page);
  await page.goto(`/desk/${report.agency}/${report.year}/check`);
  await expect(page.getByText("正文引用的数据还没有").first()).toBeVisible();
});
