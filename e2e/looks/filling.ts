/** Filling a report in, from the list to the receipt. */
import { expect } from "@playwright/test";
import { type Place, type } from "../../db/seed/stage";
import { number } from "../../lib/forms/totals";
import { cell, saved, saveState } from "../clerk";
import { correctedCell, correcting } from "../later-life";
import { opened } from "../scan";
import { area, desk, fill, revokeAll } from "./area";

export const fillingAreas = [
  area(
    "filling a report in, from the list to the receipt",
    [
      ...["(desk)/desk/page.tsx", `${fill}/page.tsx`, `${fill}/[step]/page.tsx`, `${fill}/check/page.tsx`],
      ...[`${desk}/print/page.tsx`, `${desk}/blank/page.tsx`, "(desk)/desk/forbidden.tsx", "(desk)/desk/not-found.tsx"],
    ],
    async ({ looker, given, as, page }) => {
      const list = { page: "(desk)/desk/page.tsx", at: "/desk", sees: "我的报告" };
      const overview = (at: Place, rest = {}) =>
        looker.at({ page: `${fill}/page.tsx`, at: `/desk/${at.agency}/${at.year}`, sees: /年度报告$/, ...rest });
      const step = (at: Place, key: string, rest = {}) =>
        looker.at({ page: `${fill}/[step]/page.tsx`, at: `/desk/${at.agency}/${at.year}/${key}`, sees: /./, ...rest });
      const check = (at: Place, rest = {}) =>
        looker.at({
          page: `${fill}/check/page.tsx`,
          at: `/desk/${at.agency}/${at.year}/check`,
          sees: /^检查并提交/,
          ...rest,
        });

      await as((await given.agency()).editor);
      await looker.at({ ...list, state: "with nothing to do" });
      await as((await given.report({ status: null })).editor);
      await looker.at({ ...list, state: "before it is started" });

      const begun = await given.report({ status: "draft", empty: true });
      await looker.at({
        ...{ page: "(desk)/desk/forbidden.tsx", at: `/desk/${begun.agency}/${begun.year}` },
        ...{ sees: "您的账号不能看这一页", status: 403 },
      });
      await looker.at({
        ...{ page: "(desk)/desk/not-found.tsx", at: "/desk/none/2025", sees: "没有这份报告", status: 404 },
      });
      await as(begun.editor);
      await overview(begun);
      for (const key of ["preamble", "part1", "part2", "part3", "part4"]) await step(begun, key);
      await check(begun);
      const { agency, year } = begun;
      await looker.at({ page: `${desk}/print/page.tsx`, at: `/desk/${agency}/${year}/print`, sees: /年度报告$/ });
      await looker.at({ page: `${desk}/blank/page.tsx`, at: `/desk/${agency}/${year}/blank`, sees: /年度报告$/ });
      await step(begun, "part3", { state: "with the list of keys", first: () => opened(page, "全部快捷键") });

      const faulty = await given.report({ status: "draft" });
      const wrong = { figures: { "requests/notHeld/person": number(999), "licences/licences/decisions": number(0) } };
      await type(await given.stage(), faulty.editor, { agency: faulty.agency, year: faulty.year }, wrong);
      await as(faulty.editor);
      await overview(faulty);
      await step(faulty, "part1");
      await step(faulty, "part3", { first: () => cell(page, "requests/notHeld/person").focus() });
      await check(faulty);
      await looker.at({ page: `${desk}/print/page.tsx`, at: `/desk/${faulty.agency}/${faulty.year}/print`, sees: /./ });

      const returned = await given.report({ status: "returned" });
      await as(returned.editor);
      await looker.at({ ...list, state: "with a returned report" });
      await overview(returned);
      await step(returned, "part6");
      await check(returned);

      const submitted = await given.report({ status: "submitted" });
      await as(submitted.editor);
      await check(submitted, { state: "with the receipt" });
      await step(submitted, "part3", { state: "read only" });
      await overview(submitted, { state: "asking to recall", first: () => opened(page, "撤回修改") });

      const published = await given.report({ status: "published" });
      await as(published.editor);
      await looker.at({ ...list, state: "with a published report" });
      await overview(published, { state: "asking to correct", first: () => opened(page, "更正这份报告") });
      const corrected = await correcting(given);
      await as(corrected.editor);
      await check(corrected, { state: "in a correction" });
      await overview(corrected, { state: "asking to give it up", first: () => opened(page, "取消更正") });
    },
  ),
  area(
    "filling in the older forms, and what keeps a report from being saved",
    [`${fill}/[step]/page.tsx`],
    async ({ looker, given, as, page, context, house }) => {
      const step = (at: Place, key: string, rest = {}) =>
        looker.at({ page: `${fill}/[step]/page.tsx`, at: `/desk/${at.agency}/${at.year}/${key}`, sees: /./, ...rest });
      const old = await given.report({ status: "draft", year: 2018 });
      await as(old.editor);
      await step(old, "s1");
      await step(old, "s2", { state: "asking to drop it", first: () => opened(page, "删去这一部分") });
      await step(old, "statistics");
      const middle = await given.report({ status: "draft", year: 2020 });
      await as(middle.editor);
      for (const key of ["part2", "part3", "part4"]) await step(middle, key);

      const mine = await given.report({ status: "draft" });
      await as(mine.editor);
      const place = { agency: mine.agency, year: mine.year };
      const box = cell(page, correctedCell);
      await step(mine, "part2", {
        state: "with something that is no figure",
        async first() {
          await box.fill("三十");
          await box.blur();
          await expect(saveState(page)).toHaveText(/^未保存/);
        },
      });
      await step(mine, "part2", {
        state: "with two versions",
        async first() {
          await type(await given.stage(), mine.editor, place, { figures: { [correctedCell]: number(77) } });
          await box.fill("78");
          await box.blur();
          await expect(page.getByRole("button", { name: "用我的" }).first()).toBeVisible();
        },
      });
      await page.getByRole("button", { name: "用我的" }).first().click();
      await saved(page);
      await step(mine, "part2", {
        state: "offline",
        async first() {
          await context.setOffline(true);
          await box.fill("79");
          await box.blur();
          await expect(saveState(page)).toHaveText(/^未保存：网络断开/);
        },
      });
      await context.setOffline(false);
      await saved(page);
      await step(mine, "part2", {
        state: "after the sign-in ran out",
        async first() {
          await revokeAll(house);
          await box.fill("80");
          await box.blur();
          await expect(page.getByRole("dialog", { name: "登录已过期" })).toBeVisible();
        },
      });
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toBeHidden();
      await looker.here("part2 after the dialog was closed");
    },
  ),
];
