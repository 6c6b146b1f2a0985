import type { Store } from "@/db/store";
import { dayOf } from "@/lib/clock";
import { chineseDate } from "@/lib/format";
import { formFor } from "@/lib/forms/registry";
import { correctReport } from "@/lib/reports/correct-report";
import { at, datesOf, daysFrom, runningDates } from "./calendar";
import { city } from "./city";
import { close, extend, open } from "./collections";
import { firstYear, historyOfTheCity, lastYear } from "./history";
import { corrected, type Scene, type Told, usualLife, withdrawn } from "./past-years";
import { editorOf, settle } from "./people";
import { progressOf, runningLife } from "./running-year";
import { as, movableClock, type Stage, seen, type } from "./stage";
import { text2014 } from "./text-2014";
import { textMatrix } from "./text-matrix";

/** What did not go the usual way in past years. */
const special: Readonly<Record<string, (told: Told) => Scene[]>> = {
  "demo-jyj/2024": (told) =>
    corrected(
      told,
      "licences/licences/decisions",
      "行政许可处理决定数量漏计年末办结的9件，现予更正，其他内容没有改动。",
    ),
  "demo-shi/2021": (told) =>
    corrected(told, "penalties/penalties/decisions", "行政处罚处理决定数量汇总时漏计一个单位，现予更正。"),
  "demo-jiahe-mzj/2023": (told) => withdrawn(told, "报告正文引用了尚未核实的数据，撤下核对，核对后重新发布。"),
  "demo-yichuan-nyj/2020": (told) => withdrawn(told, "附件含有依法不应公开的内容，撤下并不再显示。", true),
  "demo-jiahe-town1/2021": () => [],
};

/**
 * Fills an empty database with the demonstration, as seen on the day it is made: nine report years of an invented
 * city, acted through the verbs, so that audit rows, snapshots and logs are real.
 */
export async function makeDemonstration(store: Store, made: Date): Promise<{ reports: number }> {
  const clock = movableClock(at(firstYear, "01-03", "08:30"));
  const stage: Stage = { store, clock, people: await settle(store, clock) };
  const scenes = [...reports(made), ...pastCollections(), ...runningCollections(made), ...correctionUnderWay(made)];
  for (const { at: moment, act } of scenes.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    clock.set(moment);
    await act(stage);
  }
  await store.tx(async (tx) => {
    await tx.insert(tx.tables.settings).values({ key: "demonstration", value: dayOf(made) });
  });
  return { reports: await store.read.$count(store.read.tables.reports) };
}

function reports(made: Date): Scene[] {
  const history = historyOfTheCity();
  return city.flatMap((agency) =>
    [...(history.get(agency.code) ?? [])].flatMap(([year, counted]) => {
      const { form, figures } = counted;
      if (agency.code === "demo-kjj" && year === 2018) return [];
      const texts =
        form.id === "form-2014" ? text2014(agency, year, figures) : textMatrix(agency, year, form.id, figures);
      const told: Told = { agency, year, counted, texts };
      if (year === lastYear) return runningLife(told, progressOf[agency.code] ?? "not-started", made);
      return (special[`${agency.code}/${year}`] ?? usualLife)(told);
    }),
  );
}

const reporting = (year: number) => city.filter(({ since }) => since <= year).map(({ code }) => code);

function pastCollections(): Scene[] {
  return Array.from({ length: lastYear - firstYear }, (_, i) => firstYear + i).flatMap((year) => {
    let id = "";
    // 2018 is asked of the science bureau later: its report of that year is missing to this day.
    const agencies = reporting(year).filter((code) => year !== 2018 || code !== "demo-kjj");
    return [
      {
        at: at(year + 1, "01-03"),
        async act(stage: Stage) {
          id = await open(stage, { year, form: formFor(year).id, dates: datesOf(year), agencies });
        },
      },
      { at: at(year + 1, "04-10"), act: (stage: Stage) => close(stage, id) },
    ];
  });
}

function runningCollections(made: Date): Scene[] {
  const missing = dayOf(daysFrom(made, 30));
  const dates = { due: missing, lastEdit: missing, publication: missing };
  const notice = `请于${chineseDate(dayOf(daysFrom(made, 9)))}前提交。正文所列数字应与表格一致；没有收取信息处理费的，也请在第六部分写明。`;
  let id = "";
  return [
    {
      at: daysFrom(made, -40),
      async act(stage) {
        id = await open(stage, {
          ...{ year: lastYear, form: formFor(lastYear).id, dates: runningDates(made), agencies: reporting(lastYear) },
          notice,
        });
      },
    },
    {
      at: daysFrom(made, -20),
      act: (stage) =>
        open(stage, {
          ...{ year: 2018, form: formFor(2018).id, agencies: ["demo-kjj"] },
          dates: { government: dates, department: dates, township: dates, other: dates },
          notice: "请补报2018年年度报告：正文八个部分，附情况统计表。",
        }),
    },
    {
      at: daysFrom(made, -5),
      act: (stage) => extend(stage, id, "demo-jiahe-town2", missing, "汛情期间人员抽调，同意延期。"),
    },
  ];
}

/** A correction that somebody has begun: the public still reads the first revision. */
const correctionUnderWay = (made: Date): Scene[] => [
  {
    at: daysFrom(made, -3, "15:30"),
    async act(stage) {
      const [place, by] = [{ agency: "demo-zrj", year: 2024 }, editorOf("demo-zrj")];
      await correctReport(as(stage, by), await seen(stage, place));
      await type(stage, by, place, { footnotes: { licences: "含委托各县区办理的不动产登记事项。" } });
    },
  },
];
