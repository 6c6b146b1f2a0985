/** Typing in the largest tables, in Chromium at a quarter of the machine's speed; and what of the program a table step loads. */
import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { type GivenReport, givenIn } from "../e2e/given";
import { type House, openHouse, secret } from "../e2e/house";
import { make, templateFile } from "../e2e/prepare";
import { sealSession, sessionCookie } from "../lib/auth/next-auth";
import { openSession } from "../lib/auth/sessions";
import { enteredCells } from "../lib/forms/cells";
import { formById } from "../lib/forms/registry";
import { quantile, type Row, rounded } from "./measure";

const slowdown = 4;
/** Milliseconds from key to key, as a practised hand on a row of digits. */
const pace = 90;
/** Keys per table: about what one fills a matrix with. */
const cellsTyped = 80;

/** Milliseconds from each key to the end of the frame that shows it. */
declare global {
  var keyTimes: number[];
}

async function open(browser: Browser, house: House, report: GivenReport, step: string): Promise<Page> {
  const { users } = house.store.read.tables;
  const [user] = await house.store.read.select({ id: users.id }).from(users).where(eq(users.username, report.editor));
  const sid = await house.store.tx((tx) => openSession(tx, user?.id ?? "", new Date(), "bench"));
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "zh-CN" });
  await context.addCookies([{ name: sessionCookie().name, value: await sealSession(sid), url: house.origin }]);
  const page = await context.newPage();
  await page.goto(`${house.origin}/desk/${report.agency}/${report.year}/${step}`, { waitUntil: "networkidle" });
  return page;
}

/** The same keys in as many plain fields, without a program: what this browser on this machine takes at the least. */
async function bare(browser: Browser, cells: readonly string[]): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const fields = cells.map((cell) => `<tr><td>${cell}</td><td><input name="${cell}"></td></tr>`);
  await page.setContent(`<table>${fields.join("")}</table>`);
  const times = await typeThrough(page, cells);
  await page.close();
  return times;
}

/** Bytes of script as they came over the wire. */
async function scriptBytes(page: Page): Promise<number> {
  return page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter(({ name }) => /\.js(\?|$)/.test(name))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
  );
}

async function typeThrough(page: Page, cells: readonly string[]): Promise<number[]> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.evaluate(() => {
    globalThis.keyTimes = [];
    addEventListener(
      "keydown",
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          // A message comes after the frame was laid out and painted.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => globalThis.keyTimes.push(performance.now() - timeStamp);
          port2.postMessage(null);
        }),
      { capture: true },
    );
  });
  await page.locator(`input[name="${cells[0]}"]`).focus();
  for (const n of cells.keys()) {
    await page.keyboard.type(String(10 + ((n * 7) % 90)), { delay: pace });
    await page.keyboard.press("Tab", { delay: pace });
  }
  return page.evaluate(() => globalThis.keyTimes);
}

export async function measureTyping(): Promise<Row[]> {
  if (!existsSync(templateFile)) await make(`file:${templateFile}`);
  process.env.NEXTAUTH_SECRET = secret;
  const house = await openHouse({ engine: "sqlite", demonstration: true, empty: false, nth: 91 });
  const browser = await chromium.launch({
    executablePath: process.env.PLAYWRIGHT_CHROMIUM_PATH,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const given = givenIn(house.store);
    const rows: Row[] = [];
    for (const [year, step, table] of [
      [2018, "statistics", "statistics"],
      [2025, "part3", "requests"],
    ] as const) {
      const agency = await given.agency();
      await given.report({ status: "published", agency, year: year - 1 });
      const report = await given.report({ status: "draft", agency, year });
      const form = formById(year === 2018 ? "form-2014" : "form-2021");
      const cells = enteredCells(form)
        .filter(({ tableKey }) => tableKey === table)
        .map(({ cell }) => cell)
        .slice(0, cellsTyped);
      const least = await bare(browser, cells);
      const page = await open(browser, house, report, step);
      const bytes = await scriptBytes(page);
      const times = await typeThrough(page, cells);
      if (times.length < cells.length * 3) throw new Error(`only ${times.length} keys were seen`);
      await page.context().close();
      for (const [q, most] of [
        [0.75, 50],
        [0.99, 100],
      ] as const) {
        const value = quantile(times, q);
        rows.push({
          ...{ name: `key to next frame in ${form.id}, p${q * 100}, ${times.length} keys`, value: rounded(value) },
          ...{ unit: "ms", against: `bare page of as many fields, ${rounded(quantile(least, q))} ms` },
          ...{ ratio: rounded(value / quantile(least, q)), target: `< ${most} ms`, holds: value < most },
        });
      }
      rows.push({
        ...{ name: `script of a table step, ${form.id}`, value: rounded(bytes / 1000), unit: "kB compressed" },
        ...{ against: "200 kB", ratio: rounded(bytes / 200_000), target: "≤ 200 kB", holds: bytes <= 200_000 },
      });
    }
    return rows;
  } finally {
    await browser.close();
    await house.close();
  }
}
