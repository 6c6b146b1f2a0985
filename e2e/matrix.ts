/** The matrix of form-2021 as somebody at the keyboard meets it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { cells } from "../lib/forms/cells";
import { form2021 } from "../lib/forms/form-2021";
import { cell } from "./clerk";

export const fields = cells(form2021).filter(({ tableKey }) => tableKey === "requests");
export const open = fields.filter(({ computed }) => !computed);
export const at = (name: string, page: Page) => cell(page, `requests/${name}`);
export const total = (page: Page, name: string) => page.locator(`output[name="requests/${name}"]`);
export const said = (page: Page) => page.getByText(/^已选 \d+ 行/);
/** What LibreOffice put on the clipboard: see clipboard/make.py. */
export const copied = (name: string) => readFileSync(join(import.meta.dirname, "clipboard", `${name}.html`), "utf8");
export const inBlock = (page: Page) => page.locator("[data-selected]");

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
export async function copyAnd(page: Page, key: "C" | "X"): Promise<{ text: string; html: string }> {
  await page.keyboard.press(`Control+${key}`);
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : "");
    return { text: await read("text/plain"), html: await read("text/html") };
  });
}
export async function values(page: Page, names: readonly string[]): Promise<string[]> {
  return Promise.all(names.map((name) => at(name, page).inputValue()));
}
