/** A correction whose every changed part says what was put right, to the public and for ever. */
import { type } from "../db/seed/stage";
import { saved } from "./clerk";
import { expect, test } from "./fixtures";
import { correcting } from "./later-life";
import { deskOf, placeOf, reviewOf, supervisor } from "./moves";
import { approveAndPublish } from "./supervisor";

test("every changed part of a correction has its note, and the public reads each at its part @postgres", async ({
  page,
  as,
  given,
}) => {
  const report = await correcting(given, 12345);
  const part1 = report.texts.part1?.replace("主动公开方面。", "主动公开方面，本年有两处改进。") ?? "";
  await type(await given.stage(), report.editor, placeOf(report), { texts: { part1 } });
  await as(report.editor);
  await page.goto(`${deskOf(report)}/check`);
  const [text, table] = [
    page.getByRole("textbox", { name: "更正说明：一、总体情况" }),
    page.getByRole("textbox", { name: "更正说明：二、主动公开政府信息情况" }),
  ];
  for (const box of await page.getByRole("textbox", { name: /说明原因/ }).all()) await box.fill("已核对，情况属实。");
  await saved(page);
  await text.fill("补写两处改进的情况。");
  await page.getByRole("checkbox", { name: /数据已核对/ }).check();
  await expect(page.getByText("现在不能提交：先写明更正了什么。")).toBeVisible();
  await page.reload();
  await expect(text).toHaveValue("补写两处改进的情况。");
  await table.fill("行政许可原漏统计一个科室。");
  await page.getByRole("checkbox", { name: /数据已核对/ }).check();
  await page.getByRole("button", { name: /^提交/ }).click();
  await expect(page.getByText("提交回执")).toBeVisible();

  await as(supervisor);
  await page.goto(reviewOf(report));
  await approveAndPublish(page);

  const address = `/reports/${report.agency}/${report.year}`;
  await page.goto(address);
  const whole = page.getByRole("region", { name: "更正说明" });
  await expect(whole).toContainText("一、总体情况：补写两处改进的情况。");
  await expect(whole).toContainText("二、主动公开政府信息情况：行政许可原漏统计一个科室。");
  await expect(page.getByRole("region", { name: "一、总体情况" })).toContainText("更正 补写两处改进的情况。");
  await expect(page.getByRole("region", { name: "二、主动公开政府信息情况" })).toContainText(
    "更正 行政许可原漏统计一个科室。",
  );
  const changes = page.getByRole("region", { name: "与第1版逐处对照" });
  await expect(changes.getByText("更正说明：补写两处改进的情况。")).toBeVisible();
  await expect(changes.getByRole("row").filter({ hasText: "12345" })).toBeVisible();

  const { correction } = await (await page.request.get(`${address}/report.json`)).json();
  expect(correction).toEqual({
    note: "一、总体情况：补写两处改进的情况。\n二、主动公开政府信息情况：行政许可原漏统计一个科室。",
    parts: ["part1", "part2"],
  });
  await page.goto(`${address}/revisions/1`);
  await expect(page.getByRole("region", { name: "更正说明" })).toHaveCount(0);
});
