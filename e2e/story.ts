/** What every report's story has in common, from submitting to the public's own proof. */
import { createHash } from "node:crypto";
import { type Browser, expect, type Page } from "@playwright/test";
import { approveAndPublish } from "./supervisor";

type Place = { agency: string; year: number };

/** The declaration, the button, the receipt. */
export async function submit(page: Page, { agency, year }: Place): Promise<void> {
  await page.goto(`/desk/${agency}/${year}/check`);
  await page.getByRole("checkbox", { name: /数据已核对，内容真实准确/ }).check();
  await page.getByRole("button", { name: /^提交/ }).click();
  await expect(page.getByText(/SHA-256|回执/).first()).toBeVisible({ timeout: 20_000 });
}

/** The clerk answers every remark on the report's page. */
export async function answerAll(page: Page, { agency, year }: Place): Promise<void> {
  await page.goto(`/desk/${agency}/${year}`);
  const answers = page.getByRole("button", { name: /写一句回复|回复/ });
  await expect(answers.first()).toBeVisible();
  for (let left = await answers.count(); left > 0; left--) {
    await answers.nth(left - 1).click();
    await page.getByRole("textbox", { name: /回复/ }).fill("已核对并改好。");
    await page.getByRole("button", { name: /^(发出|发送)/ }).click();
    await expect(page.getByRole("textbox", { name: /回复/ })).toHaveCount(0);
  }
}

/** The supervisor resolves so many remarks, approves and publishes. */
export async function resolveAndPublish(page: Page, { agency, year }: Place, remarks: number): Promise<void> {
  await page.goto(`/review/${agency}/${year}?view=full`);
  for (let number = 1; number <= remarks; number++) {
    await page.getByRole("button", { name: `解决意见${number}` }).click();
    await expect(page.getByRole("button", { name: `解决意见${number}` })).toHaveCount(0);
  }
  await approveAndPublish(page);
}

/** Anyone, without script and without account: the page, `report.json`, and the proof that both are one. */
export async function readAsAnyone(browser: Browser, origin: string, { agency, year }: Place) {
  const anyone = await browser.newContext({ locale: "zh-CN", baseURL: origin, javaScriptEnabled: false });
  const page = await anyone.newPage();
  await page.goto(`/reports/${agency}/${year}`);
  const shown = plain(await page.getByRole("main").innerText());
  const bytes = await (await anyone.request.get(`/reports/${agency}/${year}/report.json`)).body();
  expect(shown, "the hash of the bytes stands on the page").toContain(createHash("sha256").update(bytes).digest("hex"));
  const kept = await anyone.request.get(`/reports/${agency}/${year}/revisions/1.json`);
  expect((await kept.body()).equals(bytes)).toBe(true);
  return { page, shown, json: JSON.parse(bytes.toString("utf8")), close: () => anyone.close() };
}

/** Without spaces and widths, in which a page and a paper may differ. */
export const plain = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");
