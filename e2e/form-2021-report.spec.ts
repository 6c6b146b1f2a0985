/** The whole path once for the form in force, with its matrix, on an invented report. */
import { cells } from "../lib/forms/cells";
import { form2021 } from "../lib/forms/form-2021";
import { inputText, jsonValue, showFigure } from "../lib/forms/numbers";
import { blank } from "../lib/forms/totals";
import { cell, pasteColumn, pasteText, saved } from "./clerk";
import { expect, test } from "./fixtures";
import { answerAll, plain, readAsAnyone, resolveAndPublish, submit } from "./story";
import { remark, returnWith } from "./supervisor";

const fields = cells(form2021);
const open = (table: string) => fields.filter((field) => field.tableKey === table && !field.computed);
const matrix = form2021.tables.requests;
const heads = { preamble: "前言", part1: "总体情况", part5: "存在的主要问题及改进情况", part6: "其他需要报告的事项" };

test("a report of the form in force goes from an empty desk to the public, matrix and all @postgres", async ({
  page,
  as,
  given,
  browser,
  house,
}) => {
  test.setTimeout(300_000);
  const report = await given.report({ status: null, year: 2025 });
  const place = { agency: report.agency, year: 2025 };
  const desk = `/desk/${report.agency}/2025`;
  // Nothing happened before courts: the clerk leaves table 4 to one click. One cell stays blank.
  const figures = { ...report.figures };
  for (const { cell: name } of fields.filter(({ tableKey }) => tableKey === "disputes"))
    figures[name] = { state: "number", value: 0 };
  figures["regulations/rules/abolished"] = blank;
  const typed = (name: string) =>
    inputText(fields.find((field) => field.cell === name)?.kind ?? "count", figures[name] ?? blank);

  await test.step("the clerk starts the report and pastes its texts", async () => {
    await as(report.editor);
    await page.goto("/desk");
    await page
      .getByRole("button", { name: /开始填报/ })
      .first()
      .click();
    await page.waitForURL(`**${desk}`);
    for (const [key, title] of Object.entries(heads)) {
      await page.goto(`${desk}/${key}`);
      await pasteText(page, title, String(report.texts[key]));
    }
  });

  await test.step("types the small tables by keyboard, one after the other", async () => {
    await page.goto(`${desk}/part2`);
    for (const table of ["regulations", "licences", "penalties", "fees"] as const)
      for (const field of open(table)) {
        await cell(page, field.cell).focus();
        const value = typed(field.cell);
        if (value !== "") await page.keyboard.type(value);
        await page.keyboard.press("Tab");
      }
    await saved(page);
  });

  await test.step("pastes the matrix as it stands in the sheet, headings and totals included", async () => {
    await page.goto(`${desk}/part3`);
    const lines = Object.entries(matrix.rows).map(([row, of]) =>
      Object.keys(matrix.columns)
        .map((column) => ("heading" in of ? "" : typed(`requests/${row}/${column}`)))
        .join("\t"),
    );
    await pasteColumn(page, "requests/received/person", lines);
    for (const field of open("requests")) await expect(cell(page, field.cell)).toHaveValue(typed(field.cell));
    await saved(page);
  });

  await test.step("mistypes a column and meets M1 at exactly its cells, with both sides", async () => {
    const wrong = "requests/carriedOut/research";
    const right = typed(wrong);
    await cell(page, wrong).fill(String(Number(right) + 3));
    await page.keyboard.press("Enter");
    await expect(page.getByText("M1").first()).toBeVisible();
    const marked = page.locator("input[aria-invalid='true']");
    await expect(marked).toHaveCount(3);
    const names = await marked.evaluateAll((all) => all.map((input) => (input as HTMLInputElement).name).sort());
    expect(names).toEqual([
      "requests/carriedIn/research",
      "requests/carriedOut/research",
      "requests/received/research",
    ]);
    await expect(page.getByText(/科研机构：第一项＋第二项为 \d+，第三项＋第四项为 \d+，多 3。/).first()).toBeVisible();
    await cell(page, wrong).fill(right);
    await page.keyboard.press("Enter");
    await expect(page.getByText("M1", { exact: true })).toHaveCount(0);
    await saved(page);
  });

  await test.step("says in one act that nothing happened before courts", async () => {
    await page.goto(`${desk}/part4`);
    await page.getByRole("button", { name: /本表无数据/ }).click();
    for (const field of open("disputes")) await expect(cell(page, field.cell)).toHaveValue("0");
    await saved(page);
  });

  await test.step("explains what wants a word, and submits", async () => {
    await page.goto(`${desk}/check`);
    await expect(page.getByText("表内1格未填")).toBeVisible();
    for (const box of await page.getByRole("textbox", { name: /说明原因/ }).all())
      await box.fill("已与经办科室核对，情况属实。");
    await saved(page);
    await submit(page, place);
  });

  const reviewing = await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai", baseURL: house.origin });
  const reviewer = await reviewing.newPage();
  await test.step("the supervisor returns it with remarks at a cell and at a part", async () => {
    await as("supervisor", reviewing);
    await reviewer.goto(`/review/${report.agency}/2025?view=full`);
    await remark(reviewer, /提意见：.*自然人/, "请核对台账。");
    await reviewer.goto(`/review/${report.agency}/2025`);
    await remark(reviewer, /对整份报告提意见/, "问题部分请写具体。");
    await returnWith(reviewer, "两处请再核对。");
  });

  await test.step("the clerk sees both, answers, and hands it in again", async () => {
    await page.goto(desk);
    await expect(page.getByText("请核对台账。")).toBeVisible();
    await answerAll(page, place);
    await submit(page, place);
  });

  await test.step("it is approved and published", async () => resolveAndPublish(reviewer, place, 2));

  await test.step("anyone reads every section and exactly the typed figures", async () => {
    const { page: reader, shown, json, close } = await readAsAnyone(browser, house.origin, place);
    for (const key of Object.keys(heads)) {
      for (const line of String(report.texts[key]).split("\n")) expect(shown).toContain(plain(line));
      const section = json.sections.find((one: { key: string }) => one.key === key);
      expect(plain(section.text)).toBe(plain(String(report.texts[key])));
    }
    expect(json.figures).toHaveLength(200);
    for (const [at, field] of fields.entries()) {
      const figure = figures[field.cell] ?? blank;
      const told = json.figures[at];
      const wanted = field.computed ? told.value : jsonValue(field.kind, figure);
      expect([told.cell, told.value], field.label).toEqual([field.cell, wanted]);
      if (!field.computed) expect(told.state).toBe(figure.state);
      // In print what is not applicable is a stroke.
      const figureWords = figure.state === "not-applicable" ? "/" : showFigure(field.kind, figure);
      const words = field.computed ? String(told.value) : figureWords;
      await expect(reader.locator(`[id="${field.cell}"]`)).toHaveText(words);
    }
    // The computed ones are the sums of what was typed.
    const value = (name: string) => json.figures.find((one: { cell: string }) => one.cell === name).value;
    const columns = Object.keys(matrix.columns).filter((column) => column !== "total");
    expect(value("requests/received/total")).toBe(
      columns.reduce((sum, column) => sum + (figures[`requests/received/${column}`]?.value ?? 0), 0),
    );
    await close();
  });
  await reviewing.close();
});
