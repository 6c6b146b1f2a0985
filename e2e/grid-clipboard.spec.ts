/** The clipboard of the grid, both ways: from and to Excel, WPS and LibreOffice. */
import { cell, copyHtml, paste, saved } from "./clerk";
import { expect, test } from "./fixtures";
import { at, copied, copyAnd, open, press, total, values } from "./matrix";

test.describe("copied and pasted", () => {
  test.beforeEach(async ({ page, as, given }) => {
    const report = await given.report({ status: "draft", empty: true });
    await as(report.editor);
    await page.goto(`/desk/${report.agency}/${report.year}/part3`);
    await at("received/person", page).focus();
  });

  test("a block goes out as text and as a table with its totals, and comes back as the same figures", async ({
    page,
  }) => {
    await paste(page, "1\t2\t0\t0\t0\t4\n\t1,204\t/\t0\t0\t0");
    await press(page, "Shift+ArrowDown", "Shift+End");
    const { text, html } = await copyAnd(page, "C");
    expect(text).toBe("1\t2\t0\t0\t0\t4\t7\r\n\t1204\t不适用\t0\t0\t0\t1204");
    expect(html).toContain("<tr><td>1</td><td>2</td><td>0</td><td>0</td><td>0</td><td>4</td><td>7</td></tr>");
    await press(page, "ArrowDown", "ArrowDown", "Control+V");
    await expect(at("partlyGranted/company", page)).toHaveValue("1204");
    await expect(at("partlyGranted/research", page)).toHaveValue("不适用");
    await expect(at("partlyGranted/person", page)).toHaveValue("");
    await expect(total(page, "partlyGranted/total")).toHaveText("1204");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await saved(page);
  });

  test("what is cut is gone here and there again where it is pasted, and undo brings all of it back", async ({
    page,
  }) => {
    await paste(page, "1\t2\n3\t4");
    await press(page, "Shift+ArrowDown", "Shift+ArrowRight");
    expect((await copyAnd(page, "X")).text).toBe("1\t2\r\n3\t4");
    const from = ["received/person", "received/company", "carriedIn/person", "carriedIn/company"];
    const to = ["granted/research", "granted/charity", "partlyGranted/research", "partlyGranted/charity"];
    expect(await values(page, from)).toEqual(["", "", "", ""]);
    await at("granted/research", page).focus();
    await press(page, "Control+V");
    expect(await values(page, to)).toEqual(["1", "2", "3", "4"]);
    await press(page, "Control+Z");
    expect(await values(page, to)).toEqual(["", "", "", ""]);
    await press(page, "Control+Z");
    expect(await values(page, from)).toEqual(["1", "2", "3", "4"]);
    await press(page, "Control+Y", "Control+Y");
    expect(await values(page, [...from, ...to])).toEqual(["", "", "", "", "1", "2", "3", "4"]);
  });

  test("one figure fills the block that is selected", async ({ page }) => {
    await press(page, "Shift+ArrowDown", "Shift+End");
    await paste(page, "０");
    for (const name of ["received/person", "received/other", "carriedIn/other"])
      await expect(at(name, page)).toHaveValue("0");
    await expect(total(page, "received/total")).toHaveText("0");
    await press(page, "Control+Z");
    expect(await values(page, ["received/person", "carriedIn/other"])).toEqual(["", ""]);
  });

  test("25 lines from LibreOffice with thousands separators and the sheet's own totals go in at once", async ({
    page,
  }) => {
    await copyHtml(page, copied("figures"), "not this");
    await press(page, "Control+V");
    await expect(at("received/person", page)).toHaveValue("1204");
    await expect(at("carriedOut/person", page)).toHaveValue("1204");
    await expect(total(page, "received/total")).toHaveText("1227");
    await expect(page.getByText("已粘贴 144 格；31 格由系统合计，没有写入")).toBeVisible();
    for (const { cell: name } of open) await expect(cell(page, name)).not.toHaveValue("");
    await saved(page);
    await press(page, "Control+Z");
    for (const { cell: name } of open) await expect(cell(page, name)).toHaveValue("");
    await press(page, "Control+Y");
    await expect(at("carriedOut/person", page)).toHaveValue("1204");
  });

  test("the whole printed table with its merged heads and labels finds its rows and columns, after it was shown", async ({
    page,
  }) => {
    await at("granted/legal", page).focus();
    await copyHtml(page, copied("whole-table"), "not this");
    await press(page, "Control+V");
    const preview = page.getByRole("dialog", { name: "粘贴前请核对" });
    await expect(preview).toContainText("复制了 28 行 × 10 列，其中上方 3 行表头、左边 3 列文字不填。144 个数字填入");
    await expect(preview).toContainText("每一行按行名对应。每一列按表头对应。");
    await expect(at("received/person", page)).toHaveValue("");
    await preview.getByRole("button", { name: "粘贴" }).click();
    await expect(at("received/person", page)).toHaveValue("1204");
    await expect(total(page, "received/total")).toHaveText("1227");
    await expect(at("granted/legal", page)).toBeFocused();
    for (const { cell: name } of open) await expect(cell(page, name)).not.toHaveValue("");
  });

  test("merged cells keep their place: only the first of them carries the figure", async ({ page }) => {
    await copyHtml(page, copied("merged-figures"), "not this");
    await press(page, "Control+V");
    const names = ["person", "company", "research", "charity"];
    expect(
      await values(
        page,
        names.map((name) => `received/${name}`),
      ),
    ).toEqual(["31", "", "12", ""]);
    expect(
      await values(
        page,
        names.map((name) => `carriedIn/${name}`),
      ),
    ).toEqual(["4", "", "1500", ""]);
  });

  test("what does not fit is shown first: taken back nothing has changed, accepted the rest goes in", async ({
    page,
  }) => {
    await page.keyboard.type("5");
    await press(page, "Tab", "Tab", "Tab", "Tab");
    const block = "1\t2\t9\t8\n2025-12-31\t#REF!\t\t\n7\t=A1+B1\t\t";
    await paste(page, block);
    const preview = page.getByRole("dialog", { name: "粘贴前请核对" });
    await expect(preview).toContainText("复制了 3 行 × 4 列。3 个数字填入");
    await expect(preview).toContainText("第 1 行第 4 列“8”超出这一行的最后一格");
    await expect(preview).toContainText("“2025-12-31”是日期");
    await expect(preview).toContainText("“#REF!”是表格里算错的公式");
    await expect(preview).toContainText("“=A1+B1”是公式");
    await expect(preview).toContainText("复制来的是 9，填入后算出 8");
    await preview.getByRole("button", { name: "取消" }).click();
    await expect(preview).toHaveCount(0);
    await expect(at("received/legal", page)).toBeFocused();
    expect(await values(page, ["received/legal", "received/other", "granted/legal"])).toEqual(["", "", ""]);

    await press(page, "Control+V");
    await preview.getByRole("button", { name: "粘贴" }).click();
    expect(await values(page, ["received/legal", "received/other", "granted/legal"])).toEqual(["1", "2", "7"]);
    await expect(at("carriedIn/legal", page)).toHaveValue("2025-12-31");
    await expect(at("carriedIn/legal", page)).toHaveAttribute("aria-invalid", "true");
    await press(page, "Control+Z");
    expect(await values(page, ["received/legal", "carriedIn/legal", "granted/legal"])).toEqual(["", "", ""]);
    await expect(at("carriedIn/legal", page)).not.toHaveAttribute("aria-invalid", "true");
    await press(page, "Control+Y");
    await expect(at("carriedIn/legal", page)).toHaveValue("2025-12-31");
  });

  test("more lines than the table has are told, and Esc leaves everything as it was", async ({ page }) => {
    await paste(page, Array.from({ length: 40 }, (_, n) => String(n)).join("\n"));
    const preview = page.getByRole("dialog", { name: "粘贴前请核对" });
    await expect(preview).toContainText("没有位置，不填入：15 格");
    await expect(preview).toContainText("还有 9 格");
    await press(page, "Escape");
    await expect(at("received/person", page)).toBeFocused();
    await expect(at("received/person", page)).toHaveValue("");
  });

  test("what holds no figures says so in a sentence and changes nothing", async ({ page }) => {
    const answers: readonly (readonly [string, RegExp])[] = [
      ["总体情况\t良好\n主动公开\t较好", /没有一格能填入，没有粘贴/],
      ["1\t".repeat(10_000), /超过 9999 格/],
      ["1".repeat(5_000_001), /内容太大，没有粘贴/],
    ];
    for (const [text, says] of answers) {
      await paste(page, text);
      await expect(page.getByText(says)).toBeVisible();
      await expect(at("received/person", page)).toHaveValue("");
    }
    await press(page, "Shift+ArrowDown");
    await paste(page, "若干");
    await expect(page.getByText(/^没有粘贴：“若干”不是数字/)).toBeVisible();
    await press(page, "Escape");
    await paste(page, "若干");
    await expect(at("received/person", page)).toHaveValue("若干");
    await expect(at("received/person", page)).toHaveAttribute("aria-invalid", "true");
  });

  test("a picture on the clipboard is told as one", async ({ page }) => {
    await page.evaluate(async () => {
      const canvas = document.createElement("canvas");
      const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
      if (png) await navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
    });
    await press(page, "Control+V");
    await expect(page.getByText(/剪贴板里是图片/)).toBeVisible();
    await copyHtml(page, copied("not-figures"), "not this");
    await press(page, "Control+V");
    await expect(page.getByText(/没有一格能填入，没有粘贴。“2025-12-31”是日期/)).toBeVisible();
  });
});
