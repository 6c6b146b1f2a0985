/** The text, and what came before it. */
import { expect } from "@playwright/test";
import { type Place, type } from "../../db/seed/stage";
import { cell, pasteText, saved } from "../clerk";
import { opened } from "../scan";
import { area, fill } from "./area";

export const writingAreas = [
  area(
    "the history of a report, and one begun from last year's",
    [`${fill}/history/page.tsx`, `${fill}/page.tsx`, `${fill}/[step]/page.tsx`],
    async ({ looker, given, as, page }) => {
      const history = (at: Place, rest: object) =>
        looker.at({
          ...{ page: `${fill}/history/page.tsx`, at: `/desk/${at.agency}/${at.year}/history`, sees: /^修改历史/ },
          ...rest,
        });
      const step = (at: Place, key: string, rest = {}) =>
        looker.at({ page: `${fill}/[step]/page.tsx`, at: `/desk/${at.agency}/${at.year}/${key}`, sees: /./, ...rest });
      const openFirst = async () => {
        await page.getByRole("table", { name: "修改历史" }).getByRole("link").last().click();
        await expect(page.getByRole("heading", { name: "那时的报告" })).toBeVisible();
      };
      for (const year of [2018, 2025]) {
        const drafted = await given.report({ status: "draft", year });
        await as(drafted.editor);
        await history(drafted, { state: "of a draft" });
        await history(drafted, { state: "at a moment", first: openFirst });
        if (year === 2018) continue;
        await step(drafted, "part3", {
          state: "with the history of a cell",
          async first() {
            await cell(page, "requests/received/person").focus();
            await page.getByRole("button", { name: "谁改过这一格" }).click();
            await expect(page.getByText("未填 →")).toBeVisible();
          },
        });
        await step(drafted, "part1", {
          state: "with the history of a text",
          async first() {
            await page.getByRole("button", { name: "谁改过这一部分" }).click();
            await expect(page.getByText(/^写入 \d+ 字$/)).toBeVisible();
          },
        });
      }
      const submitted = await given.report({ status: "submitted" });
      await as(submitted.editor);
      await history(submitted, { state: "read only", first: openFirst });

      const last = await given.report({ status: "published", year: 2024 });
      const agency = { code: last.agency, name: last.name, editor: last.editor };
      const next = await given.report({ status: "draft", empty: true, year: 2025, agency });
      await as(next.editor);
      const overview = { page: `${fill}/page.tsx`, at: `/desk/${next.agency}/2025`, sees: /年度报告$/ };
      await looker.at({ ...overview, state: "that may begin from last year's" });
      await looker.at({
        ...{ ...overview, state: "just begun from it" },
        async first() {
          await page.getByRole("button", { name: "从上年报告开始" }).click();
          await expect(page.getByRole("button", { name: "撤销带入" })).toBeVisible();
        },
      });
      await step(next, "part3", { state: "to be verified" });
      await step(next, "part5", { state: "to be verified" });
    },
  ),
  area("writing, with everything that stands around the text", [`${fill}/[step]/page.tsx`], async (tools) => {
    const { looker, given, as, page } = tools;
    const agency = await given.agency();
    await given.report({ status: "published", agency, year: 2024 });
    const { year } = await given.report({ status: "draft", agency, year: 2025 });
    const place = { agency: agency.code, year };
    await as(agency.editor);
    const part = { page: `${fill}/[step]/page.tsx`, at: `/desk/${agency.code}/${year}/part1`, sees: /总体情况/ };
    const text = page.getByRole("textbox", { name: "总体情况" });
    await looker.at({
      ...{ ...part, state: "with last year's words and what a proof-reader marks" },
      async first() {
        await pasteText(page, "总体情况", "加强领导,落实责任。一是完善制度；三是新收政府信息公开申请9999件。");
        await page.getByText("对照上年文字").click();
        await expect(page.getByText(/标点全角半角混用/)).toBeVisible();
      },
    });
    await looker.at({
      ...{ ...part, state: "finding and replacing, beside a table" },
      async first() {
        await text.click();
        await page.getByRole("button", { name: "表格" }).click();
        for (const head of ["项目", "件数", "备注"]) {
          await page.keyboard.type(head);
          await page.keyboard.press("Tab");
        }
        await page.getByRole("button", { name: "查找替换" }).click();
        await page.getByRole("textbox", { name: "查找" }).fill("公开");
        await expect(page.getByText(/^本部分 \d+ 处$/)).toBeVisible();
      },
    });
    await looker.at({ ...part, state: "binding a figure", first: () => opened(page, "插入数据") });
    await saved(page);
    await looker.at({
      ...{ ...part, state: "with two versions" },
      async first() {
        await type(await given.stage(), agency.editor, place, { texts: { part1: "别处写的一段。" } });
        await text.click();
        await page.keyboard.type("这里写的。");
        await expect(page.getByRole("heading", { name: "这一部分有两个版本，请选定" })).toBeVisible();
      },
    });
  }),
];
