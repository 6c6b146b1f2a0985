import type { Figures } from "@/lib/forms/answers";
import { number } from "@/lib/forms/totals";
import { addComment } from "@/lib/reports/add-comment";
import { answerComment } from "@/lib/reports/answer-comment";
import { approveReport } from "@/lib/reports/approve-report";
import { assignReviewer } from "@/lib/reports/assign-reviewer";
import { publishReport } from "@/lib/reports/publish-report";
import { readReport } from "@/lib/reports/read";
import { resolveComment } from "@/lib/reports/resolve-comment";
import { returnReport } from "@/lib/reports/return-report";
import { schedulePublication } from "@/lib/reports/schedule-publication";
import { startReport } from "@/lib/reports/start-report";
import { daysFrom } from "./calendar";
import type { Scene, Told } from "./past-years";
import { editorOf } from "./people";
import { as, explainAndSubmit, type Place, seen, type Typed, type } from "./stage";

/** How far a report of the running collection has come. Days count from the day the demonstration is made. */
export type Progress =
  | "not-started"
  | "begun"
  | "nearly-finished"
  | "submitted"
  | "submitted-explained"
  | "submitted-again"
  | "returned"
  | "approved"
  | "scheduled"
  | "published";

/** Every report of the running year: what is not named has not been started. */
export const progressOf: Readonly<Record<string, Progress>> = {
  "demo-bgs": "published",
  "demo-kjj": "nearly-finished",
  "demo-jyj": "submitted",
  "demo-czj": "scheduled",
  "demo-rsj": "submitted",
  "demo-zrj": "approved",
  "demo-sjj": "returned",
  "demo-wjw": "submitted-again",
  "demo-jiahe-bgs": "begun",
  "demo-jiahe-jyj": "submitted-explained",
  "demo-jiahe-town2": "begun",
  "demo-yichuan": "begun",
  "demo-yichuan-bgs": "published",
  "demo-yichuan-nyj": "returned",
  "demo-yichuan-town1": "submitted",
  "demo-yichuan-town2": "published",
};

export function runningLife(told: Told, progress: Progress, made: Date): Scene[] {
  const { agency, year, counted, texts } = told;
  const place: Place = { agency: agency.code, year };
  const by = editorOf(agency.code);
  const on = (days: number, time: string) => daysFrom(made, days, time);
  const begin = (typed: Typed): Scene[] => [
    { at: on(-12, "09:05"), act: (stage) => startReport(as(stage, by), place) },
    { at: on(-11, "10:20"), act: (stage) => type(stage, by, place, typed) },
  ];
  const submit: Scene[] = [
    ...begin({ figures: counted.figures, texts }),
    { at: on(-4, "16:45"), act: (stage) => explainAndSubmit(stage, by, place) },
  ];
  const approve: Scene[] = [
    ...submit,
    { at: on(-2, "10:10"), act: async (stage) => approveReport(as(stage, "supervisor2"), await seen(stage, place)) },
  ];
  switch (progress) {
    case "not-started":
      return [];
    case "begun":
      return begin({
        figures: only(counted.figures, "regulations/", "licences/"),
        texts: { preamble: texts.preamble ?? "" },
      });
    case "nearly-finished":
      return nearlyFinished(told, begin);
    case "submitted":
      return submit;
    case "submitted-explained":
      return [
        ...begin(almost(told)),
        { at: on(-4, "16:45"), act: (stage) => explainAndSubmit(stage, by, place) },
        {
          at: on(-1, "15:30"),
          act: (stage) => assignReviewer(as(stage, "supervisor"), { ...place, reviewer: "supervisor" }),
        },
      ];
    case "returned":
      return [...submit, ...returned(place, by, on)];
    case "submitted-again":
      return [...submit, ...returned(place, by, on), ...again(told, by, on)];
    case "approved":
      return approve;
    case "scheduled":
      return [
        ...approve,
        {
          at: on(-1, "11:00"),
          act: async (stage) =>
            schedulePublication(as(stage, "supervisor"), {
              ...(await seen(stage, place)),
              publishAt: on(2, "09:00").toISOString(),
            }),
        },
      ];
    case "published":
      return [
        ...approve,
        { at: on(-1, "09:30"), act: async (stage) => publishReport(as(stage, "supervisor"), await seen(stage, place)) },
      ];
  }
}

const only = (figures: Figures, ...tables: string[]): Figures =>
  Object.fromEntries(Object.entries(figures).filter(([cell]) => tables.some((table) => cell.startsWith(table))));

/** A count in the text that the table does not have, a part that is too long, a cell left blank: explained, and worth a look. */
function almost({ counted, texts }: Told): Typed {
  const received = counted.figures["requests/received/total"]?.value ?? 0;
  const count = (by: number) => `新收政府信息公开申请${received + by}件`;
  const more = "各科室按月核对公开目录，逐件登记发布时间、责任人员和更新情况。".repeat(26);
  return {
    figures: { ...counted.figures, "licences/licences/decisions": { state: "blank", value: null } },
    texts: { ...texts, part1: `${texts.part1?.replace(count(0), count(4))}\n${more}` },
  };
}

/** All but done, with faults worth finding: one column out of balance, a count in the text, two blanks, no fee statement. */
function nearlyFinished({ counted, texts }: Told, begin: (typed: Typed) => Scene[]): Scene[] {
  const { figures } = counted;
  const received = figures["requests/received/total"]?.value ?? 0;
  const wrong: Figures = {
    ...figures,
    "requests/notHeld/company": number((figures["requests/notHeld/company"]?.value ?? 0) + 1),
    "disputes/reconsideration/otherResult": { state: "blank", value: null },
    "disputes/litigationDirect/otherResult": { state: "blank", value: null },
  };
  const part1 =
    texts.part1?.replace(`新收政府信息公开申请${received}件`, `新收政府信息公开申请${received + 3}件`) ?? "";
  return begin({ figures: wrong, texts: { preamble: texts.preamble ?? "", part1, part5: texts.part5 ?? "" } });
}

const remarks = (place: Place) => [
  {
    ...place,
    on: "section" as const,
    target: "part5",
    text: "第一个问题写得太笼统，请写清涉及哪个栏目、何时整改到位。",
  },
  {
    ...place,
    on: "cell" as const,
    target: "licences/licences/decisions",
    text: "与月报累计数不一致，请核对后说明口径。",
  },
  { ...place, on: "report" as const, target: null, text: "请分管领导审签后再报。" },
];

function returned(place: Place, by: string, on: (days: number, time: string) => Date): Scene[] {
  return [
    {
      at: on(-3, "09:40"),
      async act(stage) {
        const supervisor = as(stage, "supervisor2");
        const made = [];
        for (const remark of remarks(place)) made.push(await addComment(supervisor, remark));
        const reason = "第五部分和行政许可数量请核实后重新提交，具体见各处意见。";
        await returnReport(supervisor, { ...(await seen(stage, place)), reason });
        const [, second] = made;
        if (second)
          await answerComment(as(stage, by), {
            ...place,
            ...second,
            text: "月报含已撤回的件，年报以决定书为准，正在核对。",
          });
      },
    },
  ];
}

/** Put right and handed in once more: the supervisor sees what changed since. */
function again({ agency, year, counted, texts }: Told, by: string, on: (days: number, time: string) => Date): Scene[] {
  const place: Place = { agency: agency.code, year };
  const cell = "licences/licences/decisions";
  return [
    {
      at: on(-1, "14:20"),
      async act(stage) {
        const more = "对照检查结果，涉及的栏目为“政策解读”和“通知公告”，整改在本年第二季度前完成。";
        await type(stage, by, place, {
          figures: { [cell]: number((counted.figures[cell]?.value ?? 0) + 2) },
          texts: { part5: `${texts.part5}\n${more}` },
        });
        await explainAndSubmit(stage, by, place);
        const supervisor = as(stage, "supervisor2");
        const { comments } = await readReport(supervisor, agency.code, year);
        for (const { id } of comments.filter(({ target }) => target !== null))
          await resolveComment(supervisor, { ...place, comment: id });
      },
    },
  ];
}
