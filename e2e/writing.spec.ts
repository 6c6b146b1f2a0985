/** Writing: what a proof-reader would mark, finding and replacing, last year's words, a paste from Word. */
import { copyHtml, pasteText, saved } from "./clerk";
import { expect, test } from "./fixtures";

const title = "总体情况";

test("half-width punctuation is put right in one click, which one undo takes back", async ({ page, as, given }) => {
  const report = await given.report({ status: "draft", empty: true });
  await as(report.editor);
  await page.goto(`/desk/${report.agency}/${report.year}/part1`);
  await pasteText(page, title, "加强领导,落实责任;主动公开(含规范性文件)。\n一是完善制度；三是加强培训。");
  await expect(page.getByText("标点全角半角混用（4 处）")).toBeVisible();
  await expect(page.getByText("“一是”后面是“三是”，缺“二是”。")).toBeVisible();
  await page.getByRole("button", { name: "4 处都改好" }).click();
  const text = page.getByRole("textbox", { name: title });
  await expect(text).toContainText("加强领导，落实责任；主动公开（含规范性文件）。");
  await expect(page.getByText("标点全角半角混用（4 处）")).toHaveCount(0);
  await text.press("Control+z");
  await expect(text).toContainText("加强领导,落实责任;主动公开(含规范性文件)。");
  await saved(page);
});

test("a name is replaced in all texts of the report, and the saved report has it everywhere", async ({
  page,
  as,
  given,
}) => {
  const report = await given.report({ status: "draft", empty: true });
  await as(report.editor);
  const desk = `/desk/${report.agency}/${report.year}`;
  await page.goto(`${desk}/part5`);
  await pasteText(page, "存在的主要问题及改进情况", "局办公室将加强培训。");
  await page.goto(`${desk}/part1`);
  await pasteText(page, title, "局办公室负责发布。局办公室负责答复。");
  await page.keyboard.press("Control+h");
  const panel = page.getByRole("search", { name: "查找替换" });
  await panel.getByRole("textbox", { name: "查找" }).fill("局办公室");
  await expect(panel.getByText("本部分 2 处")).toBeVisible();
  await panel.getByRole("textbox", { name: "替换为" }).fill("政务公开科");
  await panel.getByRole("checkbox", { name: "整份报告的文字都找" }).check();
  await expect(panel.getByText("本部分 2 处，别的部分 1 处")).toBeVisible();
  await panel.getByRole("button", { name: "全部替换" }).click();
  await expect(panel.getByText("替换了 3 处，其中别的部分 1 处。")).toBeVisible();
  await saved(page);
  await page.goto(`${desk}/part5`);
  await expect(page.getByRole("textbox", { name: "存在的主要问题及改进情况" })).toContainText("政务公开科将加强培训。");
  await page.goto(`${desk}/part1`);
  await expect(page.getByRole("textbox", { name: title })).toContainText("政务公开科负责发布。政务公开科负责答复。");
});

test("last year's words stand to hand, with their years and figures marked, and what is alike is told", async ({
  page,
  as,
  given,
}) => {
  const agency = await given.agency();
  const last = await given.report({ status: "published", year: 2024, agency });
  const report = await given.report({ status: "draft", year: 2025, agency, empty: true });
  const words = String(last.texts.part1).split("\n")[0] ?? "";
  await as(report.editor);
  await page.goto(`/desk/${report.agency}/2025/part1`);
  await page.getByText("对照上年文字").click();
  await page.getByRole("button", { name: "放到正文末尾" }).first().click();
  await expect(page.getByRole("textbox", { name: title })).toContainText(words.slice(0, 20));
  await expect(page.getByText(/句与上年相同或相近，占 100%/)).toBeVisible();
  await saved(page);
});

test("what comes from Word keeps its headings, items, bold and tables and loses everything else", async ({
  page,
  as,
  given,
}) => {
  const report = await given.report({ status: "draft", empty: true });
  await as(report.editor);
  await page.goto(`/desk/${report.agency}/${report.year}/part1`);
  const text = page.getByRole("textbox", { name: title });
  const html = `<html><head><style>p.MsoNormal{font-family:仿宋_GB2312;color:red}</style></head><body><!--StartFragment-->
    <h2 style='font-family:黑体'>（一）主动公开</h2>
    <p class=MsoNormal style='text-indent:32.0pt;color:red'><span lang=EN-US style='font-size:16.0pt'>&nbsp;&nbsp;全年公开<b>312</b>条。<o:p></o:p></span></p>
    <p class=MsoNormal><o:p>&nbsp;</o:p></p>
    <table border=1><tr><td style='width:90pt'><p>类别</p></td><td><p>件数</p></td></tr></table>
    <!--EndFragment--></body></html>`;
  await copyHtml(page, html, "全年公开312条。");
  await text.click();
  await page.keyboard.press("Control+V");
  await expect(text.getByRole("heading", { name: "（一）主动公开" })).toBeVisible();
  await expect(text.getByRole("cell", { name: "件数" })).toBeVisible();
  await expect(text.getByText("312", { exact: true })).toBeVisible();
  await saved(page);
  const kept = await text.innerHTML();
  expect(kept).not.toMatch(/style=|MsoNormal|font|color|<o:p>/i);
  expect(kept).not.toContain("<p><br");
});
