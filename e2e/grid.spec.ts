/** The grid as people who live in a spreadsheet expect it: every key, blocks, and a report that can only be read. */
import { paste, saved } from "./clerk";
import { expect, test } from "./fixtures";
import { at, copyAnd, inBlock, open, press, said, total, values } from "./matrix";

test.describe("by keyboard", () => {
  test.beforeEach(async ({ page, as, given }) => {
    const report = await given.report({ status: "draft", empty: true });
    await as(report.editor);
    await page.goto(`/desk/${report.agency}/${report.year}/part3`);
    await at("received/person", page).focus();
  });

  test("arrows, Enter, Tab, Home, End and the pages go from cell to cell, past headings and totals", async ({
    page,
  }) => {
    const ways: readonly (readonly [string, string])[] = [
      ["ArrowDown", "carriedIn/person"],
      ["ArrowDown", "granted/person"],
      ["ArrowUp", "carriedIn/person"],
      ["ArrowRight", "carriedIn/company"],
      ["ArrowLeft", "carriedIn/person"],
      ["Enter", "granted/person"],
      ["Shift+Enter", "carriedIn/person"],
      ["End", "carriedIn/other"],
      ["Tab", "granted/person"],
      ["Shift+Tab", "carriedIn/other"],
      ["Home", "carriedIn/person"],
      ["Control+End", "carriedOut/other"],
      ["ArrowUp", "otherReason/other"],
      ["Control+Home", "received/person"],
      ["Control+ArrowDown", "carriedOut/person"],
      ["Control+ArrowRight", "carriedOut/other"],
      ["Control+ArrowUp", "received/other"],
      ["Control+ArrowLeft", "received/person"],
    ];
    for (const [key, to] of ways) {
      await page.keyboard.press(key);
      await expect(at(to, page), key).toBeFocused();
    }
    await press(page, "PageDown");
    await expect(at("received/person", page)).not.toBeFocused();
    await press(page, "PageUp");
    await expect(at("received/person", page)).toBeFocused();
  });

  test("Ctrl and an arrow stop at the edge of what is filled", async ({ page }) => {
    await paste(page, "1\n2\n3\n\n5");
    await press(page, "Control+ArrowDown");
    await expect(at("granted/person", page)).toBeFocused();
    await press(page, "Control+ArrowDown");
    await expect(at("stateSecret/person", page)).toBeFocused();
    await press(page, "Control+ArrowDown");
    await expect(at("carriedOut/person", page)).toBeFocused();
  });

  test("digits replace, F2 edits at the end, Esc gives up, Delete and Backspace empty, a stroke says not applicable", async ({
    page,
  }) => {
    const field = at("received/person", page);
    await page.keyboard.type("12");
    await press(page, "Enter", "ArrowUp");
    await page.keyboard.type("7");
    await press(page, "Escape");
    await expect(field).toHaveValue("12");
    await press(page, "F2");
    await page.keyboard.type("3");
    // In the text the arrows and Home belong to the text.
    await press(page, "Home", "ArrowRight");
    await page.keyboard.type("0");
    await press(page, "Enter", "Shift+Enter");
    await expect(field).toHaveValue("1023");
    await press(page, "Delete");
    await expect(field).toHaveValue("");
    await press(page, "/");
    await expect(field).toHaveValue("不适用");
    await press(page, "Backspace");
    await expect(field).toHaveValue("");
    await press(page, "Control+Z");
    await expect(field).toHaveValue("不适用");
    await press(page, "Control+Z", "Control+Z");
    await expect(field).toHaveValue("1023");
    await press(page, "Control+Y");
    await expect(field).toHaveValue("");
    await press(page, "Control+Z", "Control+Z");
    await expect(field).toHaveValue("12");
    await press(page, "Control+Shift+Z");
    await expect(field).toHaveValue("1023");
  });

  test("F8 goes to what is wrong, and ? opens the list of keys, which names every one of them", async ({ page }) => {
    await at("granted/legal", page).fill("若干");
    await press(page, "Control+Home", "F8");
    await expect(at("granted/legal", page)).toBeFocused();
    await press(page, "Shift+F8");
    await expect(at("granted/legal", page)).toBeFocused();
    await press(page, "?");
    const help = page.getByRole("dialog", { name: "全部快捷键" });
    for (const key of ["Ctrl+A", "Ctrl+C / Ctrl+X", "Ctrl+D / Ctrl+R", "PageUp / PageDown", "Shift+单击、拖动"])
      await expect(help.getByText(key, { exact: true })).toBeVisible();
    await press(page, "Escape");
    await expect(at("granted/legal", page)).toBeFocused();
  });

  test("what an input method composes is left alone until it is settled", async ({ page }) => {
    const field = at("received/person", page);
    const typing = await page.context().newCDPSession(page);
    await typing.send("Input.imeSetComposition", { text: "liu", selectionStart: 3, selectionEnd: 3 });
    await expect(field).toHaveValue("liu");
    await expect(field).not.toHaveAttribute("aria-invalid", "true");
    await typing.send("Input.insertText", { text: "６4" });
    await press(page, "Enter");
    await expect(field).toHaveValue("64");
    await expect(at("carriedIn/person", page)).toBeFocused();
  });

  test("each field and total is read out with its row, what that stands under, its column and its unit", async ({
    page,
  }) => {
    await expect(at("granted/person", page)).toHaveAccessibleName("（一）予以公开，自然人，件");
    await expect(at("otherReason/other", page)).toHaveAccessibleName("（六）其他处理，3.其他，其他，件");
    await expect(total(page, "total/legal")).toHaveAccessibleName("（七）总计，法律服务机构，件");
    const names = await page.locator("input[data-cell]").evaluateAll((all) => all.map((one) => one.ariaLabel));
    expect(new Set(names).size).toBe(open.length);
  });

  test("the whole matrix has room at 1280 pixels", async ({ page }) => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
});

test.describe("a block", () => {
  test.beforeEach(async ({ page, as, given }) => {
    const report = await given.report({ status: "draft", empty: true });
    await as(report.editor);
    await page.goto(`/desk/${report.agency}/${report.year}/part3`);
    await at("carriedIn/person", page).focus();
  });

  test("is selected with Shift and every key that moves, is told, and is given up by Esc or an arrow", async ({
    page,
  }) => {
    await press(page, "Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowRight");
    await expect(said(page)).toHaveText("已选 3 行 × 2 列");
    await expect(inBlock(page)).toHaveCount(6);
    await expect(at("carriedIn/person", page)).toBeFocused();
    await press(page, "Shift+ArrowUp", "Shift+ArrowLeft");
    await expect(said(page)).toHaveText("已选 2 行 × 1 列");
    await press(page, "Shift+End");
    await expect(said(page)).toHaveText("已选 2 行 × 7 列");
    await press(page, "Shift+Home", "Shift+Control+ArrowDown");
    await expect(said(page)).toHaveText("已选 24 行 × 1 列");
    await press(page, "Shift+Control+End");
    await expect(said(page)).toHaveText("已选 24 行 × 7 列");
    await press(page, "Shift+Control+Home");
    await expect(said(page)).toHaveText("已选 2 行 × 1 列");
    await press(page, "Shift+Control+ArrowRight", "Shift+PageDown");
    await expect(said(page)).toHaveText(/^已选 1?\d 行 × 7 列$/);
    await press(page, "Escape");
    await expect(said(page)).toHaveCount(0);
    await expect(inBlock(page)).toHaveCount(0);
    await press(page, "Shift+ArrowRight", "ArrowDown");
    await expect(inBlock(page)).toHaveCount(0);
    await expect(at("granted/person", page)).toBeFocused();
    await press(page, "Control+A");
    await expect(said(page)).toHaveText("已选 25 行 × 7 列");
    await page.keyboard.type("4");
    await expect(inBlock(page)).toHaveCount(0);
    await expect(at("granted/person", page)).toHaveValue("4");
  });

  test("is selected with Shift and a click, and by dragging the mouse", async ({ page }) => {
    await at("granted/research", page).click({ modifiers: ["Shift"] });
    await expect(said(page)).toHaveText("已选 2 行 × 3 列");
    await expect(at("carriedIn/person", page)).toBeFocused();
    await at("granted/company", page).hover();
    await page.mouse.down();
    await at("partlyGranted/charity", page).hover();
    await total(page, "partlyGranted/total").locator("..").hover();
    await page.mouse.up();
    await expect(said(page)).toHaveText("已选 2 行 × 6 列");
    await expect(at("granted/company", page)).toBeFocused();
    await at("received/person", page).hover();
    await expect(said(page)).toHaveText("已选 2 行 × 6 列");
    await at("received/person", page).click();
    await expect(inBlock(page)).toHaveCount(0);
  });

  test("is filled down, to the right, emptied and marked not applicable, each in one step of undo", async ({
    page,
  }) => {
    const names = ["carriedIn/person", "carriedIn/company", "granted/person", "granted/company"];
    await page.keyboard.type("3");
    await press(page, "Tab");
    await page.keyboard.type("4");
    await press(page, "Home", "Enter", "ArrowUp", "ArrowRight", "ArrowLeft");
    await at("carriedIn/person", page).focus();
    await press(page, "Shift+ArrowDown", "Shift+ArrowRight", "Control+D");
    expect(await values(page, names)).toEqual(["3", "4", "3", "4"]);
    await press(page, "Control+R");
    expect(await values(page, names)).toEqual(["3", "3", "3", "3"]);
    await press(page, "Delete");
    expect(await values(page, names)).toEqual(["", "", "", ""]);
    await press(page, "/");
    expect(await values(page, names)).toEqual(["不适用", "不适用", "不适用", "不适用"]);
    await press(page, "Control+Z", "Control+Z");
    expect(await values(page, names)).toEqual(["3", "3", "3", "3"]);
    await press(page, "Control+Z", "Control+Z");
    expect(await values(page, names)).toEqual(["3", "4", "", ""]);
    await press(page, "Control+Y", "Control+Y", "Control+Y", "Control+Y");
    expect(await values(page, names)).toEqual(["不适用", "不适用", "不适用", "不适用"]);
    await saved(page);
  });

  test("of one cell takes what stands above or left of it", async ({ page }) => {
    await page.keyboard.type("8");
    await press(page, "Enter", "Control+D", "ArrowRight", "Control+R");
    expect(await values(page, ["carriedIn/person", "granted/person", "granted/company"])).toEqual(["8", "8", "8"]);
  });
});

test("where a report can only be read one moves, selects and copies, and nothing can be changed", async ({
  page,
  as,
  given,
}) => {
  const report = await given.report({ status: "submitted" });
  await as(report.editor);
  await page.goto(`/desk/${report.agency}/${report.year}/part3`);
  await at("received/person", page).focus();
  const before = await at("received/person", page).inputValue();
  await press(page, "Shift+ArrowRight");
  expect((await copyAnd(page, "C")).text.split("\t")[0]).toBe(before);
  await press(page, "Delete", "Control+X", "Control+D", "/");
  await paste(page, "999");
  await expect(at("received/person", page)).toHaveValue(before);
  await press(page, "ArrowDown");
  await expect(at("carriedIn/person", page)).toBeFocused();
});
