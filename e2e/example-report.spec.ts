/** The whole path once, on a real report: typed, checked, submitted, returned, approved, published, read and verified. */
import { cells } from "../lib/forms/cells";
import { form2014 } from "../lib/forms/form-2014";
import { readFigure } from "../lib/forms/numbers";
import { cell, pasteColumn, pasteText, saved, typeDown } from "./clerk";
import { readExample, type Source } from "./example-source";
import { expect, test } from "./fixtures";
import { answerAll, plain, readAsAnyone, resolveAndPublish, submit } from "./story";
import { remark, returnWith } from "./supervisor";

const source = readExample();
const fields = cells(form2014);
const typedFor = (from: Source, name: string): string => {
  const row = fields.find((field) => field.cell === name)?.row ?? 0;
  return from.rows[row - 1]?.typed ?? "";
};

test("a report of 2018 goes from the clerk's papers to the public, figure by figure @postgres", async ({
  page,
  as,
  given,
  browser,
  house,
}) => {
  test.skip(source === null, "../shared/examples is not here: the example report is not part of the project");
  test.setTimeout(300_000);
  const from = source as Source;
  const report = await given.report({ status: null, year: 2018, form: "form-2014" });
  const desk = `/desk/${report.agency}/2018`;

  await test.step("the clerk starts the report and pastes its texts", async () => {
    await as(report.editor);
    await page.goto("/desk");
    await page
      .getByRole("button", { name: /开始填报.*2018|2018.*开始填报|开始填报/ })
      .first()
      .click();
    await page.waitForURL(`**${desk}`);
    await page.goto(`${desk}/preamble`);
    await pasteText(page, "前言", from.preamble);
    for (const [at, section] of from.sections.entries()) {
      await page.goto(`${desk}/s${at + 1}`);
      const title = form2014.parts.find(({ key }) => key === `s${at + 1}`)?.title ?? "";
      await pasteText(page, title, section.text);
    }
  });

  await test.step("types and pastes the 74 cells, blank where the source is blank", async () => {
    await page.goto(`${desk}/statistics`);
    const values = fields.map((field) => typedFor(from, field.cell));
    const half = 30;
    await typeDown(page, fields[0]?.cell ?? "", values.slice(0, half));
    await expect(cell(page, fields[half]?.cell ?? "")).toBeFocused();
    // The block goes over heading rows, as it would be copied from a sheet.
    const row = fields[half]?.row ?? 0;
    await pasteColumn(
      page,
      fields[half]?.cell ?? "",
      from.rows.slice(row - 1).map(({ typed }) => typed),
    );
    for (const field of fields) {
      const expected = typedFor(from, field.cell);
      await expect(cell(page, field.cell), field.label).toHaveValue(expected);
    }
    await saved(page);
  });

  await test.step("mistypes 专职人员数 as 2, meets R17 at its cell and mends it", async () => {
    const fullTime = fields.find(({ label }) => label.includes("专职人员数"))?.cell ?? "";
    await cell(page, fullTime).fill("2");
    await page.keyboard.press("Enter");
    await expect(cell(page, fullTime)).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByText("R17").first()).toBeVisible();
    const said = await cell(page, fullTime).getAttribute("aria-describedby");
    expect(said, "the finding is told at the cell").toBeTruthy();
    await saved(page);
    await page.goto(`${desk}/check`);
    await expect(page.getByText("R17").first()).toBeVisible();
    await page.goto(`${desk}/statistics`);
    await cell(page, fullTime).fill("0");
    await page.keyboard.press("Enter");
    await expect(page.getByText("R17")).toHaveCount(0);
  });

  await test.step("explains the warning that the text says 200余 where the table says 200, and submits", async () => {
    await saved(page);
    await page.goto(`${desk}/check`);
    await expect(page.getByText("R21").first()).toBeVisible();
    await page.getByRole("textbox", { name: /说明原因/ }).fill("文中为约数，统计表按200条填报，与台账一致。");
    await saved(page);
    await submit(page, { agency: report.agency, year: 2018 });
  });

  const reviewing = await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai", baseURL: house.origin });
  const reviewer = await reviewing.newPage();
  await as("supervisor", reviewing);
  await test.step("the supervisor returns it with remarks at a cell and a section", async () => {
    await reviewer.goto(`/review/${report.agency}/2018?view=full`);
    await remark(reviewer, /提意见：.*其他情况/, "请写明整改的时限。");
    await reviewer.goto(`/review/${report.agency}/2018`);
    await remark(reviewer, /对整份报告提意见/, "200条信息请再核对台账。");
    await returnWith(reviewer, "两处请再核对。");
  });

  await test.step("the clerk answers and submits again", async () => {
    await page.goto(desk);
    await expect(page.getByText("请写明整改的时限。")).toBeVisible();
    await answerAll(page, { agency: report.agency, year: 2018 });
    await submit(page, { agency: report.agency, year: 2018 });
  });

  await test.step("the supervisor resolves the remarks, approves and publishes", async () => {
    await resolveAndPublish(reviewer, { agency: report.agency, year: 2018 }, 2);
  });

  await test.step("anyone reads every section and exactly the source's figures, and proves the hash", async () => {
    const {
      page: reader,
      shown,
      json,
      close,
    } = await readAsAnyone(browser, house.origin, { agency: report.agency, year: 2018 });
    for (const section of from.sections)
      for (const line of section.text.split("\n")) expect(shown).toContain(plain(line));
    expect(json.sections.map(({ key }: { key: string }) => key)).toEqual([
      "preamble",
      ...from.sections.map((_, at) => `s${at + 1}`),
    ]);
    for (const [at, { text }] of [{ text: from.preamble }, ...from.sections].entries())
      expect(plain(json.sections[at].text)).toBe(plain(text));
    expect(json.figures).toHaveLength(74);
    for (const figure of json.figures) {
      const row = from.rows[figure.row - 1];
      const read = readFigure("count", row?.typed ?? "");
      expect(read.ok && read.figure.state, row?.label).toBe(figure.state);
      expect(figure.value).toBe(row?.typed === "" ? null : Number(row?.typed));
      expect(plain(figure.label)).toContain(plain(row?.label ?? "").slice(0, 6));
      await expect(reader.locator(`[id="${figure.cell}"]`)).toHaveText(row?.typed ?? "");
    }
    await close();
  });
  await reviewing.close();
});
