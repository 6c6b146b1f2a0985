/** A server that is killed while somebody types: whatever the page had called saved is there, and the rest arrives. */
import { and, eq } from "drizzle-orm";
import { cells } from "../lib/forms/cells";
import { form2021 } from "../lib/forms/form-2021";
import { cell, saved, saveState } from "./clerk";
import { expect, test } from "./fixtures";
import type { House } from "./house";

// A house of its own: nobody else's tests live in one that is shot.
test.use({ engine: "sqlite", ownHouse: "killed" });

const fields = cells(form2021).filter(({ tableKey, computed }) => tableKey === "requests" && !computed);
const kills = 20;
const received = "requests/received/person";

async function stored(house: House, agency: string): Promise<Map<string, number | null>> {
  const { figures, reports, agencies } = house.store.read.tables;
  const rows = await house.store.read
    .select({ cell: figures.cell, value: figures.value })
    .from(figures)
    .innerJoin(reports, eq(reports.id, figures.reportId))
    .innerJoin(agencies, and(eq(agencies.id, reports.agencyId), eq(agencies.code, agency)));
  return new Map(rows.map(({ cell: name, value }) => [name, value]));
}

test("kill -9 while an editor types loses no value that the page had called saved, twenty times", async ({
  page,
  as,
  given,
  house,
}) => {
  test.setTimeout(420_000);
  const report = await given.report({ status: "draft", empty: true });
  await as(report.editor);
  await page.goto(`/desk/${report.agency}/${report.year}/part3`);
  const typed = new Map<string, number>();
  for (let round = 0; round < kills; round++) {
    // What stands here when the page says 已保存 must survive.
    let called = new Map(typed);
    for (let n = 0; n < 6; n++) {
      const name = fields[(round * 6 + n) % fields.length]?.cell ?? "";
      const value = round * 10 + n;
      await cell(page, name).focus();
      await page.keyboard.type(String(value));
      await page.keyboard.press("Enter");
      typed.set(name, value);
      if (n === 2 || (n === 4 && round % 2 === 0)) {
        await saved(page);
        called = new Map(typed);
      }
    }
    // The shot falls at another moment each time: before, in and after the save of what was typed last.
    const until = Date.now() + round * 60;
    while (Date.now() < until) {
      if (/^已保存/.test((await saveState(page).textContent()) ?? "")) called = new Map(typed);
    }
    await house.kill();
    const kept = await stored(house, report.agency);
    for (const [name, value] of called) expect(kept.get(name), `${name} after kill ${round + 1}`).toBe(value);
    await house.start();
    if (round % 5 === 4) await page.reload();
    // The rest waited in the browser and arrives by itself.
    await expect(saveState(page)).toHaveText(/^已保存/, { timeout: 45_000 });
    const arrived = await stored(house, report.agency);
    for (const [name, value] of typed) expect(arrived.get(name), `${name} after start ${round + 1}`).toBe(value);
  }
});

test("two hundred changes made offline arrive after the server was restarted", async ({
  page,
  as,
  given,
  house,
  context,
}) => {
  const report = await given.report({ status: "draft", empty: true });
  await as(report.editor);
  await page.goto(`/desk/${report.agency}/${report.year}/part3`);
  await expect(cell(page, received)).toBeVisible();
  await context.setOffline(true);
  const rows = Array.from({ length: 29 }, (_, n) =>
    Array.from({ length: 6 }, (_one, m) => String(n * 6 + m)).join("\t"),
  );
  await cell(page, received).focus();
  await page.evaluate((block) => navigator.clipboard.writeText(block), rows.slice(0, 24).join("\n"));
  await page.keyboard.press("Control+V");
  // The last of these lines stands where our totals do, and differs from them: that is asked about, also offline.
  await page.getByRole("dialog", { name: "粘贴前请核对" }).getByRole("button", { name: "粘贴" }).click();
  for (let n = 0; n < 60; n++) {
    await page.keyboard.type(String(n));
    await page.keyboard.press(n % 6 === 5 ? "Enter" : "Tab");
  }
  await expect(saveState(page)).toHaveText(/^未保存：网络断开，\d+ 处暂存在本机/);
  const shown = await page
    .locator("input[data-cell]")
    .evaluateAll((all) =>
      all.map((input) => [(input as HTMLInputElement).name, (input as HTMLInputElement).value] as const),
    );
  await house.kill();
  await house.start();
  await context.setOffline(false);
  await expect(saveState(page)).toHaveText(/^已保存/, { timeout: 45_000 });
  const kept = await stored(house, report.agency);
  for (const [name, value] of shown) {
    expect(kept.get(name) ?? null, name).toBe(value === "" ? null : Number(value));
  }
});
