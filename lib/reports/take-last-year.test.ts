import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import { fromPlainText } from "@/lib/forms/rich-text";
import { blank, notApplicable, number } from "@/lib/forms/totals";
import { newId } from "@/lib/id";
import { approveReport } from "./approve-report";
import { arrangeCity, arrangeReport, type City, code, kjj2025, refusal, seen, submitNow, typeIn } from "./arrange";
import { confirmCarried } from "./confirm-carried";
import { publishReport } from "./publish-report";
import { readReport } from "./read";
import { saveChanges } from "./save-changes";
import { startReport } from "./start-report";
import { takeBack } from "./take-back";
import { takeLastYear } from "./take-last-year";

const kjj2024 = { agency: "demo-kjj", year: 2024 };
const text = "2024年，本机关主动公开信息 300 条。";

/** Last year's report as it was published: one request left to be dealt with. */
async function lastYearOf(city: City): Promise<City> {
  city.clock.set("2025-01-10T09:00:00+08:00");
  await arrangeReport(
    city,
    "published",
    {
      figures: {
        "requests/received/person": number(3),
        "requests/granted/person": number(2),
        "requests/carriedOut/person": number(1),
        "requests/received/company": number(0),
        "requests/carriedOut/company": number(0),
        "requests/carriedOut/research": notApplicable,
      },
      texts: { part1: text, part5: "栏目更新不够及时。" },
      footnotes: { requests: "含补录 1 件。" },
    },
    kjj2024,
  );
  city.clock.set("2026-01-10T09:00:00+08:00");
  return city;
}
const copy = (city: City) => readReport(city.as("editor"), "demo-kjj", 2025);
const textIn = ({ answers }: Awaited<ReturnType<typeof copy>>, key: string) =>
  answers.sections.find((section) => section.key === key)?.text;
const openIn = async (city: City) => Object.keys((await copy(city)).carried?.unverified ?? {}).sort();

eachStore("starting from last year's report", (open) => {
  test("its text and what it left to be dealt with are there, to be verified; notes and other figures are not", async () => {
    const city = await lastYearOf(await arrangeCity(await open()));
    await startReport(city.as("editor"), { ...kjj2025, fromLastYear: true });
    const now = await copy(city);
    // Years are not changed silently.
    expect([textIn(now, "part1"), textIn(now, "part5"), textIn(now, "part6")]).toEqual([
      text,
      "栏目更新不够及时。",
      "",
    ]);
    expect(now.answers.figures).toMatchObject({
      "requests/carriedIn/person": number(1),
      "requests/carriedIn/company": number(0),
      "requests/carriedIn/research": notApplicable,
      "requests/received/person": blank,
    });
    expect(now.answers.footnotes).toEqual({});
    expect(now.carried).toMatchObject({ year: 2024, revision: 1, whole: true });
    expect(await openIn(city)).toEqual([
      "figure:requests/carriedIn/company",
      "figure:requests/carriedIn/person",
      "figure:requests/carriedIn/research",
      "section:part1",
      "section:part5",
    ]);
    const hints = now.findings.filter(({ code }) => code === "CARRIED");
    expect(hints.map(({ id, level, cells }) => [id, level, cells.length])).toEqual([
      ["CARRIED/part1", "hint", 0],
      ["CARRIED/requests", "hint", 3],
      ["CARRIED/part5", "hint", 0],
    ]);
    expect(hints[1]?.says).toBe("表内3格取自2024年报告，还没有核实。");
  });

  test("confirming is one act; whoever writes there has looked as well; neither blocks nor is demanded", async () => {
    const city = await lastYearOf(await arrangeCity(await open()));
    await startReport(city.as("editor"), { ...kjj2025, fromLastYear: true });
    const { versions } = await copy(city);
    const targets = ["figure:requests/carriedIn/person", "section:part5"].map((target) => ({
      ...{ target, version: versions[target] ?? 0 },
    }));
    expect(await confirmCarried(city.as("editor"), { ...kjj2025, targets })).toEqual({ count: 2 });
    expect(await confirmCarried(city.as("editor"), { ...kjj2025, targets })).toEqual({ count: 0 });
    expect(await code(confirmCarried(city.as("supervisor"), { ...kjj2025, targets }))).toBe("not-allowed");
    await typeIn(city.as("editor"), {
      figures: { "requests/carriedIn/company": blank, "requests/carriedOut/person": number(1) },
      texts: { part1: "2025年，本机关主动公开信息 320 条。" },
    });
    expect(await openIn(city)).toEqual(["figure:requests/carriedIn/research"]);
    await submitNow(city);
  });

  test("all of it is taken back at once while it stands as taken, and taken again", async () => {
    const city = await lastYearOf(await arrangeCity(await open()));
    await startReport(city.as("editor"), kjj2025);
    const { batch } = await takeLastYear(city.as("editor"), kjj2025);
    await takeBack(city.as("editor"), { ...kjj2025, batch });
    const empty = await copy(city);
    expect([textIn(empty, "part1"), empty.answers.figures["requests/carriedIn/person"]]).toEqual(["", blank]);
    expect([empty.carried?.unverified, empty.carried?.whole]).toEqual([{}, false]);
    const again = await takeLastYear(city.as("editor"), kjj2025);
    expect((await openIn(city)).length).toBe(5);
    await typeIn(city.as("editor"), { texts: { part1: "改过。" } });
    expect((await copy(city)).carried?.whole).toBe(false);
    expect(await code(takeBack(city.as("editor"), { ...kjj2025, batch: again.batch }))).toBe("out-of-date");
    expect(textIn(await copy(city), "part1")).toBe("改过。");
  });

  test("only an empty report begins so, only an editor begins it, and only from a published one", async () => {
    const city = await lastYearOf(await arrangeCity(await open()));
    await startReport(city.as("editor"), kjj2025);
    expect(await code(takeLastYear(city.as("stranger"), kjj2025))).toBe("not-allowed");
    expect(await code(takeLastYear(city.as("supervisor"), kjj2025))).toBe("not-allowed");
    await typeIn(city.as("editor"), { figures: { "licences/licences/decisions": number(0) } });
    const refused = await refusal(takeLastYear(city.as("editor"), kjj2025));
    expect([refused.code, refused.says]).toEqual(["wrong-status", "报告已经填了内容，不能再从上年报告开始。"]);
    const jyj = { agency: "demo-jyj", year: 2025, fromLastYear: true };
    expect(await code(startReport(city.as("stranger"), jyj))).toBe("not-found");
    expect(await code(readReport(city.as("stranger"), "demo-jyj", 2025))).toBe("not-found");
  });

  test("where sections are free their titles, order and added ones come along, and go again", async () => {
    const city = await arrangeCity(await open());
    const [last, now] = [2017, 2018].map((year) => ({ agency: "demo-kjj", year }));
    if (!last || !now) throw new Error("two years");
    const admin = city.as("administrator");
    await startReport(admin, { ...last, form: "form-2014" });
    const { answers } = await readReport(admin, last.agency, last.year);
    const sections = [
      ...answers.sections.slice(0, 3).map(({ key, title }) => ({ key, title: key === "s1" ? "自己的标题" : title })),
      { key: "x-abcd1234", title: "加的部分" },
    ];
    await saveChanges(admin, {
      ...{ ...last, batch: newId() },
      changes: [
        { kind: "outline", sections, base: 0 },
        { kind: "section", key: "x-abcd1234", content: fromPlainText("加的文字。"), base: 0 },
      ],
    });
    await submitAndPublish(city, last);
    await startReport(admin, { ...now, form: "form-2014", fromLastYear: true });
    const taken = await readReport(admin, now.agency, now.year);
    expect(taken.answers.sections.map(({ key, title }) => ({ key, title }))).toEqual(sections);
    expect(textIn(taken, "x-abcd1234")).toBe("加的文字。");
    expect(Object.keys(taken.carried?.unverified ?? {})).toEqual(["section:x-abcd1234"]);
    await takeBack(admin, { ...now, batch: taken.carried?.batch ?? "" });
    const back = await readReport(admin, now.agency, now.year);
    expect(back.answers.sections.map(({ title }) => title)).toEqual(answers.sections.map(({ title }) => title));
  });
});

async function submitAndPublish(city: City, place: { agency: string; year: number }) {
  await submitNow(city, "editor", place);
  await approveReport(city.as("supervisor"), await seen(city, place));
  await publishReport(city.as("supervisor"), await seen(city, place));
}
