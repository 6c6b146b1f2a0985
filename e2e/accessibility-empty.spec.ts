/** A site in which nothing was entered yet: what the first visitors see is looked at as every other page is. */
import { expect, test } from "./fixtures";
import { Looker } from "./scan";

test.use({ demonstration: false, emptyDatabase: true, ownHouse: "empty" });

test("a new site, from its first page to its first administrator", async ({ page, house }) => {
  const looker = new Looker(page);
  const home = { page: "(public)/page.tsx", at: "/", sees: /^查一个机构的/ };
  const search = { page: "(public)/search/page.tsx", at: "/search", sees: "全部报告" };
  await looker.at({ ...home, state: "before there is any agency" });
  await expect(page.getByRole("heading", { name: "还没有机构" })).toBeVisible();
  await looker.at(search);
  await expect(page.getByRole("heading", { name: "还没有公布的报告" })).toBeVisible();
  await looker.at({ page: "sign-in/page.tsx", at: "/sign-in", sees: "工作人员登录" });
  await looker.at({ page: "not-found.tsx", at: "/reports/anybody/2024", sees: "没有这一页", status: 404 });

  const printed = () => /\/setup\/[\w-]+/.exec(house.printed())?.[0] ?? "";
  await expect.poll(printed).not.toBe("");
  const setup = { page: "setup/[token]/page.tsx", at: printed(), sees: "设立第一个管理员" };
  await looker.at(setup);
  const make = page.getByRole("button", { name: "设立管理员" });
  await looker.at({
    ...{ ...setup, state: "with nothing typed" },
    async first() {
      await make.click();
      await expect(page.getByLabel("机构全称")).toHaveAttribute("aria-invalid", "true");
    },
  });
  await page.getByLabel("机构全称").fill("示例市人民政府");
  await page.getByLabel("机构代码").fill("shi");
  await page.getByLabel("用户名").fill("zhang");
  await page.getByLabel("姓名").fill("张三");
  for (const field of ["密码", "再填一次密码"])
    await page.getByLabel(field, { exact: true }).fill("four geese over the reservoir");
  await make.click();
  await expect(page).toHaveURL(/\/admin/);

  await looker.at({ page: "(admin)/admin/page.tsx", at: "/admin", sees: "管理" });
  const collections = { page: "(admin)/admin/collections/page.tsx", at: "/admin/collections", sees: "填报任务" };
  await looker.at({ ...collections, state: "before the first" });
  await looker.at({ ...home, state: "before the first report" });
  await expect(page.getByText("还没有公布的报告。")).toBeVisible();
  expect(looker.faults).toEqual([]);
});
