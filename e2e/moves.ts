/** Moves of a report by the buttons of its pages, and what happens beside the page that a person looks at. */
import { type Browser, type BrowserContext, expect, type Locator, type Page } from "@playwright/test";
import { type Place, seen, as as stageAs } from "../db/seed/stage";
import type { Ctx } from "../lib/auth/actor";
import { readReport } from "../lib/reports/read";
import type { WorkingCopy } from "../lib/reports/working-copy";
import type { Given, GivenReport } from "./given";
import type { House } from "./house";

/** Presses a button that asks first. @returns the question. */
export async function ask(page: Page, button: string | RegExp): Promise<Locator> {
  await page.getByRole("button", { name: button }).first().click();
  const question = page.getByRole("dialog");
  await expect(question).toBeVisible();
  return question;
}

/** Says yes; the question goes away when it was done. */
export async function confirm(question: Locator, button: string | RegExp): Promise<void> {
  await question.getByRole("button", { name: button }).click();
  await expect(question).toBeHidden();
}

/** The public address of a report, asked for without signing in: the status, and what stands there. */
export async function publicly(page: Page, { agency, year }: Place): Promise<{ status: number; text: string }> {
  const answer = await page.request.get(`/reports/${agency}/${year}`, { headers: { cookie: "" } });
  return { status: answer.status(), text: await answer.text() };
}

/** Somebody beside the person of the test, in a browser of their own. */
export async function beside(
  browser: Browser,
  house: House,
  as: (username: string, context: BrowserContext) => Promise<void>,
  username: string,
): Promise<Page> {
  const context = await browser.newContext({
    ...{ locale: "zh-CN", timezoneId: "Asia/Shanghai", baseURL: house.origin },
    viewport: { width: 1280, height: 900 },
  });
  await as(username, context);
  return context.newPage();
}

/** The page hears nothing of what others do, as when the network is slow or the tab has slept. */
export const hearsNothing = (page: Page) =>
  page.route("**/api/reports/**/changes?*", (route) => route.abort("connectionaborted"));

/** What somebody does elsewhere, with the report as it stands now. */
export async function elsewhere<T>(
  given: Given,
  username: string,
  place: Place,
  move: (ctx: Ctx, at: Place & { version: number }) => Promise<T>,
): Promise<T> {
  const stage = await given.stage();
  const { agency, year } = place;
  return move(stageAs(stage, username), await seen(stage, { agency, year }));
}

/** Who decides where a test does not say otherwise. */
export const supervisor = "supervisor2";
export const placeOf = ({ agency, year }: GivenReport): Place => ({ agency, year });
export const deskOf = ({ agency, year }: GivenReport) => `/desk/${agency}/${year}`;
export const reviewOf = ({ agency, year }: GivenReport) => `/review/${agency}/${year}`;

/** The working copy as it is stored. */
export const copyOf = (given: Given, report: GivenReport): Promise<WorkingCopy> =>
  elsewhere(given, supervisor, report, (ctx, { agency, year }) => readReport(ctx, agency, year));
export const statusOf = async (given: Given, report: GivenReport) => (await copyOf(given, report)).report.status;
