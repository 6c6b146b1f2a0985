/** Two people in one report at the same time: what differs merges, what is the same is asked, nothing is lost. */
import { cell, pasteText, saved, typeIn } from "./clerk";
import { expect, test } from "./fixtures";
import { beside } from "./moves";

const received = "requests/received/person";
const company = "requests/received/company";

test("two editors see each other's figures and text without loading anew, with the name", async ({
  page,
  as,
  given,
  browser,
  house,
}) => {
  const report = await given.report({ status: "draft", empty: true });
  const colleague = await given.user({ role: "editor", agency: report.agency });
  const other = await beside(browser, house, as, colleague);
  await as(report.editor);
  const desk = `/desk/${report.agency}/${report.year}`;
  await page.goto(`${desk}/part3`);
  await other.goto(`${desk}/part3`);

  await typeIn(page, received, "64");
  await typeIn(other, company, "12");
  await Promise.all([saved(page), saved(other)]);
  await expect(cell(page, company)).toHaveValue("12");
  await expect(cell(other, received)).toHaveValue("64");
  await expect(page.getByText(/^用户.* 改了“三、收到和处理政府信息公开申请情况”“一、本年新收/)).toBeVisible();
  await expect(page.getByText("他人正在编辑")).toBeVisible();

  await other.goto(`${desk}/part1`);
  await pasteText(other, "总体情况", "同事写的总体情况。");
  await page
    .getByRole("link", { name: /总体情况/ })
    .first()
    .click();
  await expect(page.getByRole("textbox", { name: "总体情况" })).toContainText("同事写的总体情况。");
  await other.context().close();
});

test("the same cell typed by two people shows both versions and lets the person choose", async ({
  page,
  as,
  given,
  browser,
  house,
}) => {
  const report = await given.report({ status: "draft", empty: true });
  const colleague = await given.user({ role: "editor", agency: report.agency });
  const other = await beside(browser, house, as, colleague);
  await as(report.editor);
  const desk = `/desk/${report.agency}/${report.year}/part3`;
  await page.goto(desk);
  await other.goto(desk);
  // One of the two is cut off, so that neither can see the other's figure before typing.
  await page.context().setOffline(true);
  await typeIn(page, received, "64");
  await typeIn(other, received, "65");
  await saved(other);
  await page.context().setOffline(false);

  await expect(page.getByText("有两个版本，请选定", { exact: true })).toBeVisible();
  await expect(page.getByRole("status")).toHaveText(/^未保存/);
  await expect(page.getByRole("definition").filter({ hasText: "64" })).toBeVisible();
  await expect(page.getByRole("definition").filter({ hasText: "65" })).toBeVisible();
  await page.getByRole("button", { name: "用我的" }).click();
  await saved(page);
  await expect(cell(page, received)).toHaveValue("64");
  await expect(cell(other, received)).toHaveValue("64");
  await other.context().close();
});
