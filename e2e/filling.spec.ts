/**
 * A report filled in as somebody does it once a year, at the pace of a hand: how long it takes, and that nothing but
 * typing and one click a step is needed. `npm run test:long` runs it and writes down the minutes.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Figures } from "../lib/forms/answers";
import { cells } from "../lib/forms/cells";
import { form2021 } from "../lib/forms/form-2021";
import { inputText } from "../lib/forms/numbers";
import { cell, saved } from "./clerk";
import { expect, test } from "./fixtures";

/** Milliseconds: a figure is read off a sheet, digits are struck, a Chinese character is composed and chosen. */
const pace = { read: 700, key: 180, character: 500, look: 3000 };
const most = 15;

class Clerk {
  clicks = 0;
  constructor(private readonly page: Page) {}

  /** The hand rests: nothing is waited for. */
  rest = (ms: number) => new Promise((done) => setTimeout(done, ms));

  async click(name: RegExp): Promise<void> {
    this.clicks += 1;
    await this.rest(pace.look);
    await this.page.getByRole("link", { name }).or(this.page.getByRole("button", { name })).first().click();
  }

  async write(text: string): Promise<void> {
    for (const character of text) {
      if (character === "\n") await this.page.keyboard.press("Enter");
      else await this.page.keyboard.insertText(character);
      await this.rest(/[\d.]/.test(character) ? pace.key : pace.character);
    }
  }

  /** Across the cells of a table, wherever the caret is led; Enter goes on into the next table. */
  async fill(name: string, value: string, key: "Tab" | "Enter"): Promise<void> {
    await expect(cell(this.page, name)).toBeFocused();
    await this.rest(pace.read);
    await this.page.keyboard.type(value, { delay: pace.key });
    await this.page.keyboard.press(key);
  }
}

const entered = cells(form2021).filter(({ computed }) => !computed);
const textOf = (figures: Figures, name: string) => {
  const kind = entered.find((one) => one.cell === name)?.kind ?? "count";
  return inputText(kind, figures[name] ?? { state: "blank", value: null });
};

test("an empty report is filled in and submitted in a quarter of an hour, one click a step @long", async ({
  page,
  as,
  given,
}) => {
  test.setTimeout(40 * 60_000);
  const report = await given.report({ status: null, year: 2025 });
  const clerk = new Clerk(page);
  const clicksOf: Record<string, number> = {};
  const step = async (name: string, work: () => Promise<void>) => {
    const before = clerk.clicks;
    await test.step(name, work);
    clicksOf[name] = clerk.clicks - before;
  };
  await as(report.editor);
  await page.goto("/desk");
  await page.evaluate(() => document.body.setAttribute("data-opened", "once"));
  const from = Date.now();

  await step("start", () => clerk.click(/^开始填报/));
  const texts = { preamble: "前言", part1: "总体情况", part5: "存在的主要问题及改进情况", part6: "其他需要报告的事项" };
  const written = ["part1", "part5", "part6"] as const;
  const write = async (key: (typeof written)[number], go: RegExp) => {
    await clerk.click(go);
    await expect(page.getByRole("textbox", { name: texts[key] })).toBeFocused();
    await clerk.write(String(report.texts[key]));
  };
  const fill = async (tables: readonly string[], go: RegExp) => {
    await clerk.click(go);
    const fields = entered.filter(({ tableKey }) => tables.includes(tableKey));
    for (const [n, { cell: name, tableKey }] of fields.entries())
      await clerk.fill(name, textOf(report.figures, name), fields[n + 1]?.tableKey === tableKey ? "Tab" : "Enter");
  };
  await step("前言", async () => {
    await clerk.click(/^前言/);
    await expect(page.getByRole("textbox", { name: texts.preamble })).toBeFocused();
    // The same words every year but for the dates: they come from last year's file.
    await page.evaluate((words) => navigator.clipboard.writeText(words), String(report.texts.preamble));
    await clerk.rest(pace.look);
    await page.keyboard.press("Control+V");
  });
  await step("一", () => write("part1", /^下一步/));
  await step("二", () => fill(["regulations", "licences", "penalties", "fees"], /^下一步/));
  await step("三", () => fill(["requests"], /^下一步/));
  await step("四", () => fill(["disputes"], /^下一步/));
  await step("五", () => write("part5", /^下一步/));
  await step("六", () => write("part6", /^下一步/));
  await saved(page);
  await step("检查", () => clerk.click(/^检查并提交/));
  await expect(page.getByRole("heading", { name: /可以提交|没有要处理/ })).toBeVisible();
  await step("提交", async () => {
    await page.getByRole("checkbox", { name: /数据已核对/ }).press("Space");
    await clerk.click(/^提交/);
  });
  await expect(page.getByText(/回执/).first()).toBeVisible({ timeout: 20_000 });
  const minutes = (Date.now() - from) / 60_000;

  await expect(page.locator("body[data-opened=once]")).toBeAttached();
  expect(Object.entries(clicksOf).filter(([, clicks]) => clicks > 1)).toEqual([]);
  expect(minutes).toBeLessThan(most);
  const characters = written.reduce((sum, key) => sum + String(report.texts[key]).length, 0);
  const result = {
    minutes: Number(minutes.toFixed(1)),
    most,
    cells: entered.length,
    characters,
    pace,
    clicks: clicksOf,
  };
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(
    join(import.meta.dirname, "../bench/filling.json"),
    `${JSON.stringify({ ...result, date }, null, 2)}\n`,
  );
});
