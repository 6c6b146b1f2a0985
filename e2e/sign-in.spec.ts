/** Coming in and going out, as on a site in use: the one story in which signing in is clicked. */
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { as as acting } from "../db/seed/stage";
import { demonstrationPassword } from "../lib/auth/demonstration";
import { disableUser } from "../lib/users/disable-user";
import { expect, test } from "./fixtures";
import type { House } from "./house";

test.use({ demonstration: false });

const password = demonstrationPassword;

async function signIn(page: Page, username: string, typed = password, next?: string): Promise<void> {
  await page.goto(next === undefined ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`);
  await submit(page, username, typed);
}
async function submit(page: Page, username: string, typed: string): Promise<void> {
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码", { exact: true }).fill(typed);
  await page.getByRole("button", { name: "登录", exact: true }).click();
}
const atSignIn = (page: Page) => expect(page.getByRole("heading", { level: 1, name: "工作人员登录" })).toBeVisible();
const atDesk = (page: Page) => expect(page).toHaveURL(/\/desk$/);
const elsewhere = async (browser: Browser, house: House): Promise<BrowserContext> =>
  browser.newContext({ baseURL: house.origin, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
const newEditor = { role: "editor", agency: "demo-kjj" } as const;

test("user name and password lead to one's work, however an input method left on wrote them", async ({
  given,
  page,
}) => {
  const username = await given.user(newEditor);
  await page.goto("/");
  await page.getByRole("link", { name: "工作人员登录" }).click();
  await expect(page.getByText("演示账户")).toHaveCount(0);
  await submit(page, ` ${username.toUpperCase().replace("-", "－")} `, password);
  await atDesk(page);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a wrong password says how many tries are left, keeps the user name and shows nothing else", async ({
  given,
  page,
}) => {
  const username = await given.user(newEditor);
  await signIn(page, username, "not the password");
  await expect(page.getByText("密码不对，还可以试 4 次。")).toBeVisible();
  await expect(page.getByLabel("用户名")).toHaveValue(username);
  await expect(page.getByLabel("密码", { exact: true })).toHaveValue("");
  await expect(page.getByLabel("密码", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await submit(page, username, "not it either");
  await expect(page.getByText("密码不对，还可以试 3 次。")).toBeVisible();
  await submit(page, username, password);
  await atDesk(page);
});

test("five wrong passwords lock the name: the right one is refused too, until the wait is over", async ({
  given,
  page,
  house,
}) => {
  const username = await given.user(newEditor);
  const attempts = async () => {
    const { signInAttempts } = house.store.read.tables;
    const mine = eq(signInAttempts.username, username);
    const [kept] = await house.store.read.select().from(signInAttempts).where(mine);
    return { failed: kept?.failed, wait: (kept?.lockedUntil?.getTime() ?? 0) - (kept?.lastAt.getTime() ?? 0) };
  };
  const waitIsOver = () =>
    house.store.tx(async (tx) => {
      const { signInAttempts } = tx.tables;
      const over = { lockedUntil: new Date(Date.now() - 1000) };
      await tx.update(signInAttempts).set(over).where(eq(signInAttempts.username, username));
    });
  await page.goto("/sign-in");
  for (const told of ["还可以试 4 次", "还可以试 3 次", "还可以试 2 次", "还可以试 1 次", "试错太多次，"]) {
    await submit(page, username, "not the password");
    await expect(page.getByText(told)).toBeVisible();
  }
  await page.goto("/sign-in");
  await submit(page, username, password);
  await expect(page.getByText(/试错太多次，\d\d:\d\d 以后再试。/)).toBeVisible();
  expect(await attempts(), "a try during the wait makes it no longer").toEqual({ failed: 5, wait: 60_000 });
  await waitIsOver();
  await submit(page, username, "not the password");
  await expect.poll(attempts, "a failure after the wait waits longer").toEqual({ failed: 6, wait: 120_000 });
  await waitIsOver();
  await page.goto("/sign-in");
  await submit(page, username, password);
  await atDesk(page);
});

test("a name that nobody has hears what a wrong password hears", async ({ page }) => {
  await signIn(page, "nobody-at-all", "not the password");
  await expect(page.getByText("密码不对，还可以试 4 次。")).toBeVisible();
});

test("an empty form is told field by field", async ({ page }) => {
  await page.goto("/sign-in");
  await submit(page, "", "");
  await expect(page.getByText("请填写用户名。")).toBeVisible();
  await expect(page.getByText("请填写密码。")).toBeVisible();
});

test("the page that was asked for opens after signing in", async ({ given, page }) => {
  const report = await given.report({ status: "draft" });
  const asked = `/desk/${report.agency}/${report.year}/check?from=mail`;
  await page.goto(asked);
  await atSignIn(page);
  await submit(page, report.editor, password);
  await expect(page).toHaveURL(asked);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("检查并提交");
});

for (const next of ["https://elsewhere.example/", "//elsewhere.example/desk", "/\\elsewhere.example", "javascript:1"])
  test(`signing in never leads to ${next}`, async ({ given, page, house }) => {
    await signIn(page, await given.user(newEditor), password, next);
    await atDesk(page);
    expect(new URL(page.url()).origin).toBe(house.origin);
  });

test("who is signed in already is led on from the sign-in page", async ({ given, as, page }) => {
  await as(await given.user(newEditor));
  await page.goto("/sign-in?next=%2Faccount");
  await expect(page).toHaveURL(/\/account$/);
});

test("the first sign-in asks for an own password before anything else, and then leads on", async ({ given, page }) => {
  const username = await given.user({ ...newEditor, mustChangePassword: true });
  await signIn(page, username, password, "/account");
  await expect(page.getByRole("heading", { level: 1, name: "先设一个自己的密码" })).toBeVisible();
  for (const address of ["/desk", "/account"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1, name: "先设一个自己的密码" })).toBeVisible();
  }
  const change = async (current: string, typed: string, again = typed) => {
    await page.getByLabel("现在的密码").fill(current);
    await page.getByLabel("新密码", { exact: true }).fill(typed);
    await page.getByLabel("再填一次新密码").fill(again);
    await page.getByRole("button", { name: "更换密码" }).click();
  };
  await change(password, "eleven char");
  await expect(page.getByText("至少 12 个字，现在 11 个。")).toBeVisible();
  await change(password, "four geese over the reservoir", "five geese over the reservoir");
  await expect(page.getByText("两次填的不一样。")).toBeVisible();
  await change(password, password);
  await expect(page.getByText("新密码和现在的一样，换一个。")).toBeVisible();
  await change("not the password", "four geese over the reservoir");
  await expect(page.getByText("密码不对，还可以试 4 次。")).toBeVisible();
  // More often than a wrong password may be tried: who knows the present one is not locked out by the rules.
  for (const common of [
    "password1234",
    "qwertyuiop123",
    "123456789012",
    "abcabcabcabca",
    "aaaaaaaaaaaa",
    "iloveyou12345",
  ]) {
    await change(password, common);
    await expect(page.getByText("这个密码太常见，容易被猜到，换一个。")).toBeVisible();
    await expect(page.getByLabel("新密码", { exact: true })).toHaveValue(common);
  }
  await change(password, `${username.replaceAll(/[^a-z]/g, "")}20262027`.padEnd(12, "1"));
  await expect(page.getByText("密码不能只是用户名加数字，换一个。")).toBeVisible();
  await change(password, "four geese over the reservoir");
  await expect(page).toHaveURL(/\/account$/);
  await page.getByRole("button", { name: "退出", exact: true }).click();
  await atSignIn(page);
  await submit(page, username, password);
  await expect(page.getByText("密码不对，还可以试 4 次。")).toBeVisible();
  await submit(page, username, "four geese over the reservoir");
  await atDesk(page);
});

test("signing out ends the session itself, not only this browser's cookie", async ({ given, page, browser, house }) => {
  await signIn(page, await given.user(newEditor));
  await atDesk(page);
  const thief = await elsewhere(browser, house);
  await thief.addCookies(await page.context().cookies());
  const copy = await thief.newPage();
  await copy.goto("/desk");
  await atDesk(copy);
  await page.getByRole("button", { name: "退出", exact: true }).click();
  await atSignIn(page);
  await expect(page.getByText("登录已过期")).toHaveCount(0);
  await page.goto("/desk");
  await atSignIn(page);
  await copy.goto("/desk");
  await atSignIn(copy);
  await thief.close();
});

test("signing out everywhere: the other computer is out at its next request", async ({
  given,
  as,
  page,
  browser,
  house,
}) => {
  const username = await given.user(newEditor);
  const other = await elsewhere(browser, house);
  await as(username, other);
  const there = await other.newPage();
  await there.goto("/desk");
  await atDesk(there);
  await as(username);
  await page.goto("/account");
  await expect(page.getByRole("row").filter({ hasText: "还登录着" })).toHaveCount(1);
  await page.getByRole("button", { name: "全部退出" }).click();
  const dialog = page.getByRole("dialog", { name: "全部退出" });
  await dialog.getByRole("button", { name: "不退出" }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "全部退出" }).click();
  await dialog.getByRole("button", { name: "全部退出" }).click();
  await atSignIn(page);
  await there.getByRole("link", { name: "账户" }).click();
  await atSignIn(there);
  await expect(there.getByText("登录已过期")).toBeVisible();
  await other.close();
});

test("one sign-in left open elsewhere is ended by itself", async ({ given, as, page, browser, house }) => {
  const username = await given.user(newEditor);
  const other = await elsewhere(browser, house);
  await as(username, other);
  await as(username);
  await page.goto("/account");
  await page.getByRole("button", { name: /^退出 .+ 的登录$/ }).click();
  await expect(page.getByRole("row").filter({ hasText: "已退出" })).toBeVisible();
  const there = await other.newPage();
  await there.goto("/desk");
  await atSignIn(there);
  await page.goto("/desk");
  await atDesk(page);
  await other.close();
});

test("a disabled account is out at its next request, and cannot come back", async ({ given, as, page }) => {
  const username = await given.user(newEditor);
  await as(username);
  await page.goto("/desk");
  await atDesk(page);
  await disableUser(acting(await given.stage(), "administrator"), { username, version: 1 });
  await page.goto("/desk");
  await atSignIn(page);
  await submit(page, username, password);
  await expect(page.getByText("这个账户已停用，请联系本机构的管理员。")).toBeVisible();
});

test("a session left alone for half an hour ends, and one comes back to the page one was on", async ({
  given,
  as,
  page,
  house,
}) => {
  const report = await given.report({ status: "draft" });
  const asked = `/desk/${report.agency}/${report.year}/check`;
  await as(report.editor);
  await page.goto(asked);
  await expect(page).toHaveURL(asked);
  const leave = (minutes: number) =>
    house.store.tx(async (tx) => {
      const lastSeenAt = new Date(Date.now() - minutes * 60_000);
      await tx.update(tx.tables.sessions).set({ lastSeenAt });
    });
  await leave(29);
  await page.reload();
  await expect(page).toHaveURL(asked);
  await leave(31);
  await page.reload();
  await atSignIn(page);
  await expect(page.getByText("登录已过期")).toBeVisible();
  await submit(page, report.editor, password);
  await expect(page).toHaveURL(asked);
});

test("everybody lands where they work", async ({ given, page }) => {
  for (const [role, lands] of [
    ["editor", "/desk"],
    ["supervisor", "/review"],
    ["administrator", "/admin"],
  ] as const) {
    await signIn(page, await given.user({ role, agency: "demo-shi" }));
    await expect(page).toHaveURL(lands);
    await page.getByRole("button", { name: "退出", exact: true }).click();
    await atSignIn(page);
  }
});
