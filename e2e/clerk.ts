/** What a clerk does at the desk, by keyboard and paste, in the words that stand on the screen. */
import { expect, type Locator, type Page } from "@playwright/test";

/** The one place that tells whether what was typed is kept. */
export const saveState = (page: Page): Locator => page.getByRole("status").first();
export const saved = (page: Page) => expect(saveState(page)).toHaveText(/^已保存/, { timeout: 15_000 });
/** The input of one cell, by its permanent name. */
export const cell = (page: Page, name: string): Locator => page.locator(`input[name="${name}"]`);

/** Copies plain text and pastes it where one is. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press("Control+V");
}

/** Copies HTML as another program would: from a page of its own, which may say what it likes of our policy. */
export async function copyHtml(page: Page, html: string, text: string): Promise<void> {
  const other = await page.context().newPage();
  await other.goto("/");
  await other.evaluate(
    ([markup = "", plain = ""]) =>
      navigator.clipboard.write([
        new ClipboardItem({
          "text/html": new Blob([markup], { type: "text/html" }),
          "text/plain": new Blob([plain], { type: "text/plain" }),
        }),
      ]),
    [html, text],
  );
  await other.close();
  await page.bringToFront();
}

/** Pastes plain text into the narrative editor of a section, in place of what stands there. */
export async function pasteText(page: Page, title: string, text: string): Promise<void> {
  const editor = page.getByRole("textbox", { name: title });
  await editor.click();
  await page.keyboard.press("Control+A");
  await paste(page, text);
  await expect(editor).toContainText(text.split("\n").at(-1)?.slice(-12) ?? "");
  await saved(page);
}

/** Goes to a cell, types what is to stand there, and goes on. */
export async function typeIn(page: Page, name: string, text: string): Promise<void> {
  await cell(page, name).focus();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Goes to a cell and pastes a block there, one cell a line. */
export async function pasteColumn(page: Page, first: string, values: readonly string[]): Promise<void> {
  await cell(page, first).focus();
  await paste(page, values.join("\n"));
}

/** Types one value after the other, going down with Enter; an empty value is left blank. */
export async function typeDown(page: Page, first: string, values: readonly string[]): Promise<void> {
  await cell(page, first).focus();
  for (const value of values) {
    if (value !== "") await page.keyboard.type(value);
    await page.keyboard.press("Enter");
  }
}
