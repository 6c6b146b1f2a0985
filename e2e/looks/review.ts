/** What a supervisor sees. */
import { expect } from "@playwright/test";
import { type Place, seen, as as stageAs } from "../../db/seed/stage";
import { approveReport } from "../../lib/reports/approve-report";
import { schedulePublication } from "../../lib/reports/schedule-publication";
import type { Given } from "../given";
import { odd } from "../odd-report";
import { opened } from "../scan";
import { area } from "./area";

const review = "(review)/review/[agency]/[year]";

async function scheduled(given: Given): Promise<Place> {
  const { agency, year } = await given.report({ status: "submitted" });
  const [stage, place] = [await given.stage(), { agency, year }];
  await approveReport(stageAs(stage, "supervisor2"), await seen(stage, place));
  const publishAt = "2099-02-03T01:00:00Z";
  await schedulePublication(stageAs(stage, "supervisor2"), { ...(await seen(stage, place)), publishAt });
  return place;
}

export const reviewAreas = [
  area(
    "reviewing",
    ["(review)/review/page.tsx", "(review)/review/forbidden.tsx", `${review}/page.tsx`, `${review}/not-found.tsx`],
    async ({ looker, given, as, page }) => {
      const one = (at: Place, rest = {}) =>
        looker.at({ page: `${review}/page.tsx`, at: `/review/${at.agency}/${at.year}`, sees: /年度报告/, ...rest });
      const list = { page: "(review)/review/page.tsx", at: "/review", sees: /^待审核/ };
      await as(await given.user({ role: "supervisor", agency: (await given.agency()).code }));
      await looker.at({ ...list, state: "with nothing in reach" });
      await looker.at({
        ...{ page: "(review)/review/forbidden.tsx", at: "/review/demo-wjw/2025" },
        ...{ sees: "您的账号不能看这一页", status: 403 },
      });
      await as("supervisor");
      await looker.at(list);
      await looker.at({ ...list, at: "/review?tab=all" });
      await looker.at({ ...list, at: "/review?q=没有的机构" });
      await looker.at({ ...list, state: "with the list of keys", first: () => opened(page, /全部快捷键/) });

      const again = { agency: "demo-wjw", year: 2025 };
      for (const view of ["changes", "text", "year", "checks", "values", "borrowed", "trail"])
        await looker.at({ page: `${review}/page.tsx`, at: `/review/demo-wjw/2025?view=${view}`, sees: /年度报告/ });
      await one(again, { state: "with the list of keys", first: () => opened(page, /全部快捷键/) });
      await one({ agency: "demo-sjj", year: 2025 }, { state: "returned, with remarks" });

      const explained = await odd(given);
      const checks = {
        page: `${review}/page.tsx`,
        at: `/review/${explained.agency}/2025?view=checks`,
        sees: /年度报告/,
      };
      await looker.at({ ...checks, state: "with explanations to judge" });
      await looker.at({
        ...checks,
        state: "refusing an explanation",
        async first() {
          await page
            .getByRole("button", { name: /^不接受：/ })
            .first()
            .click();
          await expect(page.getByRole("textbox", { name: /^不接受的原因/ })).toBeVisible();
        },
      });
      await one(explained, {
        state: "choosing a reviewer",
        async first() {
          await page.getByRole("button", { name: "指派审核人" }).click();
          await expect(page.getByRole("combobox", { name: "指派审核人" })).toBeVisible();
        },
      });
      await looker.at({
        ...list,
        at: `/review?q=${encodeURIComponent(explained.name)}`,
        state: "asking to approve many",
        async first() {
          await page.getByRole("checkbox", { name: "选中本页全部待审核的报告" }).check();
          await opened(page, "批量通过");
        },
      });

      const submitted = await given.report({ status: "submitted" });
      await one(submitted, { state: "asking to return", first: () => opened(page, /^退回/) });
      await one(submitted, { state: "asking to approve", first: () => opened(page, /^通过/) });
      await one(submitted, {
        state: "with a remark being written",
        async first() {
          await page.getByRole("button", { name: /^对整份报告提意见/ }).click();
          await expect(page.getByRole("textbox", { name: /^意见：/ })).toBeVisible();
        },
      });
      const approved = await given.report({ status: "approved" });
      await one(approved, {
        state: "asking when to publish",
        async first() {
          await opened(page, /^发布/);
          await page.getByRole("radio", { name: "定时发布" }).check();
          await expect(page.getByLabel("发布时间")).toBeVisible();
        },
      });
      await one(await scheduled(given), { state: "scheduled" });
      const published = await given.report({ status: "published" });
      await one(published, { state: "asking to withdraw", first: () => opened(page, /^撤下/) });
      await one(await given.report({ status: "withdrawn" }), { state: "withdrawn" });
      await one(await given.report({ status: "submitted", year: 2018 }), { state: "of form-2014" });
      const missing = await given.report({ status: null });
      await looker.at({
        ...{ page: `${review}/not-found.tsx`, at: `/review/${missing.agency}/${missing.year}` },
        ...{ sees: "没有这份报告", status: 404 },
      });
    },
  ),
];
