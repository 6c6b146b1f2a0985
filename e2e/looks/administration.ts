/** What an administrator sees. */
import { expect } from "@playwright/test";
import { opened } from "../scan";
import { area } from "./area";

export const administrationAreas = [
  area(
    "administration",
    ["page.tsx", "agencies/page.tsx", "agencies/[code]/page.tsx", "agencies/new/page.tsx", "users/page.tsx"]
      .concat("users/[username]/page.tsx", "users/new/page.tsx", "audit/page.tsx", "not-found.tsx")
      .map((file) => `(admin)/admin/${file}`),
    async ({ looker, page, as, given }) => {
      const admin = (file: string, at: string, sees: string | RegExp, rest = {}) =>
        looker.at({ page: `(admin)/admin/${file}/page.tsx`.replace("//", "/"), at, sees, ...rest });
      await as("administrator");
      await admin("", "/admin", "管理");
      await looker.at({
        ...{ page: "(admin)/admin/not-found.tsx", at: "/admin/agencies/nobody", sees: "没有这一页", status: 404 },
      });
      await admin("agencies", "/admin/agencies", "机构");
      await admin("agencies", "/admin/agencies?q=没有的机构", "机构");
      await admin("agencies/[code]", "/admin/agencies/demo-shi", "示例市人民政府");
      const bare = await given.agency();
      const closing = { state: "asking to close it", first: () => opened(page, "关闭机构…") };
      await admin("agencies/[code]", `/admin/agencies/${bare.code}`, bare.name, closing);
      const nothingTyped = (button: string, field: string) => ({
        state: "with nothing typed",
        async first() {
          await page.getByRole("button", { name: button }).click();
          await expect(page.getByLabel(field, { exact: true })).toHaveAttribute("aria-invalid", "true");
        },
      });
      await admin("agencies/new", "/admin/agencies/new", "新增机构");
      await admin("agencies/new", "/admin/agencies/new", "新增机构", nothingTyped("新增机构", "机构全称"));
      await admin("users", "/admin/users", "账户管理");
      await admin("users", "/admin/users?q=没有的人", "账户管理");
      await admin("users/new", "/admin/users/new", "开立账户");
      await admin("users/new", "/admin/users/new", "开立账户", nothingTyped("开立账户", "姓名"));
      const username = await given.user({ role: "editor", agency: "demo-kjj" });
      const his = [`users/[username]`, `/admin/users/${username}`, /^用户/] as const;
      await admin(...his, { state: "asking to disable", first: () => opened(page, "停用账户…") });
      await admin(...his, {
        state: "with a new password",
        async first() {
          await opened(page, "重置密码…");
          await page.getByRole("dialog").getByRole("button", { name: "重置密码" }).click();
          await expect(page.getByRole("dialog")).toBeHidden();
        },
      });
      await admin("audit", "/admin/audit", "审计");
      await admin("audit", "/admin/audit?target=nothing", "审计");
    },
  ),
];
