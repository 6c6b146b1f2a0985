/** Every action of the life of a report through its pages: who does it, what it demands, and what stands there after. */
import type { Locator, Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { addComment } from "../lib/reports/add-comment";
import { returnReport } from "../lib/reports/return-report";
import { cell, pasteText, saved } from "./clerk";
import { expect, test } from "./fixtures";
import type { House } from "./house";
import { correctedCell, correcting } from "./later-life";
import {
  ask,
  beside,
  confirm,
  copyOf,
  deskOf,
  elsewhere,
  hearsNothing,
  placeOf,
  publicly,
  reviewOf,
  statusOf,
  supervisor,
} from "./moves";
import { submit } from "./story";
import { approveAndPublish, decide, returnWith } from "./supervisor";

/** Gives an editor of the report a second role: supervisor of the city. */
async function alsoSupervises(house: House, username: string): Promise<void> {
  const { users, agencies } = house.store.read.tables;
  const [user] = await house.store.read.select({ id: users.id }).from(users).where(eq(users.username, username));
  const [city] = await house.store.read.select({ id: agencies.id }).from(agencies).where(eq(agencies.code, "demo-shi"));
  await house.store.tx(async (tx) => {
    const membership = { id: crypto.randomUUID(), userId: user?.id ?? "", agencyId: city?.id ?? "" };
    await tx.insert(tx.tables.memberships).values({ ...membership, role: "supervisor" });
  });
}

test.describe("starting", () => {
  test("is done from the list, and whoever comes second is told that it was done", async ({
    page,
    as,
    given,
    browser,
    house,
  }) => {
    const report = await given.report({ status: null });
    const colleague = await given.user({ role: "editor", agency: report.agency });
    const other = await beside(browser, house, as, colleague);
    await as(report.editor);
    await page.goto("/desk");
    await other.goto("/desk");
    const start = new RegExp(`^开始填报${report.year}年度报告`);
    await page.getByRole("button", { name: start }).click();
    await page.waitForURL(`**${deskOf(report)}`);
    await expect(page.getByRole("heading", { name: "2025年度报告" })).toBeVisible();
    await expect(page.getByText("填写中", { exact: true }).first()).toBeVisible();

    await other.getByRole("button", { name: start }).click();
    await expect(other.getByText("这个机构这一年度的报告已经开始填写。")).toBeVisible();
    // The way on is there: the list names the report that the colleague began.
    await other.getByRole("button", { name: "刷新这一页" }).click();
    await other.getByRole("link", { name: "接着填" }).click();
    await other.waitForURL(`**${deskOf(report)}`);
  });
});

test.describe("recalling", () => {
  test("is the editor's until somebody decides; the supervisor's open page cannot decide on what was taken back", async ({
    page,
    as,
    given,
    browser,
    house,
  }) => {
    const report = await given.report({ status: "submitted" });
    const reviewer = await beside(browser, house, as, supervisor);
    await reviewer.goto(reviewOf(report));
    await as(report.editor);
    await page.goto(`${deskOf(report)}/part3`);
    await expect(cell(page, "requests/received/person")).toHaveAttribute("readonly", "");
    await expect(page.getByText("审核人还没有处理，可以撤回。")).toBeVisible();
    await confirm(await ask(page, "撤回修改"), /^撤回/);
    await expect(cell(page, "requests/received/person")).not.toHaveAttribute("readonly", "");
    await page.goto(deskOf(report));
    await expect(page.getByText(/撤回$/).first()).toBeVisible();

    const question = await ask(reviewer, /^通过/);
    await question.getByRole("button", { name: /^通过/ }).click();
    await expect(question.getByText("这一页打开之后，报告的状态变了。")).toBeVisible();
    expect(await statusOf(given, report)).toBe("draft");
    await question.getByRole("button", { name: "刷新这一页" }).click();
    await expect(reviewer.getByText("填报员正在填写，提交后才能审核。")).toBeVisible();
    await expect(reviewer.getByRole("button", { name: /^通过/ })).toHaveCount(0);
  });

  test("an open page of the editor cannot recall what was returned meanwhile", async ({ page, as, given }) => {
    const report = await given.report({ status: "submitted" });
    await as(report.editor);
    await hearsNothing(page);
    await page.goto(deskOf(report));
    await elsewhere(given, supervisor, report, (ctx, at) => returnReport(ctx, { ...at, reason: "请核对第三部分。" }));
    const question = await ask(page, "撤回修改");
    await question.getByRole("button", { name: /^撤回/ }).click();
    await expect(question.getByText("这一页打开之后，报告的状态变了。")).toBeVisible();
    expect(await statusOf(given, report)).toBe("returned");
    await page.reload();
    await expect(page.getByText("“请核对第三部分。”").first()).toBeVisible();
  });
});

test.describe("returning", () => {
  test("demands a reason, which stays while one looks again, and which the editor reads", async ({
    page,
    as,
    given,
  }) => {
    const report = await given.report({ status: "submitted" });
    await as(supervisor);
    await page.goto(reviewOf(report));
    const question = await ask(page, /^退回/);
    const yes = question.getByRole("button", { name: /^退回/ });
    await expect(yes).toHaveAttribute("aria-disabled", "true");
    await expect(question.getByText("先写明退回原因")).toBeVisible();
    await question.getByRole("textbox", { name: "退回原因" }).fill("请核对第三部分。");
    await question.getByRole("button", { name: "再看看" }).click();
    await page.reload();
    await expect((await ask(page, /^退回/)).getByRole("textbox", { name: "退回原因" })).toHaveValue("请核对第三部分。");
    await confirm(page.getByRole("dialog"), /^退回/);
    await expect(page.getByText("已退回，等填报员改好后重新提交。").or(page.getByText(/^已退回，对方/))).toBeVisible();

    await as(report.editor);
    await page.goto("/desk");
    await expect(page.getByText("“请核对第三部分。”")).toBeVisible();
    await page.getByRole("link", { name: "接着填" }).click();
    await expect(page.getByText("已退回，请修改")).toBeVisible();
    await submit(page, placeOf(report));
    expect(await statusOf(given, report)).toBe("submitted");
  });

  test("from approved takes back a set time of publication", async ({ page, as, given }) => {
    const report = await given.report({ status: "approved" });
    await as(supervisor);
    await page.goto(reviewOf(report));
    await setTime(page, "2098-02-03T09:00");
    await returnWith(page, "发布前请再改一处。");
    const { report: row, events } = await copyOf(given, report);
    expect([row.status, row.publishAt]).toEqual(["returned", null]);
    expect(events.slice(0, 2).map(({ action }) => action)).toEqual(["return", "schedule"]);
    await as(report.editor);
    await page.goto(`${deskOf(report)}/part3`);
    await expect(cell(page, "requests/received/person")).not.toHaveAttribute("readonly", "");
  });
});

test.describe("approving", () => {
  test("is not for the one who submitted, supervisor or not, and the page says why", async ({
    page,
    as,
    given,
    house,
  }) => {
    const report = await given.report({ status: "draft" });
    await alsoSupervises(house, report.editor);
    await as(report.editor);
    await page.goto(`${deskOf(report)}/check`);
    for (const box of await page.getByRole("textbox", { name: /说明原因/ }).all())
      await box.fill("已与经办科室核对，情况属实。");
    await saved(page);
    await submit(page, placeOf(report));
    await page.goto(reviewOf(report));
    const approve = page.getByRole("button", { name: /^通过/ });
    await expect(approve).toHaveAttribute("aria-disabled", "true");
    await expect(page.getByText("您提交过这一版，不能由您审核通过，请由另一位审核人处理。")).toBeVisible();
    await approve.click({ force: true });
    await expect(page.getByRole("dialog")).toHaveCount(0);

    await as(supervisor);
    await page.goto(reviewOf(report));
    await decide(page, "通过", /^已通过/);
    expect(await statusOf(given, report)).toBe("approved");
  });

  test("waits for open comments, and the page says how many", async ({ page, as, given }) => {
    const report = await given.report({ status: "submitted" });
    await as(supervisor);
    await page.goto(reviewOf(report));
    // Another supervisor writes a remark while this page is open.
    await elsewhere(given, "supervisor", report, (ctx, at) =>
      addComment(ctx, { ...at, on: "report", target: null, text: "请补充说明。" }),
    );
    const question = await ask(page, /^通过/);
    await question.getByRole("button", { name: /^通过/ }).click();
    await expect(question.getByText("还有意见没有解决，解决后才能通过。")).toBeVisible();
    expect(await statusOf(given, report)).toBe("submitted");

    await page.reload();
    await expect(page.getByText("还有 1 处意见未解决，解决后才能通过。")).toBeVisible();
    await expect(page.getByRole("button", { name: /^通过/ })).toHaveAttribute("aria-disabled", "true");
    await page.getByRole("button", { name: "解决意见1" }).click();
    await expect(page.getByText("意见都已解决，可以通过。")).toBeVisible();
    await decide(page, "通过", /^已通过/);
  });

  test("of two supervisors at once one counts, and the other is told", async ({ page, as, given, browser, house }) => {
    const report = await given.report({ status: "submitted" });
    await as(supervisor);
    const other = await beside(browser, house, as, "supervisor");
    const questions: Locator[] = [];
    for (const one of [page, other]) {
      await one.goto(reviewOf(report));
      questions.push(await ask(one, /^通过/));
    }
    await Promise.all(questions.map((question) => question.getByRole("button", { name: /^通过/ }).click()));
    await expect
      .poll(async () => {
        const told = questions.map((question) => question.getByText("这一页打开之后，报告的状态变了。").count());
        return (await Promise.all(told)).reduce((sum, count) => sum + count, 0);
      })
      .toBe(1);
    const { report: row, events } = await copyOf(given, report);
    expect(row.status).toBe("approved");
    expect(events.filter(({ action }) => action === "approve")).toHaveLength(1);
    const second = (await page.getByRole("dialog").isVisible()) ? page : other;
    await second.getByRole("button", { name: "刷新这一页" }).click();
    await expect(second.getByText("已通过，等待发布。")).toBeVisible();
  });
});

/** Sets a time of publication, Beijing time, as the field takes it. */
async function setTime(page: Page, time: string): Promise<void> {
  const question = await ask(page, /^发布/);
  await question.getByRole("radio", { name: "定时发布" }).check();
  await expect(question.getByText("先定一个时间")).toBeVisible();
  await question.getByLabel("发布时间").fill(time);
  await confirm(question, /^发布/);
  await expect(page.getByText(/^定时发布/).first()).toBeVisible();
}

test.describe("publishing", () => {
  test("now: the address that answered 404 answers with the report", async ({ page, as, given }) => {
    const report = await given.report({ status: "approved" });
    expect((await publicly(page, report)).status).toBe(404);
    await as(supervisor);
    await page.goto(reviewOf(report));
    await decide(page, "发布", /^已发布/);
    await page.getByRole("link", { name: "打开公开页面" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(report.name);
    expect((await publicly(page, report)).status).toBe(200);
    await as(report.editor);
    await page.goto(deskOf(report));
    await expect(page.getByText("报告已发布。要改动请先更正")).toBeVisible();
  });

  test("at a set time: a time that has passed is refused at its field; the set one is shown, and cancelled", async ({
    page,
    as,
    given,
  }) => {
    const report = await given.report({ status: "approved" });
    await as(supervisor);
    await page.goto(reviewOf(report));
    const question = await ask(page, /^发布/);
    await question.getByRole("radio", { name: "定时发布" }).check();
    await question.getByLabel("发布时间").fill("2020-01-01T09:00");
    await question.getByRole("button", { name: /^发布/ }).click();
    await expect(question.getByText("发布时间要在现在之后。")).toBeVisible();
    await question.getByRole("button", { name: "再看看" }).click();

    await setTime(page, "2098-02-03T09:00");
    await expect(page.getByText("定在2月3日 09:00自动发布").or(page.getByText(/2098.*自动发布/))).toBeVisible();
    expect((await copyOf(given, report)).report.publishAt?.toISOString()).toBe("2098-02-03T01:00:00.000Z");
    await as(report.editor);
    await page.goto(deskOf(report));
    await expect(page.getByText(/已通过，定于.*2月3日发布/)).toBeVisible();

    await as(supervisor);
    await page.goto(reviewOf(report));
    await confirm(await ask(page, "取消定时"), "取消定时");
    await expect(page.getByText("定时发布已取消。")).toBeVisible();
    await expect(page.getByRole("button", { name: "取消定时" })).toHaveCount(0);
    const { report: row } = await copyOf(given, report);
    expect([row.status, row.publishAt]).toEqual(["approved", null]);
    expect((await publicly(page, report)).status).toBe(404);
  });
});

test.describe("correcting", () => {
  test("the public reads the first revision until the second replaces it with its note", async ({
    page,
    as,
    given,
  }) => {
    const report = await given.report({ status: "published" });
    const before = await publicly(page, report);
    await as(report.editor);
    await page.goto(deskOf(report));
    await confirm(await ask(page, "更正这份报告"), /^更正/);
    await expect(page.getByText("更正中")).toBeVisible();
    await page.goto(`${deskOf(report)}/part2`);
    await cell(page, correctedCell).fill("12345");
    await cell(page, correctedCell).blur();
    await saved(page);
    expect((await publicly(page, report)).text).toBe(before.text);

    await page.goto(`${deskOf(report)}/check`);
    for (const box of await page.getByRole("textbox", { name: /说明原因/ }).all())
      await box.fill("已与经办科室核对，情况属实。");
    await saved(page);
    await page.getByRole("checkbox", { name: /数据已核对/ }).check();
    await expect(page.getByText("现在不能提交：先写明更正了什么。")).toBeVisible();
    await expect(page.getByRole("button", { name: /^提交/ })).toHaveAttribute("aria-disabled", "true");
    await page.getByRole("textbox", { name: "更正说明" }).fill("行政许可件数原漏统计一个科室。");
    await page.getByRole("button", { name: /^提交/ }).click();
    await expect(page.getByText("提交回执")).toBeVisible();

    await as(supervisor);
    await page.goto(reviewOf(report));
    await expect(page.getByText(/公众现在看到的仍是第 1 版.*更正说明：行政许可件数原漏统计一个科室。/)).toBeVisible();
    await decide(page, "通过", /^已通过/);
    expect((await publicly(page, report)).text).toBe(before.text);
    await page.reload();
    await decide(page, "发布", /^已发布/);

    await page.goto(`/reports/${report.agency}/${report.year}`);
    await expect(page.getByRole("region", { name: "更正说明" })).toContainText("行政许可件数原漏统计一个科室。");
    await expect(page.getByText("第2版").first()).toBeVisible();
    const first = await page.request.get(`/reports/${report.agency}/${report.year}/revisions/1.json`);
    expect((await first.json()).figures.find((one: { cell: string }) => one.cell === correctedCell).value).toBe(
      report.figures[correctedCell]?.value,
    );
  });

  test("a supervisor opens it and gives it up: what was typed is gone from the copy, the public saw nothing", async ({
    page,
    as,
    given,
  }) => {
    const report = await given.report({ status: "published" });
    const before = await publicly(page, report);
    await as(supervisor);
    await page.goto(reviewOf(report));
    await confirm(await ask(page, /^更正/), /^更正/);
    await expect(page.getByText("更正已经打开，填报员可以修改了。")).toBeVisible();
    await expect(page.getByText("公众现在看到的仍是第 1 版")).toBeVisible();

    await as(report.editor);
    await page.goto(`${deskOf(report)}/part1`);
    await pasteText(page, "总体情况", "更正到一半的话。");
    await page.goto(deskOf(report));
    await confirm(await ask(page, "取消更正"), "取消更正");
    await expect(page.getByText("已发布", { exact: true }).first()).toBeVisible();
    await page.goto(`${deskOf(report)}/part1`);
    await expect(page.getByRole("textbox", { name: "总体情况" })).not.toContainText("更正到一半的话。");
    expect((await publicly(page, report)).text).toBe(before.text);
  });

  test("past the last day it needs an extension, and the page says so", async ({ page, as, given, house }) => {
    const report = await given.report({ status: "published" });
    const { collections, obligations, agencies } = house.store.read.tables;
    const [asked] = await house.store.read
      .select({ id: obligations.collectionId })
      .from(obligations)
      .innerJoin(agencies, eq(agencies.id, obligations.agencyId))
      .where(eq(agencies.code, report.agency));
    const past = { due: "2026-01-31", lastEdit: "2026-01-31", publication: "2026-03-31" };
    const dates = { government: past, department: past, township: past, other: past };
    await house.store.tx(async (tx) => {
      await tx
        .update(collections)
        .set({ dates })
        .where(eq(collections.id, asked?.id ?? ""));
    });
    await as(report.editor);
    await page.goto(deskOf(report));
    const question = await ask(page, "更正这份报告");
    await question.getByRole("button", { name: "更正", exact: true }).click();
    await expect(question.getByText("已过最后修改日，请向审核人申请延期。")).toBeVisible();
    expect(await statusOf(given, report)).toBe("published");
  });
});

test.describe("withdrawing", () => {
  test("demands a public reason; the address answers 410 with it; corrected, it is public again", async ({
    page,
    as,
    given,
  }) => {
    const report = await given.report({ status: "published" });
    await as(supervisor);
    await page.goto(reviewOf(report));
    const question = await ask(page, /^撤下/);
    await expect(question.getByText("先写明撤下原因")).toBeVisible();
    await question.getByRole("textbox", { name: /撤下原因/ }).fill("金额单位填错，正在核对。");
    await confirm(question, /^撤下/);
    await expect(page.getByText("已撤下，原地址写明了原因。")).toBeVisible();
    const gone = await publicly(page, report);
    expect(gone.status).toBe(410);
    expect(gone.text).toContain("金额单位填错，正在核对。");
    const data = await page.request.get(`/reports/${report.agency}/${report.year}/report.json`);
    expect(data.status()).toBe(410);

    await as(report.editor);
    await page.goto(deskOf(report));
    await expect(page.getByText("报告已撤下，原因：金额单位填错，正在核对。")).toBeVisible();
    const correct = await ask(page, "更正这份报告");
    await expect(correct.getByText("公众看到的仍是已撤下")).toBeVisible();
    await confirm(correct, /^更正/);
    await expect(page.getByText("更正中")).toBeVisible();
    expect((await publicly(page, report)).status).toBe(410);
    await page.goto(`${deskOf(report)}/check`);
    await page.getByRole("checkbox", { name: /数据已核对/ }).check();
    await page.getByRole("textbox", { name: "更正说明" }).fill("更正金额单位。");
    await page.getByRole("button", { name: /^提交/ }).click();
    await expect(page.getByText("提交回执")).toBeVisible();

    await as(supervisor);
    await page.goto(reviewOf(report));
    await approveAndPublish(page);
    const again = await publicly(page, report);
    expect(again.status).toBe(200);
    expect(again.text).toContain("更正金额单位。");
  });

  test("a correction of a withdrawn report that is given up leaves it withdrawn", async ({ page, as, given }) => {
    const report = await given.report({ status: "withdrawn" });
    await as(report.editor);
    await page.goto(deskOf(report));
    await confirm(await ask(page, "更正这份报告"), /^更正/);
    const question = await ask(page, "取消更正");
    await expect(question.getByText("报告回到已撤下。")).toBeVisible();
    await confirm(question, "取消更正");
    await expect(page.getByText("已撤下", { exact: true }).first()).toBeVisible();
    expect(await statusOf(given, report)).toBe("withdrawn");
    expect((await publicly(page, report)).status).toBe(410);
  });

  test("while a correction runs takes the public revision away, and what was typed is kept", async ({
    page,
    as,
    given,
  }) => {
    const report = await correcting(given);
    await as(supervisor);
    await page.goto(reviewOf(report));
    const question = await ask(page, /^撤下/);
    await question.getByRole("textbox", { name: /撤下原因/ }).fill("数据有误。");
    await confirm(question, /^撤下/);
    expect((await publicly(page, report)).status).toBe(410);
    const { report: row, events } = await copyOf(given, report);
    expect([row.status, events[0]?.action]).toEqual(["withdrawn", "withdraw"]);
  });
});

test("a report of another agency is in neither list of a supervisor without reach, and its pages are refused", async ({
  page,
  as,
  given,
}) => {
  const [mine, other] = [await given.report({ status: "submitted" }), await given.report({ status: "submitted" })];
  const leader = await given.user({ role: "supervisor", agency: mine.agency });
  await as(leader);
  await page.goto("/review");
  await expect(page.getByText(mine.name).first()).toBeVisible();
  await expect(page.getByText(other.name)).toHaveCount(0);
  expect((await page.goto(reviewOf(other)))?.status()).toBe(403);
  await page.goto(reviewOf(mine));
  await decide(page, "通过", /^已通过/);
  expect(await statusOf(given, other)).toBe("submitted");
});
