/** What a supervisor does with one report, in the words that stand on the screen. */
import { expect, type Page } from "@playwright/test";

const decisions = (page: Page) => page.getByRole("region", { name: "审核决定" });

/** Writes a remark at a place named as the page names it. */
export async function remark(page: Page, place: RegExp, text: string): Promise<void> {
  await page.getByRole("button", { name: place }).first().click();
  await page.getByRole("textbox", { name: /^意见：/ }).fill(text);
  await page.getByRole("button", { name: "发出意见" }).click();
  await expect(page.getByRole("article").filter({ hasText: text })).toBeVisible();
}

export async function returnWith(page: Page, reason: string): Promise<void> {
  await decisions(page).getByRole("button", { name: /^退回/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "退回原因" }).fill(reason);
  await dialog.getByRole("button", { name: /^退回/ }).click();
  await expect(page.getByText("已退回，对方会收到")).toBeVisible();
}

/** 通过 or 发布, with the question before it answered. */
export async function decide(page: Page, decision: "通过" | "发布", done: string | RegExp): Promise<void> {
  await decisions(page)
    .getByRole("button", { name: new RegExp(`^${decision}`) })
    .click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: new RegExp(`^${decision}`) })
    .click();
  await expect(decisions(page).getByText(done)).toBeVisible();
}

/** From waiting to public, on the report's own page. */
export async function approveAndPublish(page: Page): Promise<void> {
  await decide(page, "通过", /^已通过/);
  await page.reload();
  await decide(page, "发布", /^已发布/);
}
