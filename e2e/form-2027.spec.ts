/** A form is only data: an invented one laid beside the program goes the whole way with no line of it changed. */
import { cells } from "../lib/forms/cells";
import { form2027 } from "../lib/forms/form-2027.fixture";
import { registerForm } from "../lib/forms/registry";
import { cell, pasteColumn, pasteText, saved } from "./clerk";
import { expect, test } from "./fixtures";
import { readAsAnyone, resolveAndPublish, submit } from "./story";

registerForm(form2027);
test.use({ extraForms: { "form-2027": form2027 }, ownHouse: "form-2027" });

test("an invented form is filled in, checked, reviewed, published and read", async ({
  page,
  as,
  given,
  browser,
  house,
}) => {
  test.setTimeout(180_000);
  const report = await given.report({ status: "draft", year: 2027, form: "form-2027", empty: true });
  const place = { agency: report.agency, year: 2027 };
  const desk = `/desk/${report.agency}/2027`;
  await as(report.editor);

  await test.step("its parts are the steps, its rules stand beside them", async () => {
    await page.goto(desk);
    for (const name of ["说明", "年度概要", "公开与经费", "申请办理", "争议解决", "下年安排"])
      await expect(page.getByRole("link", { name: new RegExp(name) }).first()).toBeVisible();
    await page.goto(`${desk}/summary`);
    await expect(page.getByText("写明公众最关心的三件事。")).toBeVisible();
    await pasteText(page, "年度概要", "全年公开文件9条。");
  });

  await test.step("its tables add up and its checks speak at their cells", async () => {
    await page.goto(`${desk}/disclosure`);
    await pasteColumn(page, "openness/website/value", ["5", "2", "", "30", "0.25"]);
    await expect(page.getByRole("group", { name: /（三）合计/ })).toHaveText("7");
    await saved(page);
    await page.goto(`${desk}/handling`);
    const lines = ["3\t1\t0", "\t\t", "\t\t", "1\t0\t0", "1\t1\t0", "0\t0\t0", "\t\t", "0\t0\t0"];
    await pasteColumn(page, "applications/received/online", lines);
    await expect(cell(page, "applications/received/online")).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByText("N1").first()).toBeVisible();
    await cell(page, "applications/received/online").fill("2");
    await page.keyboard.press("Enter");
    await expect(page.getByText("N1", { exact: true })).toHaveCount(0);
    await saved(page);
  });

  await test.step("text and table are held together by its own phrases", async () => {
    await page.goto(`${desk}/check`);
    await expect(page.getByText(/正文写 9 条，表中为 7 条/).first()).toBeVisible();
    await page.getByRole("button", { name: "正文改为 7" }).click();
    await expect(page.getByText(/正文写 9 条/)).toHaveCount(0);
    await saved(page);
    await submit(page, place);
  });

  const reviewing = await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai", baseURL: house.origin });
  const reviewer = await reviewing.newPage();
  await as("supervisor", reviewing);
  await resolveAndPublish(reviewer, place, 0);
  await reviewing.close();

  const { page: reader, shown, json, close } = await readAsAnyone(browser, house.origin, place);
  expect(shown).toContain("全年公开文件7条。");
  expect(json.form).toBe("form-2027");
  expect(json.figures.map(({ cell: name }: { cell: string }) => name)).toEqual(cells(form2027).map((one) => one.cell));
  await expect(reader.locator('[id="openness/published/value"]')).toHaveText("7");
  await expect(reader.locator('[id="applications/settled/all"]')).toHaveText("3");
  await expect(reader.locator('[id="openness/spent/value"]')).toHaveText("0.25");
  await close();
});
