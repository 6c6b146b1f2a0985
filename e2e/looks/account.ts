/** Signing in, the account, and what is refused. */
import { expect } from "@playwright/test";
import { opened } from "../scan";
import { area, revokeAll } from "./area";

export const accountAreas = [
  area(
    "signing in, the account, and what is refused",
    ["sign-in/page.tsx", "setup/[token]/page.tsx", "account/page.tsx", "account/password/page.tsx", "forbidden.tsx"],
    async ({ looker, page, as, given, house }) => {
      await looker.at({ page: "sign-in/page.tsx", at: "/sign-in", sees: "工作人员登录" });
      await looker.at({
        ...{ page: "sign-in/page.tsx", at: "/sign-in", sees: "工作人员登录", state: "with a wrong password" },
        async first() {
          await page.getByLabel("用户名").fill("nobody-at-all");
          await page.getByLabel("密码", { exact: true }).fill("not the password");
          await page.getByRole("button", { name: "登录" }).click();
          await expect(page.getByText(/密码不对/)).toBeVisible();
        },
      });
      await looker.at({ page: "setup/[token]/page.tsx", at: "/setup/used", sees: /^这个链接已经用过/ });
      await as(await given.user({ role: "editor", agency: "demo-kjj" }));
      await looker.at({ page: "account/page.tsx", at: "/account", sees: "账户" });
      await looker.at({
        ...{ page: "account/page.tsx", at: "/account", sees: "账户", state: "asking to end every sign-in" },
        first: () => opened(page, "全部退出"),
      });
      await looker.at({
        ...{
          page: "account/password/page.tsx",
          at: "/account/password",
          sees: "更换密码",
          state: "with nothing typed",
        },
        async first() {
          await page.getByRole("button", { name: "更换密码" }).click();
          await expect(page.getByLabel("现在的密码")).toHaveAttribute("aria-invalid", "true");
        },
      });
      await looker.at({ page: "forbidden.tsx", at: "/admin", sees: "您的账号不能看这一页", status: 403 });
      await revokeAll(house);
      await looker.at({ page: "sign-in/page.tsx", at: "/account", sees: "工作人员登录", state: "after it ran out" });
    },
  ),
];
