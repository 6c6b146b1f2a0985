/**
 * Two editors at one report in real browsers, over networks that lose, repeat, delay and reorder, and a server that is
 * killed: what was acknowledged is there once, and nobody's words were overwritten without being seen. The same story
 * as components/form/saving/two-editors.test.ts, which tells it far more often. BROWSER_SEED repeats a run.
 */
import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import fc from "fast-check";
import { BadNetwork, type Fault, faults } from "./bad-network";
import { cell, saveState } from "./clerk";
import { expect, test } from "./fixtures";
import { beside, deskOf } from "./moves";
import { verifyHistory } from "./written-once";

// A house of its own: nobody else's tests live in one that is shot.
test.use({ engine: "sqlite", ownHouse: "two-editors" });

const runs = Number(process.env.BROWSER_RUNS ?? 10);
const seed = Number(process.env.BROWSER_SEED ?? randomInt(2 ** 31));
const cells = ["requests/received/person", "requests/received/company"] as const;
const people = ["editor", "colleague"] as const;
const mostKills = 2;

type Who = (typeof people)[number];
type Step =
  | { do: "type"; who: Who; cell: string }
  | { do: "write"; who: Who }
  | { do: "fault"; who: Who; fault: Fault }
  | { do: "reload"; who: Who }
  | { do: "choose"; who: Who; mine: boolean }
  | { do: "kill"; who: Who; cell: string }
  | { do: "rest"; who: Who };

const who = fc.constantFrom(...people);
const name = fc.constantFrom(...cells);
const a = <K extends Step["do"]>(kind: K) => ({ do: fc.constant(kind), who });
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ ...a("type"), cell: name }) },
    { weight: 2, arbitrary: fc.record(a("write")) },
    { weight: 6, arbitrary: fc.record({ ...a("fault"), fault: fc.constantFrom(...faults) }) },
    { weight: 2, arbitrary: fc.record(a("reload")) },
    { weight: 3, arbitrary: fc.record({ ...a("choose"), mine: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ ...a("kill"), cell: name }) },
    { weight: 3, arbitrary: fc.record(a("rest")) },
  ),
  { minLength: 12, maxLength: 30 },
);

type Person = { username: string; page: Page; network: BadNetwork };
type Part = "part1" | "part3";

/** Walks to a part by its link; the page stays the same one. */
async function goTo({ page }: Person, part: Part): Promise<void> {
  const at = new RegExp(`/${part}$`);
  if (at.test(page.url())) return;
  await page.locator(`a[href$="/${part}"]:visible`).first().click();
  await expect(page).toHaveURL(at);
  await expect(part === "part3" ? cell(page, cells[0]) : textOf(page)).toBeVisible();
}

const textOf = (page: Page) => page.getByRole("textbox", { name: "总体情况" });
const inConflict = (page: Page) => page.getByRole("button", { name: "用我的" });

async function type(person: Person, at: string, value: number): Promise<void> {
  await goTo(person, "part3");
  // In one stroke: what is half typed would be no value of its own.
  await cell(person.page, at).fill(String(value));
  await person.page.keyboard.press("Enter");
}

/** While two texts stand there, nobody writes a third. */
async function write(person: Person, text: string): Promise<void> {
  await goTo(person, "part1");
  await expect(async () => {
    if (await inConflict(person.page).isVisible()) return;
    await textOf(person.page).fill(text, { timeout: 1000 });
  }).toPass();
}

async function choose({ page }: Person, mine: boolean): Promise<void> {
  const button = page.getByRole("button", { name: mine ? "用我的" : "用对方的" }).first();
  if (await button.isVisible()) await button.click();
}

/** The network is well again: every question is answered, and the page says that all is kept. */
async function settle(person: Person): Promise<void> {
  await person.network.becomeCalm();
  await expect(async () => {
    const retry = person.page.getByRole("button", { name: "现在重试" });
    if (await retry.isVisible()) await retry.click({ timeout: 1000 });
    for (const part of ["part3", "part1"] as const) {
      await goTo(person, part);
      await choose(person, true);
    }
    await expect(saveState(person.page)).toHaveText(/^已保存/, { timeout: 3000 });
  }).toPass({ timeout: 90_000 });
}

test(`two editors, bad networks and a killed server: nothing acknowledged is lost, nothing is overwritten unseen (${runs} runs) @long`, async ({
  as,
  given,
  browser,
  house,
}) => {
  test.setTimeout(60_000 + runs * 180_000);
  process.stdout.write(`two editors: BROWSER_SEED=${seed}\n`);
  // No two values are alike, so that every one can be followed.
  let written = 1000;
  let [acknowledged, conflicts] = [0, 0];
  const run = async (list: Step[]) => {
    const report = await given.report({ status: "draft", empty: true });
    const complaints: string[] = [];
    const sitDown = async (username: string): Promise<Person> => {
      const page = await beside(browser, house, as, username);
      page.on("pageerror", (error) => complaints.push(`${username}: ${error}`));
      const network = new BadNetwork(page.context());
      await network.begin();
      await page.goto(`${deskOf(report)}/part3`);
      return { username, page, network };
    };
    const editor = await sitDown(report.editor);
    const colleague = await sitDown(await given.user({ role: "editor", agency: report.agency }));
    const both: Record<Who, Person> = { editor, colleague };
    let kills = 0;
    const carryOut = async (step: Step) => {
      const person = both[step.who];
      written += 1;
      switch (step.do) {
        case "type":
          return type(person, step.cell, written);
        case "write":
          return write(person, `${step.who === "editor" ? "经办人" : "同事"}第${written}次写下的总体情况。`);
        case "fault":
          return person.network.arrange(step.fault);
        case "reload":
          await person.page.reload();
          return;
        case "choose":
          return choose(person, step.mine);
        case "kill":
          kills += 1;
          if (kills > mostKills) return;
          await goTo(person, "part3");
          await house.kill();
          await type(person, step.cell, written);
          return house.start();
        case "rest": {
          const before = person.network.answers;
          await expect.poll(() => person.network.answers, { timeout: 45_000 }).toBeGreaterThan(before);
        }
      }
    };
    for (const [n, step] of list.entries()) await test.step(`${n}: ${JSON.stringify(step)}`, () => carryOut(step));
    await settle(editor);
    await settle(colleague);
    const targets = [...cells.map((one) => `figure:${one}`), "section:part1"];
    const held = await verifyHistory(house, report.agency, targets, [editor, colleague]);
    for (const person of [editor, colleague]) {
      const { page, username } = person;
      await expect(saveState(page)).toHaveText(/^已保存/);
      await goTo(person, "part3");
      for (const one of cells)
        await expect(cell(page, one), `${username} sees ${one}`).toHaveValue(held.get(`figure:${one}`) ?? "");
      await goTo(person, "part1");
      await expect(textOf(page), `${username} sees the text`).toHaveText(held.get("section:part1") ?? "");
    }
    expect(complaints).toEqual([]);
    for (const { page, network } of [editor, colleague]) {
      acknowledged += network.acknowledged.length;
      conflicts += network.conflicts;
      await page.context().close();
    }
  };
  await fc.assert(fc.asyncProperty(steps, run), { numRuns: runs, seed, endOnFailure: true });
  process.stdout.write(`two editors: ${acknowledged} changes acknowledged, ${conflicts} conflicts\n`);
  expect(acknowledged, "something was saved at all").toBeGreaterThan(runs);
});
