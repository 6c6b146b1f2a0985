/** A page whose program is slow to arrive: fields are there to be typed in before anything of ours runs. */
import type { Page } from "@playwright/test";
import { cell, saved, saveState, typeIn } from "./clerk";
import { expect, test } from "./fixtures";
import { deskOf } from "./moves";

const received = "requests/received/person";
const scripts = "**/_next/static/**/*.js*";

/** Holds back the program of every page until it is let go. */
async function heldBack(page: Page): Promise<() => Promise<void>> {
  let letGo = () => {};
  const gone = new Promise<void>((done) => {
    letGo = done;
  });
  await page.route(scripts, async (route) => {
    await gone;
    await route.continue();
  });
  return async () => letGo();
}

test("a figure typed before the program has arrived is taken and saved", async ({ page, as, given }) => {
  const report = await given.report({ status: "draft", empty: true });
  await as(report.editor);
  const letGo = await heldBack(page);
  await page.goto(`${deskOf(report)}/part3`, { waitUntil: "commit" });
  await cell(page, "requests/received/company").fill("7");
  await cell(page, received).fill("12");
  await expect(saveState(page)).toHaveText("未保存：页面正在打开");
  await letGo();
  await saved(page);
  await expect(cell(page, received)).toHaveValue("12");
  await page.reload();
  await saved(page);
  await expect(cell(page, received)).toHaveValue("12");
  await expect(cell(page, "requests/received/company")).toHaveValue("7");
});

test("a page does not say 已保存 before it has found what an earlier one could not send", async ({
  page,
  context,
  as,
  given,
}) => {
  const report = await given.report({ status: "draft", empty: true });
  await as(report.editor);
  await page.goto(`${deskOf(report)}/part3`);
  await saved(page);
  await context.route("**/api/**", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
  await typeIn(page, received, "31");
  await expect(saveState(page)).toHaveText(/^未保存：网络断开/);
  const letGo = await heldBack(page);
  await page.reload({ waitUntil: "commit" });
  await expect(saveState(page)).toHaveText("未保存：页面正在打开");
  await letGo();
  await expect(saveState(page)).toHaveText(/^未保存：网络断开/);
  await expect(cell(page, received)).toHaveValue("31");
});

test("who had come to a field before the program arrived replaces with the first key what stands there", async ({
  page,
  as,
  given,
}) => {
  const report = await given.report({ status: "draft" });
  await as(report.editor);
  const letGo = await heldBack(page);
  await page.goto(`${deskOf(report)}/part3`, { waitUntil: "commit" });
  await cell(page, received).focus();
  await letGo();
  await saved(page);
  await page.keyboard.type("5");
  await expect(cell(page, received)).toHaveValue("5");
  await expect(
    page.getByRole("complementary", { name: "当前格和检查" }).getByText("5 件", { exact: true }),
  ).toBeVisible();
});
