/** The first minutes of a new site: `npm start` on an empty database prints a link, and the link works once. */
import { eq } from "drizzle-orm";
import { expect, test } from "./fixtures";

test.use({ demonstration: false, emptyDatabase: true, ownHouse: "first-administrator" });

const password = "four geese over the reservoir";

test("the printed link makes the first administrator, once, and nothing on the way is lost", async ({
  page,
  house,
  browser,
}) => {
  const printed = () => [...house.printed().matchAll(/\/setup\/([\w-]+)/g)].map(([address]) => address);
  await expect.poll(printed).toHaveLength(1);
  const [older] = printed();
  await house.kill();
  await house.start();
  await expect.poll(printed, { timeout: 30_000 }).toHaveLength(2);
  const link = printed()[1] ?? "";

  // Before there is anybody, the site stands and says so.
  await page.goto("/sign-in");
  await expect(page.getByText("演示账户")).toHaveCount(0);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

  await page.goto(older ?? "");
  await expect(page.getByRole("heading", { level: 1, name: "这个链接已经用过，或者换过了" })).toBeVisible();

  const other = await browser.newContext({ baseURL: house.origin });
  const again = await other.newPage();
  for (const opened of [page, again]) {
    await opened.goto(link);
    await expect(opened.getByRole("heading", { level: 1, name: "设立第一个管理员" })).toBeVisible();
  }
  const make = page.getByRole("button", { name: "设立管理员" });
  await make.click();
  for (const told of ["请填写机构全称。", "代码至少 2 个字符。", "用户名至少 2 个字。", "请填写姓名。", "至少 12 个字"])
    await expect(page.getByText(told).first()).toBeVisible();

  await page.getByLabel("机构全称").fill("示例市人民政府");
  await page.getByLabel("机构代码").fill("Shili-Shi");
  await page.getByLabel("用户名").fill("ＺＨＡＮＧ");
  await page.getByLabel("姓名").fill("张甲");
  await page.getByLabel("密码", { exact: true }).fill("password1234");
  await page.getByLabel("再填一次密码").fill("password12345");
  await make.click();
  await expect(page.getByText("代码只用小写字母、数字和中间的横线，如 demo-kjj。")).toBeVisible();
  await expect(page.getByText("两次填的不一样。")).toBeVisible();
  await expect(page.getByLabel("机构代码")).toHaveValue("Shili-Shi");

  await page.getByLabel("机构代码").fill("shili-shi");
  await page.getByLabel("再填一次密码").fill("password1234");
  await make.click();
  await expect(page.getByText("这个密码太常见，容易被猜到，换一个。")).toBeVisible();
  await expect(page.getByLabel("机构全称")).toHaveValue("示例市人民政府");

  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByLabel("再填一次密码").fill(password);
  await make.click();
  await expect(page).toHaveURL("/admin");
  await expect(page.getByRole("heading", { level: 1, name: "管理" })).toBeVisible();
  await expect(page.getByText("张甲").first()).toBeVisible();

  // The form that stood open elsewhere makes no second administrator, and keeps what was typed into it.
  await again.getByLabel("机构全称").fill("别的市人民政府");
  await again.getByLabel("机构代码").fill("other-shi");
  await again.getByLabel("用户名").fill("li");
  await again.getByLabel("姓名").fill("李乙");
  await again.getByLabel("密码", { exact: true }).fill(password);
  await again.getByLabel("再填一次密码").fill(password);
  await again.getByRole("button", { name: "设立管理员" }).click();
  await expect(again.getByText("这个链接已经用过，或者换过了。")).toBeVisible();
  await expect(again.getByLabel("机构全称")).toHaveValue("别的市人民政府");
  await again.goto(link);
  await expect(again.getByRole("heading", { level: 1, name: "这个链接已经用过，或者换过了" })).toBeVisible();
  await again.getByRole("link", { name: "去登录" }).click();
  await again.getByLabel("用户名").fill("zhang");
  await again.getByLabel("密码", { exact: true }).fill(password);
  await again.getByRole("button", { name: "登录", exact: true }).click();
  await expect(again).toHaveURL("/admin");
  await other.close();

  await house.kill();
  await house.start();
  expect(printed(), "where there is an administrator no link is printed").toHaveLength(2);
  const { audit } = house.store.read.tables;
  const rows = await house.store.read.select().from(audit).where(eq(audit.action, "user.first-administrator"));
  expect(rows).toMatchObject([
    { outcome: "done", target: "user:zhang", actorName: "张甲" },
    { outcome: "refused", target: null, actorName: null },
  ]);
});
