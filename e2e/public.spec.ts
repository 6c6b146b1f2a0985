/** What the public reads, in a browser that runs no script. */
import { createHash } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { as as stageAs } from "../db/seed/stage";
import { closeAgency } from "../lib/agencies/close-agency";
import { expect, test } from "./fixtures";
import type { House } from "./house";
import { corrected, correctedCell, correcting, withdrawn } from "./later-life";

test.use({ javaScriptEnabled: false });

const article = (page: Page) => page.getByRole("article");
const title = (page: Page) => page.getByRole("heading", { level: 1 });
const address = ({ agency, year }: { agency: string; year: number }) => `/reports/${agency}/${year}`;
const fullHash = /\b[0-9a-f]{64}\b/;
/** Links to reports in a list of them. */
const reports = (page: Page) => page.getByRole("table").getByRole("link", { name: /年度报告$/ });
/** The figure in one cell of an official table, by its permanent name. */
const figure = (page: Page, cell: string) => page.locator(`[id="${cell}"]`);

async function hashOf(request: APIRequestContext, at: string): Promise<string> {
  const answer = await request.get(at);
  expect(answer.status(), at).toBe(200);
  return createHash("sha256")
    .update(await answer.body())
    .digest("hex");
}

test("whoever types part of an agency's name finds it and all its years", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("searchbox", { name: "机构、年度或正文中的词" }).fill("教育局");
  await page.getByRole("button", { name: "搜索" }).click();
  await expect(title(page)).toHaveText("“教育局”的搜索结果");
  await page.getByRole("link", { name: "示例市教育局", exact: true }).click();
  await expect(title(page)).toHaveText("示例市教育局");
  const years = await page.getByRole("table").getByRole("rowheader").allTextContents();
  expect(years).toEqual(["2024年", "2023年", "2022年", "2021年", "2020年", "2019年", "2018年", "2017年"]);
  await page.getByRole("link", { name: /^2024年.*年度报告$/ }).click();
  await expect(title(page)).toHaveText("示例市教育局2024年政府信息公开工作年度报告");
});

test("a year chosen beside the name leaves only that year's reports", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("searchbox", { name: "机构、年度或正文中的词" }).fill("教育局");
  await page.getByRole("combobox", { name: "年度" }).selectOption("2022年");
  await page.getByRole("button", { name: "搜索" }).click();
  const years = await page.getByRole("table").getByRole("row").allTextContents();
  expect(years.length).toBeGreaterThan(1);
  for (const row of years.slice(1)) expect(row).toMatch(/^2022年/);
});

test("words of the text lead to the report in which they stand, marked, narrowed by what it is", async ({
  page,
  given,
}) => {
  const texts = { part1: "本年度举办芦苇荡科普开放日，参加者众多。" };
  const report = await given.report({ status: "published", texts });
  await page.goto("/search?q=芦苇荡 开放日 2025");
  await expect(page.locator("mark")).toHaveText(["芦苇荡", "开放日"]);
  await page.getByRole("combobox", { name: "报告格式" }).selectOption({ index: 1 });
  await page.getByRole("button", { name: "搜索" }).click();
  await expect(page.getByRole("heading", { name: "没有找到" })).toBeVisible();
  await page.getByRole("combobox", { name: "报告格式" }).selectOption("全部格式");
  await page.getByRole("combobox", { name: "机构类别" }).selectOption("部门");
  await page.getByRole("button", { name: "搜索" }).click();
  await reports(page).click();
  await expect(title(page)).toContainText(report.name);
});

test("a search without a result says what to try, and leads to the agencies", async ({ page }) => {
  await page.goto("/search?q=没有的机构");
  await expect(page.getByRole("heading", { name: "没有找到" })).toBeVisible();
  await page.getByRole("link", { name: "按地区找机构" }).click();
  await expect(page.getByRole("heading", { name: "按地区找机构" })).toBeInViewport();
});

test("the newest report stands first on the home page", async ({ page, given }) => {
  const report = await given.report({ status: "published" });
  await page.goto("/");
  const newest = page.getByRole("region", { name: "最新发布" });
  await newest.getByRole("link").first().click();
  await expect(title(page)).toContainText(report.name);
});

test("an agency that has published nothing says so", async ({ page, given }) => {
  const bare = await given.agency();
  await page.goto(`/agencies/${bare.code}`);
  await expect(page.getByRole("heading", { name: "还没有公布的报告" })).toBeVisible();
});

test("an agency's list names a withdrawn year too, without its data", async ({ page }) => {
  await page.goto("/agencies/demo-jiahe-mzj");
  const row = page.getByRole("row").filter({ hasText: "2023年" });
  await expect(row).toContainText("已撤下");
  await expect(row).toContainText("不提供");
  await expect(row.getByRole("link", { name: "JSON" })).toHaveCount(0);
});

test("a closed agency's address leads to its successor; its reports stay where they are", async ({ page, given }) => {
  const old = await given.report({ status: "published" });
  const heir = await given.agency();
  const administrator = stageAs(await given.stage(), "administrator");
  await closeAgency(administrator, { code: old.agency, version: 1, successor: heir.code, reason: "" });
  await page.goto(`/agencies/${old.agency}`);
  await expect(page).toHaveURL(`/agencies/${heir.code}`);
  await expect(page.getByRole("heading", { name: `原${old.name}的报告` })).toBeVisible();
  await reports(page).click();
  await expect(page).toHaveURL(address(old));
  await expect(title(page)).toContainText(old.name);
});

test.describe("a report", () => {
  test("reads in the official manner, and its contents lead to its parts", async ({ page, given }) => {
    const report = await given.report({ status: "published" });
    await page.goto(address(report));
    await expect(title(page)).toHaveText(`${report.name}2025年政府信息公开工作年度报告`);
    const parts = article(page).getByRole("heading", { level: 2 });
    const names = await parts.allTextContents();
    expect(names.map((name) => name.slice(0, 2))).toEqual(["一、", "二、", "三、", "四、", "五、", "六、"]);
    const contents = page.getByRole("navigation", { name: "目录" });
    for (const name of names) {
      await contents.getByRole("link", { name: name.slice(2) }).click();
      await expect(article(page).getByRole("heading", { name })).toBeInViewport();
    }
    await expect(article(page)).toContainText(report.texts.part1?.split("\n")[0] ?? "no text");
    await expect(figure(page, "requests/received/total")).toHaveText(
      String(report.figures["requests/received/total"]?.value),
    );
  });

  test("leads up to its agency and the agency above", async ({ page, given }) => {
    const report = await given.report({ status: "published" });
    await page.goto(address(report));
    const way = page.getByRole("navigation", { name: "您在这里" });
    expect(await way.getByRole("listitem").allTextContents()).toEqual([
      "首页",
      "示例市人民政府",
      report.name,
      "2025年度报告",
    ]);
    await way.getByRole("link", { name: "示例市人民政府" }).click();
    await expect(title(page)).toHaveText("示例市人民政府");
  });

  for (const at of ["demo-shi/2017", "demo-shi/2020", "demo-shi/2023"])
    test(`says of every head in its tables what it is the head of (${at})`, async ({ page }) => {
      await page.goto(`/reports/${at}`);
      const tables = page.getByRole("table");
      expect(await tables.count()).toBeGreaterThan(1);
      for (const table of await tables.all()) {
        expect(await table.getByRole("columnheader").count()).toBeGreaterThan(0);
        await expect(table.getByRole("caption")).not.toBeEmpty();
      }
      await expect(tables.locator("th:not([scope])")).toHaveCount(0);
    });

  test("can be checked: the file beside it has the hash that stands on the page", async ({ page, given, request }) => {
    const report = await given.report({ status: "published" });
    await page.goto(address(report));
    const proof = page.getByRole("region", { name: "核对这份报告" });
    const shown = fullHash.exec((await proof.textContent()) ?? "")?.[0];
    await expect(proof).toContainText("sha256sum 1.json");
    await expect(proof.getByRole("link", { name: "1.json" })).toHaveAttribute(
      "href",
      `${address(report)}/revisions/1.json`,
    );
    expect(await hashOf(request, `${address(report)}/revisions/1.json`)).toBe(shown);
    expect(await hashOf(request, `${address(report)}/report.json`)).toBe(shown);
    await page.getByRole("link", { name: "怎样核对这份报告未被改动" }).click();
    await expect(proof).toBeInViewport();
  });

  test("shows nothing of a correction that is only begun", async ({ page, given }) => {
    const report = await correcting(given, 7_654_321);
    await page.goto(address(report));
    await expect(page.getByText("第1版（现行）")).toBeVisible();
    await expect(figure(page, correctedCell)).toHaveText(String(report.figures[correctedCell]?.value));
  });

  test("once corrected says what changed and why, and keeps what it replaced", async ({ page, given, request }) => {
    const note = "年末办结的件数漏计，现予更正。";
    const report = await corrected(given, note, 4321);
    await page.goto(address(report));
    await expect(page.getByText("第2版（现行）")).toBeVisible();
    await expect(page.getByRole("region", { name: "更正说明" })).toContainText(note);
    await expect(figure(page, correctedCell)).toHaveText("更4321");
    const revisions = page.getByRole("table", { name: "这份报告的全部版本" });
    await expect(revisions.getByRole("row").nth(1)).toContainText(`第2版现行`);
    await expect(revisions.getByRole("row").nth(1)).toContainText(note);
    await expect(revisions.getByRole("row").nth(2)).toContainText("第1版已被替换");

    await page.getByRole("link", { name: "查看更正前的版本" }).click();
    await expect(page).toHaveURL(`${address(report)}/revisions/1`);
    await expect(page.getByText("这是第1版，已被第2版替换。")).toBeVisible();
    await expect(figure(page, correctedCell)).toHaveText(String(report.figures[correctedCell]?.value));
    await page.getByRole("link", { name: "看现行版本" }).click();
    await expect(page).toHaveURL(address(report));

    const second = await hashOf(request, `${address(report)}/revisions/2.json`);
    expect(await hashOf(request, `${address(report)}/report.json`)).toBe(second);
    expect(await hashOf(request, `${address(report)}/revisions/1.json`)).not.toBe(second);
  });
});

test.describe("a withdrawn report", () => {
  test("answers 410 with the reason; what was published stays readable under a banner", async ({
    page,
    given,
    request,
  }) => {
    const report = await given.report({ status: "published" });
    const reason = "第三部分误用上年数据，更正后重新发布。";
    await withdrawn(given, report, reason);
    const answer = await page.goto(address(report));
    expect(answer?.status()).toBe(410);
    await expect(title(page)).toContainText(report.name);
    await expect(page.getByText(`撤下，原因：${reason}`)).toBeVisible();
    await expect(page.getByText("地址保留不变，更正后重新发布时仍在这里。")).toBeVisible();
    await expect(article(page)).toHaveCount(0);
    const json = await request.get(`${address(report)}/report.json`);
    expect(json.status()).toBe(410);
    expect(await json.json()).toMatchObject({ withdrawn: true, revision: 1, reason });

    await page.getByRole("link", { name: "第1版" }).click();
    await expect(page).toHaveURL(`${address(report)}/revisions/1`);
    await expect(page.getByText(`撤下，原因：${reason}`).first()).toBeVisible();
    await expect(figure(page, correctedCell)).toHaveText(String(report.figures[correctedCell]?.value));
    const proof = (await page.getByRole("region", { name: "核对这份报告" }).textContent()) ?? "";
    expect(await hashOf(request, `${address(report)}/revisions/1.json`)).toBe(fullHash.exec(proof)?.[0]);
  });

  test("that was unlawful to show leaves nothing of any revision but its hash", async ({ page, given, request }) => {
    const report = await corrected(given, "漏计，现予更正。");
    const hash = await hashOf(request, `${address(report)}/revisions/1.json`);
    await withdrawn(given, report, "附件含有依法不应公开的内容。", true);
    for (const at of [address(report), `${address(report)}/revisions/1`, `${address(report)}/revisions/2`]) {
      const answer = await page.goto(at);
      expect(answer?.status(), at).toBe(410);
      await expect(page.getByText("附件含有依法不应公开的内容。").first()).toBeVisible();
      await expect(article(page)).toHaveCount(0);
      await expect(page.getByRole("link", { name: /^第.版$|json/ })).toHaveCount(0);
    }
    for (const file of ["report.json", "revisions/1.json", "revisions/2.json"]) {
      const answer = await request.get(`${address(report)}/${file}`);
      expect(answer.status(), file).toBe(410);
      expect(await answer.text(), file).not.toContain("sections");
    }
    await page.goto(`${address(report)}/revisions/1`);
    await expect(page.getByText(hash)).toBeVisible();
    await expect(page.getByText("这一版依法不再显示")).toBeVisible();
    await expect(page.getByText("更正后重新发布时仍在这里")).toHaveCount(0);
  });
});

for (const at of [
  "/nothing-here",
  "/agencies/nobody",
  "/agencies/nobody/more",
  "/reports/nobody/2024",
  "/reports/demo-kjj/2001",
  "/reports/demo-kjj/20x4",
  "/reports/demo-kjj/2024/revisions/9",
  "/reports/demo-kjj/2024/revisions/first",
])
  test(`${at} leads nowhere, and says so on a page of ours`, async ({ page }) => {
    const answer = await page.goto(at);
    expect(answer?.status()).toBe(404);
    await expect(title(page)).toHaveText("没有这一页");
    await page.getByRole("link", { name: "到首页查机构" }).click();
    await expect(title(page)).toContainText("政府信息公开");
  });

test("what is only being written is not there for the public", async ({ page, given, request }) => {
  for (const status of ["draft", "submitted", "approved"] as const) {
    const report = await given.report({ status });
    expect((await page.goto(address(report)))?.status(), status).toBe(404);
    expect((await request.get(`${address(report)}/report.json`)).status(), status).toBe(404);
  }
});

test("a report that cannot be drawn says so without script, with a way on", async ({ page, given, house }) => {
  const report = await given.report({ status: "published" });
  await spoilSnapshot(house, report.agency);
  const answer = await page.goto(address(report));
  expect(answer?.status()).toBe(500);
  await expect(title(page)).toHaveText("这一页没有打开");
  await page.getByRole("link", { name: "到首页" }).click();
  await expect(page).toHaveURL("/");
});

async function spoilSnapshot({ store }: House, code: string): Promise<void> {
  await store.tx(async (tx) => {
    const { revisions, reports, agencies } = tx.tables;
    const [row] = await tx
      .select({ id: reports.id })
      .from(reports)
      .innerJoin(agencies, eq(agencies.id, reports.agencyId))
      .where(eq(agencies.code, code));
    await tx
      .update(revisions)
      .set({ snapshot: "{" })
      .where(eq(revisions.reportId, row?.id ?? ""));
  });
}

test("pages carry no script and forbid any", async ({ request, given }) => {
  const report = await given.report({ status: "published" });
  for (const at of [
    "/",
    "/search?q=科学",
    "/agencies/demo-kjj",
    address(report),
    `${address(report)}/revisions/1`,
    "/nothing",
  ]) {
    const answer = await request.get(at);
    expect(await answer.text(), at).not.toContain("<script");
    expect(answer.headers()["content-security-policy"], at).toContain("script-src 'none'");
  }
});

test("who asks only for the head of a page or a file gets its status and no body", async ({ request, given }) => {
  const report = await given.report({ status: "published" });
  const gone = await given.report({ status: "withdrawn" });
  for (const [at, status] of [
    ["/", 200],
    ["/agencies/demo-kjj", 200],
    [address(report), 200],
    [`${address(report)}/report.json`, 200],
    [`${address(report)}/revisions/1.json`, 200],
    [address(gone), 410],
    [`${address(gone)}/report.json`, 410],
    ["/reports/nobody/2024", 404],
  ] as const) {
    const head = await request.head(at);
    expect(head.status(), at).toBe(status);
    expect((await head.body()).length, at).toBe(0);
    expect(head.headers()["content-length"], `${at} must not be said to be empty`).not.toBe("0");
    expect(head.headers()["content-type"], at).toBe((await request.get(at)).headers()["content-type"]);
  }
});

test("大字 and 高对比 once chosen last from page to page, and can be taken back where one is", async ({ page }) => {
  const letters = () => page.locator("html").evaluate((root) => Number.parseFloat(getComputedStyle(root).fontSize));
  const ground = () => page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
  await page.goto("/search?q=科学&year=2024");
  const [usual, grey] = [await letters(), await ground()];
  await page.getByRole("link", { name: "大字版" }).click();
  await expect(page).toHaveURL(/\/search\?q=.*year=2024$/);
  expect(await letters()).toBe(usual * 1.25);
  await page.getByRole("link", { name: "高对比" }).click();
  expect(await ground()).toBe("rgb(255, 255, 255)");
  await reports(page).first().click();
  await expect(page).toHaveURL(/\/reports\//);
  expect([await letters(), await ground()]).toEqual([usual * 1.25, "rgb(255, 255, 255)"]);
  const here = page.url();
  await page.getByRole("link", { name: "标准字" }).click();
  await page.getByRole("link", { name: "标准对比" }).click();
  await expect(page).toHaveURL(here);
  expect([await letters(), await ground()]).toEqual([usual, grey]);
});

for (const width of [1280, 390])
  test(`on paper only the report is left, and heads of tables repeat (window of ${width})`, async ({ page, given }) => {
    await page.setViewportSize({ width, height: 900 });
    const report = await corrected(given, "漏计，现予更正。");
    await page.goto(address(report));
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("banner")).toBeHidden();
    await expect(page.getByRole("contentinfo")).toBeHidden();
    for (const furniture of await page.getByRole("navigation").all()) await expect(furniture).toBeHidden();
    for (const words of ["JSON", "怎样核对这份报告未被改动", "查看更正前的版本"])
      await expect(page.getByText(words, { exact: true }), words).toBeHidden();
    await expect(title(page)).toBeVisible();
    await expect(page.getByText("漏计，现予更正。").first()).toBeVisible();
    const tables = article(page).getByRole("table");
    for (const table of await tables.all()) {
      await expect(table.getByRole("rowgroup").first()).toHaveCSS("display", /table-(header|row)-group/);
      for (const head of await table.locator("thead").all())
        await expect(head).toHaveCSS("display", "table-header-group");
      for (const row of (await table.getByRole("row").all()).slice(0, 3))
        await expect(row).toHaveCSS("break-inside", "avoid");
    }
  });
