/** What is no figure, what is too much, and a server that cannot: a sentence at its place, and nothing typed is lost. */
import Sqlite from "better-sqlite3";
import { and, eq } from "drizzle-orm";
import { sqliteFile } from "../db/open";
import { cell, pasteText, saved, saveState } from "./clerk";
import { expect, test } from "./fixtures";
import type { House } from "./house";

const person = "requests/received/person";
const money = "fees/fees/amount";

async function stored(house: House, agency: string, name: string) {
  const { figures, reports, agencies } = house.store.read.tables;
  const [row] = await house.store.read
    .select({ state: figures.state, value: figures.value })
    .from(figures)
    .innerJoin(reports, eq(reports.id, figures.reportId))
    .innerJoin(agencies, and(eq(agencies.id, reports.agencyId), eq(agencies.code, agency)))
    .where(eq(figures.cell, name));
  return row ?? null;
}

test("what is no figure stays in its field with a sentence, is not stored, and is still there after a reload", async ({
  page,
  as,
  given,
  house,
}) => {
  const report = await given.report({ status: "draft", empty: true });
  await as(report.editor);
  await page.goto(`/desk/${report.agency}/${report.year}/part3`);
  const refused: [string, RegExp][] = [
    ["1e3", /不用科学记数法/],
    ["12.5", /只填整数/],
    ["-1", /不能填负数/],
    ["12345678901234567890", /最多 12 位/],
    ["约60", /准确的数/],
    ["六十四", /阿拉伯数字/],
    ["无", /没有请填 0/],
    ["📎", /不是数字/],
    ["3元", /写的单位却是“元”/],
  ];
  for (const [typed, says] of refused) {
    await cell(page, person).fill(typed);
    await page.keyboard.press("Enter");
    await expect(cell(page, person)).toHaveValue(typed);
    await expect(cell(page, person)).toHaveAttribute("aria-invalid", "true");
    const message = page.locator(`[id="about-${person}"]`);
    await expect(message, typed).toHaveText(says);
  }
  await expect(saveState(page)).toHaveText(/^未保存：1 格不是能保存的数字/);
  await page.reload();
  await expect(cell(page, person)).toHaveValue("3元");
  await expect(cell(page, person)).toHaveAttribute("aria-invalid", "true");
  expect((await stored(house, report.agency, person))?.value ?? null).toBeNull();
  await page.goto(`/desk/${report.agency}/${report.year}/check`);
  await expect(page.getByRole("button", { name: /^提交/ })).toHaveAttribute("aria-disabled", "true");
});

test("full-width digits, thousands separators and a trailing unit are understood; money is exact to 分", async ({
  page,
  as,
  given,
  house,
}) => {
  const report = await given.report({ status: "draft", empty: true });
  await as(report.editor);
  const desk = `/desk/${report.agency}/${report.year}`;
  await page.goto(`${desk}/part3`);
  for (const [typed, value] of [
    ["１２３", 123],
    ["1,234", 1234],
    ["1，234", 1234],
    ["64件", 64],
    [" 7 ", 7],
  ] as const) {
    await cell(page, person).fill(typed);
    await page.keyboard.press("Enter");
    await expect(cell(page, person)).toHaveValue(String(value));
    await saved(page);
    expect((await stored(house, report.agency, person))?.value, typed).toBe(value);
  }
  await page.goto(`${desk}/part2`);
  await cell(page, money).fill("24252.311082");
  await page.keyboard.press("Tab");
  await saved(page);
  expect((await stored(house, report.agency, money))?.value).toBe(24_252_311_082);
  await cell(page, money).fill("0.1234567");
  await page.keyboard.press("Tab");
  await expect(page.locator(`[id="about-${money}"]`)).toHaveText(/最多 6 位/);
  await cell(page, money).fill("2510元");
  await page.keyboard.press("Tab");
  await expect(cell(page, money)).toHaveValue("0.251");
});

test("blank, 0 and not applicable are three things, from the desk to the public's file", async ({
  page,
  as,
  given,
  request,
}) => {
  const report = await given.report({ status: "published" });
  await as(report.editor);
  const json = await (await request.get(`/reports/${report.agency}/${report.year}/report.json`)).json();
  const states = new Set(json.figures.map(({ state }: { state: string }) => state));
  expect(states.has("number") && states.has("not-applicable")).toBe(true);

  const draft = await given.report({ status: "draft", empty: true });
  await as(draft.editor);
  await page.goto(`/desk/${draft.agency}/${draft.year}/part3`);
  await cell(page, person).focus();
  await page.keyboard.press("0");
  await page.keyboard.press("Enter");
  await cell(page, "requests/received/company").focus();
  await page.keyboard.press("/");
  await saved(page);
  await page.reload();
  await expect(cell(page, person)).toHaveValue("0");
  await expect(cell(page, "requests/received/company")).toHaveValue("不适用");
  await expect(cell(page, "requests/received/research")).toHaveValue("");
  await expect(cell(page, "requests/received/research")).toHaveAttribute("placeholder", "未填");
});

test("a text that is too long is not saved, says by how much, and is still there", async ({ page, as, given }) => {
  const report = await given.report({ status: "draft", empty: true });
  await as(report.editor);
  await page.goto(`/desk/${report.agency}/${report.year}/preamble`);
  const text = page.getByRole("textbox", { name: "前言" });
  await text.click();
  await page.evaluate((words) => navigator.clipboard.writeText(words), "很长的一段。".repeat(600));
  await page.keyboard.press("Control+V");
  await expect(saveState(page)).toHaveText(/^未保存：这一部分最多 3000 字，现有 3600 字/);
  await page.reload();
  await expect(text).toContainText("很长的一段。");
  await pasteText(page, "前言", "短的一段。");
});

test("while the database is locked the page says so, keeps what was typed, and saves it afterwards", async ({
  page,
  as,
  given,
  house,
}) => {
  const report = await given.report({ status: "draft", empty: true });
  await as(report.editor);
  await page.goto(`/desk/${report.agency}/${report.year}/part3`);
  await expect(cell(page, person)).toBeVisible();
  const other = new Sqlite(sqliteFile(house.databaseUrl));
  other.exec("begin immediate");
  await cell(page, person).fill("64");
  await page.keyboard.press("Enter");
  await expect(saveState(page)).toHaveText(/^未保存：服务器正忙/, { timeout: 20_000 });
  await expect(page.getByText("没有保存成功")).toBeVisible();
  await expect(cell(page, person)).toHaveValue("64");
  other.exec("rollback");
  other.close();
  await expect(saveState(page)).toHaveText(/^已保存/, { timeout: 30_000 });
  expect((await stored(house, report.agency, person))?.value).toBe(64);
});
