/** The grid on a telephone: one row at a time. */
import { saved } from "./clerk";
import { expect, test } from "./fixtures";
import { at, press, total } from "./matrix";

test.describe("on a telephone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("one row is filled in at a time, its columns one below the other", async ({ page, as, given }) => {
    const report = await given.report({ status: "draft", empty: true });
    await as(report.editor);
    await page.goto(`/desk/${report.agency}/${report.year}/part3`);
    const pager = page.getByRole("navigation", { name: "逐行填写" });
    await expect(pager).toContainText("第 1 行，共 25 行");
    await expect(pager).toContainText("本行 6 格未填");
    await expect(page.locator("input[data-cell]:visible")).toHaveCount(6);
    await at("received/person", page).fill("12");
    await press(page, "Enter");
    await expect(at("received/company", page)).toBeFocused();
    await page.keyboard.type("3");
    await pager.getByRole("button", { name: "本行空白填 0" }).click();
    await expect(pager).toContainText("本行各格都已填写");
    await expect(at("received/other", page)).toHaveValue("0");
    await expect(total(page, "received/total")).toHaveText("15");
    // The last field of a row leads on to the next row.
    await at("received/other", page).focus();
    await press(page, "Enter");
    await expect(at("carriedIn/person", page)).toBeFocused();
    await expect(pager).toContainText("第 2 行，共 25 行");
    await pager.getByRole("button", { name: "下一行" }).click();
    await pager.getByRole("button", { name: "下一行" }).click();
    await pager.getByRole("button", { name: "下一行" }).click();
    await expect(pager).toContainText("第 5 行，共 25 行");
    await expect(at("stateSecret/person", page)).toBeFocused();
    await expect(page.getByText("三、本年度办理结果 › （三）不予公开").filter({ visible: true })).toHaveCount(1);
    await pager.getByRole("button", { name: "本行空白不适用" }).click();
    await expect(at("stateSecret/legal", page)).toHaveValue("不适用");
    await pager.getByRole("button", { name: "上一行" }).click();
    await expect(at("partlyGranted/person", page)).toBeFocused();
    await page.getByRole("button", { name: "下一个未填" }).click();
    await expect(page.locator("input[data-cell]:focus")).toHaveCount(1);
    await saved(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test("a link to a cell brings its row up", async ({ page, as, given }) => {
    const report = await given.report({ status: "draft", empty: true });
    await as(report.editor);
    await page.goto(`/desk/${report.agency}/${report.year}/part3#cell=requests/repeated/legal`);
    await expect(at("repeated/legal", page)).toBeFocused();
    await expect(page.getByRole("navigation", { name: "逐行填写" })).toContainText("第 17 行，共 25 行");
  });
});
