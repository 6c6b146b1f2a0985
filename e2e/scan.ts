/** Looking at a page as axe does, and as a phone does: nothing may be wrong, and nothing may stick out. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const app = join(import.meta.dirname, "../app");
const draws = /^(page|not-found|error|global-error|forbidden|unauthorized)\.tsx$/;
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const widths = [1280, 390];

/** Every file of the program that draws a page, by its path below app/. */
export const everyPage = (): string[] =>
  readdirSync(app, { recursive: true, withFileTypes: true })
    .filter(({ name }) => draws.test(name))
    .map(({ name, parentPath }) => join(parentPath, name).slice(app.length + 1))
    .sort();

async function faultsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze();
  const over = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  return [
    ...violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ target, failureSummary }) => {
        const why = (failureSummary ?? "").split("\n").slice(1).join("; ").trim();
        return `${id} (${nodes.length}) at ${target.join(" ")}: ${why}`;
      }),
    ),
    ...(over > 0 ? [`the page is ${over}px wider than the screen`] : []),
  ];
}

export type Look = {
  /** Its path below app/. */
  page: string;
  at: string;
  status?: number;
  /** The heading one reads there: that it is this page, and that it is drawn. */
  sees: string | RegExp;
  /** What is opened or typed before looking. */
  first?: (page: Page) => Promise<unknown>;
  /** In a word what `first` brings about, for the list of faults. */
  state?: string;
};

/** Opens pages one after the other and collects what is wrong with all of them. */
export class Looker {
  readonly faults: string[] = [];
  readonly seen = new Set<string>();
  constructor(private readonly page: Page) {}

  async at({ page: file, at, status = 200, sees, first, state = "" }: Look): Promise<void> {
    const { page } = this;
    this.seen.add(file);
    await page.setViewportSize({ width: widths[0] ?? 1280, height: 900 });
    const answer = await page.goto(at);
    expect(answer?.status(), at).toBe(status);
    await expect(page.getByRole("heading", { level: 1, name: sees }), at).toBeVisible();
    await first?.(page);
    await this.here([at, state].filter(Boolean).join(" "));
  }

  /** What is open now, at both widths. */
  async here(where: string): Promise<void> {
    for (const width of widths) {
      await this.page.setViewportSize({ width, height: 900 });
      const found = await faultsOn(this.page);
      this.faults.push(...found.map((fault) => `${where} ${width}px: ${fault}`));
    }
  }
}

/** The control that opens a dialog, pressed until it does: a page may be drawn before it listens. */
export async function opened(page: Page, control: string | RegExp): Promise<void> {
  await expect(async () => {
    await page.getByRole("button", { name: control }).first().click({ timeout: 2000 });
    await expect(page.getByRole("dialog")).toBeVisible({ timeout: 1000 });
  }).toPass();
}
