/** What an administrator does by the pages: agencies, accounts, and the log of it all. */
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { as as acting, seen } from "../db/seed/stage";
import { demonstrationPassword } from "../lib/auth/demonstration";
import { signIn } from "../lib/auth/sign-in";
import { dayOf, systemClock } from "../lib/clock";
import { chineseDate } from "../lib/format";
import { newId } from "../lib/id";
import { approveReport } from "../lib/reports/approve-report";
import { publishReport } from "../lib/reports/publish-report";
import { expect, test } from "./fixtures";
import type { House } from "./house";

const code = () => `e2e-${newId().slice(0, 8)}`;
const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const today = () => dayOf(new Date());
const yesterday = () => dayOf(new Date(Date.now() - 24 * 3600_000));
/** Whether user name and password open a session; that the page does it is told in sign-in.spec. */
const opens = ({ store }: House, username: string, password: string): Promise<boolean> =>
  signIn({ store, clock: systemClock, userAgent: null }, { username, password }).then(Boolean, () => false);
/** Who stands where, as the database has it. */
async function kept({ store }: House): Promise<string> {
  const { agencies, agencyChanges, users, memberships } = store.read.tables;
  const rows = [];
  for (const table of [agencies, agencyChanges, users, memberships])
    rows.push((await store.read.select().from(table)).map((row) => JSON.stringify(row)).sort());
  return JSON.stringify(rows);
}

test.beforeEach(async ({ as }) => as("administrator"));

test("an agency is created under another, and a form that is wrong says where and keeps what was typed", async ({
  page,
  house,
}) => {
  const fresh = code();
  const before = await kept(house);
  await page.goto("/admin/agencies");
  await page.getByRole("link", { name: "新增机构" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "新增机构" })).toBeVisible();
  const make = page.getByRole("button", { name: "新增机构" });
  await make.click();
  await expect(page.getByText("请填写机构全称。")).toBeVisible();
  await expect(page.getByText("代码至少 2 个字符。")).toBeVisible();
  await expect(page.getByLabel("机构全称")).toBeFocused();

  await page.getByLabel("机构全称").fill("示例市水务局");
  await page.getByLabel("简称").fill("市水务局");
  await page.getByLabel("上级机构").selectOption({ label: "　示例市甲禾区人民政府" });
  for (const [typed, told] of [
    ["Demo-SWJ", "代码只用小写字母、数字和中间的横线，如 demo-kjj。"],
    ["collections", "这个词留给网址用，换一个。"],
    ["demo-kjj", "这个代码用过了，换一个。代码不能再用，关闭的机构也占着它的代码。"],
  ] as const) {
    await page.getByLabel("机构代码").fill(typed);
    await make.click();
    await expect(page.getByText(told)).toBeVisible();
    await expect(page.getByLabel("机构代码")).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByLabel("机构代码")).toHaveValue(typed);
    await expect(page.getByLabel("机构全称")).toHaveValue("示例市水务局");
  }
  expect(await kept(house)).toBe(before);

  await page.getByLabel("机构代码").fill(fresh);
  await make.click();
  await expect(page).toHaveURL(`/admin/agencies/${fresh}`);
  await expect(page.getByRole("heading", { level: 1, name: "示例市水务局" })).toBeVisible();
  await expect(section(page, "沿革").getByRole("row").filter({ hasText: "设立" })).toContainText("管理员甲");

  await page.goto("/admin/agencies");
  await page.getByLabel("名称或代码").fill("市水务");
  await page.getByRole("button", { name: "查找" }).click();
  await expect(page.getByRole("link", { name: "示例市水务局" })).toBeVisible();
  await expect(page.getByText("共 1 个机构")).toBeVisible();
});

test("a new name holds for what is published from then on; what was published keeps the old one", async ({
  given,
  page,
  house,
}) => {
  const agency = await given.agency();
  const [old, next] = [
    await given.report({ status: "published", year: 2023, agency }),
    await given.report({ status: "submitted", year: 2024, agency }),
  ];
  await page.goto(`/admin/agencies/${agency.code}`);
  const rename = section(page, "改名");
  const before = await kept(house);
  await rename.getByLabel("机构全称").fill("");
  await rename.getByRole("button", { name: "改名" }).click();
  await expect(rename.getByText("请填写机构全称。")).toBeVisible();
  await rename.getByLabel("机构全称").fill("示例市新名称局");
  for (const [day, told] of [
    ["", "请填日期，如 2026-01-31。"],
    [yesterday(), `不能早于上一次变动（${chineseDate(today())}）。`],
    ["2099-01-01", "还没到这一天，到那天再改。"],
  ] as const) {
    await rename.getByLabel("从哪天起").fill(day);
    await rename.getByRole("button", { name: "改名" }).click();
    await expect(rename.getByText(told)).toBeVisible();
    await expect(rename.getByLabel("机构全称")).toHaveValue("示例市新名称局");
  }
  expect(await kept(house)).toBe(before);

  await rename.getByLabel("从哪天起").fill(today());
  await rename.getByRole("button", { name: "改名" }).click();
  await expect(rename.getByText("名称改好了，以前发布的报告仍用原名。")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "示例市新名称局" })).toBeVisible();
  const line = section(page, "沿革").getByRole("row").filter({ hasText: "改名" });
  await expect(line).toContainText(chineseDate(today()));
  await expect(line).toContainText(`由“${agency.name}”改为“示例市新名称局”`);
  // What was done well stands no longer beside what is wrong now.
  await rename.getByLabel("机构全称").fill("");
  await rename.getByRole("button", { name: "改名" }).click();
  await expect(rename.getByText("名称改好了")).toHaveCount(0);

  const supervisor = acting(await given.stage(), "supervisor2");
  await approveReport(supervisor, await seen(await given.stage(), next));
  await publishReport(supervisor, await seen(await given.stage(), next));
  await page.goto(`/reports/${old.agency}/2023`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(agency.name);
  await page.goto(`/reports/${old.agency}/2024`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("示例市新名称局");
  await page.goto(`/agencies/${agency.code}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("示例市新名称局");
  await expect(page.getByRole("row").filter({ hasText: "2023" })).toContainText(agency.name);
});

test("an agency moves with what stands below it, and never below itself", async ({ given, page, house }) => {
  const above = await given.agency({ kind: "government", name: `示例市试验区${newId().slice(0, 4)}人民政府` });
  const below = await given.agency({ parent: above.code, name: `示例市下级${newId().slice(0, 4)}局` });
  const before = await kept(house);
  await page.goto(`/admin/agencies/${above.code}`);
  const move = section(page, "移动");
  for (const there of [above, below]) {
    await move.getByLabel("上级机构").selectOption(there.code);
    await move.getByRole("button", { name: "移到这里" }).click();
    await expect(move.getByText("机构不能放到它自己或它的下级之下。")).toBeVisible();
    await expect(move.getByLabel("上级机构")).toHaveValue(there.code);
  }
  expect(await kept(house)).toBe(before);
  await move.getByLabel("上级机构").selectOption("demo-yichuan");
  await move.getByRole("button", { name: "移到这里" }).click();
  await expect(move.getByText("移好了，它的下级跟着它。")).toBeVisible();
  await expect(section(page, "沿革")).toContainText("由示例市人民政府移到示例市乙川县人民政府");
  await expect(section(page, "下级机构").getByRole("link", { name: below.name })).toBeVisible();
});

test("a closed agency's drafts and address go to the successor, its published reports stay", async ({
  given,
  as,
  page,
}) => {
  const [old, heir] = [await given.agency(), await given.agency()];
  await given.report({ status: "published", year: 2023, agency: old });
  await given.report({ status: "draft", year: 2024, agency: old });
  await page.goto(`/admin/agencies/${old.code}`);
  await page.getByRole("button", { name: "关闭机构…" }).click();
  const dialog = page.getByRole("dialog", { name: `关闭${old.name}` });
  await expect(dialog).toContainText("现在有 1 份没有提交的报告：2024 年度。");
  await dialog.getByRole("button", { name: "关闭机构" }).click();
  await expect(dialog.getByText("没有承接机构的，请写明关闭的原因。")).toBeVisible();
  await dialog.getByLabel("承接机构").selectOption(heir.code);
  await dialog.getByRole("button", { name: "关闭机构" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(`由${heir.name}承接`).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "改名" })).toHaveCount(0);

  await page.goto(`/agencies/${old.code}`);
  await expect(page).toHaveURL(`/agencies/${heir.code}`);
  await expect(page.getByText(`原${old.name}的报告`)).toBeVisible();
  await page.goto(`/reports/${old.code}/2023`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(old.name);
  await as(heir.editor);
  await page.goto(`/desk/${heir.code}/2024`);
  await expect(page.getByRole("heading", { level: 1, name: "2024年度报告" })).toBeVisible();
});

test("without a successor the reason is asked for, and the draft is only there to be read", async ({
  given,
  as,
  page,
}) => {
  const agency = await given.agency();
  await given.report({ status: "draft", year: 2024, agency });
  await page.goto(`/admin/agencies/${agency.code}`);
  await page.getByRole("button", { name: "关闭机构…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("原因").fill("撤销，职责不再保留");
  await dialog.getByRole("button", { name: "关闭机构" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("撤销，职责不再保留").first()).toBeVisible();
  await page.goto(`/agencies/${agency.code}`);
  await expect(page.getByText("本机构已撤销，过去的报告仍可查阅。")).toBeVisible();
  await as(agency.editor);
  await page.goto(`/desk/${agency.code}/2024`);
  await expect(page.getByText("只能查看").first()).toBeVisible();
});

test("an agency that others stand below, or whose report is being decided, is not closed", async ({
  given,
  page,
  house,
}) => {
  const above = await given.agency({ kind: "government" });
  await given.agency({ parent: above.code });
  const deciding = await given.report({ status: "submitted", year: 2024 });
  const before = await kept(house);
  for (const [agency, told] of [
    [above.code, "它下面还有 1 个机构，先把它们移走或关闭。"],
    [deciding.agency, "2024 年度的报告正在审核或等着发布，先把它发布或退回。"],
  ] as const) {
    await page.goto(`/admin/agencies/${agency}`);
    await page.getByRole("button", { name: "关闭机构…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("原因").fill("撤销");
    await dialog.getByRole("button", { name: "关闭机构" }).click();
    await expect(dialog.getByText(told)).toBeVisible();
    await expect(dialog.getByLabel("原因")).toHaveValue("撤销");
    await dialog.getByRole("button", { name: "不关闭" }).click();
    await expect(dialog).toBeHidden();
  }
  expect(await kept(house)).toBe(before);
});

test("an account is opened with its roles, and whoever gets it works with it from the first day", async ({
  given,
  as,
  page,
  house,
  browser,
}) => {
  const agency = await given.agency();
  const username = `zhao.${newId().slice(0, 6)}`;
  const before = await kept(house);
  await page.goto("/admin/users");
  await page.getByRole("link", { name: "开立账户" }).click();
  const make = page.getByRole("button", { name: "开立账户" });
  await make.click();
  await expect(page.getByText("请填写姓名。")).toBeVisible();
  await expect(page.getByText("用户名至少 2 个字。")).toBeVisible();
  await expect(page.getByText("请选择机构。")).toBeVisible();
  await page.getByLabel("姓名").fill("赵甲");
  await page.getByLabel("用户名").fill("editor");
  await page.getByLabel("邮箱").fill("zhao");
  await page.getByLabel("电话").fill("见附件");
  await page.getByRole("button", { name: "去掉第 1 个职责" }).click();
  await make.click();
  await expect(page.getByText("邮箱写得不对。")).toBeVisible();
  await expect(page.getByText("电话只用数字、空格和横线。")).toBeVisible();
  await expect(page.getByText("至少给一个职责，不然登录后没有事可做。")).toBeVisible();
  await page.getByLabel("邮箱").fill("zhao@example.org");
  await page.getByLabel("电话").fill("0000-0000000 转 12");
  await page.getByRole("button", { name: "再加一个职责" }).click();
  await page.getByLabel("在", { exact: true }).selectOption(agency.code);
  await page.getByRole("button", { name: "再加一个职责" }).click();
  await page.getByLabel("在", { exact: true }).nth(1).selectOption(agency.code);
  await make.click();
  await expect(page.getByText("有两个一样的职责，去掉一个。")).toBeVisible();
  await page.getByLabel("第 2 个职责", { exact: true }).selectOption({ label: "审核人" });
  await make.click();
  await expect(page.getByText("这个用户名已经有人用了，换一个。")).toBeVisible();
  await expect(page.getByLabel("姓名")).toHaveValue("赵甲");
  await expect(page.getByLabel("第 2 个职责", { exact: true })).toHaveValue("supervisor");
  expect(await kept(house)).toBe(before);

  await page.getByLabel("用户名").fill(username);
  await make.click();
  await expect(page.getByText("只在这里显示一次")).toBeVisible();
  const password = (await page.getByRole("definition").nth(1).textContent()) ?? "";
  expect(password).toMatch(/^([2-9a-z]{4}-){3}[2-9a-z]{4}$/);
  await page.reload();
  await expect(page.getByText(password)).toHaveCount(0);

  const own = await browser.newContext({ baseURL: house.origin, locale: "zh-CN" });
  const theirs = await own.newPage();
  expect(await opens(house, username, password)).toBe(true);
  await as(username, own);
  expect((await theirs.goto("/review"))?.status()).toBe(200);
  await own.close();
});

test("a reset password, a disabled account and other roles hold at the next request", async ({
  given,
  page,
  browser,
  house,
  as,
}) => {
  const agency = await given.agency();
  const own = await browser.newContext({ baseURL: house.origin, locale: "zh-CN" });
  const theirs = await own.newPage();
  await as(agency.editor, own);
  await theirs.goto("/desk");
  await expect(theirs.getByRole("heading", { level: 1, name: "我的报告" })).toBeVisible();

  await page.goto("/admin/users");
  await page.getByLabel("姓名、用户名或机构").fill(agency.name);
  await page.getByRole("button", { name: "查找" }).click();
  await page.getByRole("table").getByRole("link").click();
  await expect(page.getByText(agency.editor, { exact: true })).toBeVisible();

  await page.getByLabel("第 1 个职责", { exact: true }).selectOption({ label: "审核人" });
  await page.getByRole("button", { name: "修改职责" }).click();
  await expect(page.getByText("职责改好了，对方下一次打开页面就生效。")).toBeVisible();
  expect((await theirs.goto("/review"))?.status()).toBe(200);

  // A second change on the same page builds on the first.
  await page.getByRole("button", { name: "再加一个职责" }).click();
  await page.getByLabel("在", { exact: true }).nth(1).selectOption("demo-kjj");
  await page.getByRole("button", { name: "修改职责" }).click();
  await expect(page.getByText("职责改好了，对方下一次打开页面就生效。")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("在", { exact: true })).toHaveCount(2);

  await page.getByRole("button", { name: "重置密码…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "重置密码" }).click();
  await expect(page.getByText("只在这里显示一次")).toBeVisible();
  const initial = (await page.getByRole("definition").last().textContent()) ?? "";
  await theirs.goto("/review");
  await expect(theirs).toHaveURL(/\/sign-in/);
  expect(await opens(house, agency.editor, initial)).toBe(true);
  expect(await opens(house, agency.editor, demonstrationPassword)).toBe(false);
  await as(agency.editor, own);
  expect((await theirs.goto("/review"))?.status()).toBe(200);

  await page.getByRole("button", { name: "停用账户…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "停用账户" }).click();
  await expect(page.getByRole("button", { name: "启用账户…" })).toBeVisible();
  await theirs.goto("/review");
  await expect(theirs).toHaveURL(/\/sign-in/);
  expect(await opens(house, agency.editor, initial)).toBe(false);
  await page.goto("/admin/users?state=disabled");
  await expect(page.getByRole("cell", { name: agency.editor, exact: true })).toBeVisible();
  await page.goBack();

  await page.getByRole("button", { name: "启用账户…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "启用账户" }).click();
  await expect(page.getByRole("button", { name: "停用账户…" })).toBeVisible();
  expect(await opens(house, agency.editor, initial)).toBe(true);
  await own.close();
});

test("the last administrator is neither disabled nor relieved, and the page says why", async ({ page, house }) => {
  const before = await kept(house);
  await page.goto("/admin/users/administrator");
  await page.getByRole("button", { name: "停用账户…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "停用账户" }).click();
  await expect(dialog.getByText("不能停用自己的账户，请别的管理员来做。")).toBeVisible();
  await dialog.getByRole("button", { name: "不改" }).click();
  await page.getByLabel("第 1 个职责", { exact: true }).selectOption({ label: "填报员" });
  await page.getByRole("button", { name: "修改职责" }).click();
  await expect(page.getByText("这是最后一个系统管理员，先给别人这个职责。")).toBeVisible();
  await expect(page.getByLabel("第 1 个职责", { exact: true })).toHaveValue("editor");
  expect(await kept(house)).toBe(before);
});

test("a page opened before somebody else's change does not undo it", async ({ given, page, context, house }) => {
  const agency = await given.agency();
  const other = await context.newPage();
  for (const opened of [page, other]) await opened.goto(`/admin/agencies/${agency.code}`);
  await section(other, "改名").getByLabel("简称").fill("别人改的");
  await section(other, "改名").getByRole("button", { name: "改名" }).click();
  await expect(other.getByText("名称改好了")).toBeVisible();
  const before = await kept(house);
  await section(page, "改名").getByLabel("机构全称").fill("示例市旧页面局");
  await section(page, "改名").getByRole("button", { name: "改名" }).click();
  await expect(page.getByText("别人改过这里")).toBeVisible();
  await expect(section(page, "改名").getByLabel("机构全称")).toHaveValue("示例市旧页面局");
  expect(await kept(house)).toBe(before);
});

test("the log lists what was done and what was refused, by name, and proves that nothing was changed", async ({
  given,
  page,
  house,
}) => {
  const agency = await given.agency({ kind: "government" });
  await given.agency({ parent: agency.code });
  await page.goto(`/admin/agencies/${agency.code}`);
  await section(page, "改名")
    .getByLabel("机构全称")
    .fill(`示例市记录${agency.code.slice(4)}局`);
  await section(page, "改名").getByRole("button", { name: "改名" }).click();
  await expect(page.getByText("名称改好了")).toBeVisible();
  await page.getByRole("button", { name: "关闭机构…" }).click();
  await page.getByLabel("原因").fill("撤销");
  await page.getByRole("dialog").getByRole("button", { name: "关闭机构" }).click();
  await expect(page.getByText("它下面还有 1 个机构")).toBeVisible();

  await page.goto("/admin/audit");
  await page.getByLabel("机构、账户或经办人").fill(`示例市记录${agency.code.slice(4)}局`);
  await page.getByRole("button", { name: "查找" }).click();
  const rows = page.getByRole("row").filter({ hasText: agency.code });
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText("关闭机构");
  await expect(rows.first()).toContainText("被拒绝");
  await expect(rows.first()).toContainText("它下面还有 1 个机构，先把它们移走或关闭。");
  await expect(rows.last()).toContainText("机构改名");
  await expect(rows.last()).toContainText("已完成");
  await page.getByLabel("结果").selectOption({ label: "被拒绝" });
  await page.getByRole("button", { name: "查找" }).click();
  await expect(rows).toHaveCount(1);
  await page.getByRole("link", { name: "核对全部记录" }).click();
  await expect(page.getByText("条逐条核对过，前后相连")).toBeVisible();

  // What somebody rewrites in the database is found.
  const { audit } = house.store.read.tables;
  const [row] = (await house.store.read.select().from(audit))
    .filter(({ action }) => action === "agency.rename")
    .slice(-1);
  await house.store.tx(async (tx) => {
    const table = tx.tables.audit;
    await tx
      .update(table)
      .set({ actorName: "别人" })
      .where(eq(table.seq, row?.seq ?? 0));
  });
  await page.reload();
  await expect(page.getByText(`从第 ${row?.seq} 条起对不上`)).toBeVisible();
  await house.store.tx(async (tx) => {
    const table = tx.tables.audit;
    await tx
      .update(table)
      .set({ actorName: row?.actorName })
      .where(eq(table.seq, row?.seq ?? 0));
  });
});

test("what is not there is said inside the administrators' own pages", async ({ page }) => {
  for (const address of ["/admin/agencies/nowhere", "/admin/users/nobody", "/admin/collections/none"]) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: "没有这一页" })).toBeVisible();
    await expect(page.getByRole("navigation", { name: "主导航" })).toBeVisible();
  }
});
