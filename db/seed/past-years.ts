import { number } from "@/lib/forms/totals";
import { addComment } from "@/lib/reports/add-comment";
import { answerComment } from "@/lib/reports/answer-comment";
import { approveReport } from "@/lib/reports/approve-report";
import { correctReport } from "@/lib/reports/correct-report";
import { publishReport } from "@/lib/reports/publish-report";
import { resolveComment } from "@/lib/reports/resolve-comment";
import { returnReport } from "@/lib/reports/return-report";
import { startReport } from "@/lib/reports/start-report";
import { withdrawReport } from "@/lib/reports/withdraw-report";
import { at } from "./calendar";
import type { DemoAgency } from "./city";
import type { Year } from "./history";
import { editorOf } from "./people";
import { random } from "./random";
import { as, explainAndSubmit, type Place, type Stage, seen, type } from "./stage";
import type { Texts } from "./text-matrix";

/** One thing that happens, at its moment. */
export type Scene = { at: Date; act(stage: Stage): Promise<unknown> };
export type Told = { agency: DemoAgency; year: number; counted: Year; texts: Texts };

const pad = (day: number) => String(day).padStart(2, "0");

/** The usual life of a report: started, filled in, handed in, approved, published. */
export function usualLife({ agency, year, counted, texts }: Told): Scene[] {
  const place: Place = { agency: agency.code, year };
  const chance = random(`${agency.code}/${year}/life`);
  const month = agency.kind === "government" ? "03" : "01";
  const [start, submit] = [chance.int(5, 10), chance.int(12, 18)];
  const approve = submit + chance.int(1, 5);
  const by = editorOf(agency.code);
  const on = (day: number, time: string) => at(year + 1, `${month}-${pad(day)}`, time);
  return [
    { at: on(start, "09:12"), act: (stage) => startReport(as(stage, by), place) },
    { at: on(start, "10:40"), act: (stage) => type(stage, by, place, { figures: counted.figures }) },
    { at: on(start + 1, "15:05"), act: (stage) => type(stage, by, place, { texts }) },
    { at: on(submit, "11:20"), act: (stage) => explainAndSubmit(stage, by, place) },
    ...(chance.chance(0.12) ? returnedOnce(place, by, (time) => on(submit, time)) : []),
    {
      at: on(approve, "16:30"),
      act: async (stage) => approveReport(as(stage, "supervisor"), await seen(stage, place)),
    },
    {
      at: on(approve + chance.int(1, 4), "09:30"),
      act: async (stage) => publishReport(as(stage, "supervisor"), await seen(stage, place)),
    },
  ];
}

function returnedOnce(place: Place, by: string, on: (time: string) => Date): Scene[] {
  let comment = "";
  return [
    {
      at: on("14:00"),
      async act(stage) {
        const supervisor = as(stage, "supervisor");
        const text = "请写明下载地址所在的栏目和联系电话，方便群众查找。";
        const made = await addComment(supervisor, { ...place, on: "section", target: "preamble", text });
        comment = made.comment;
        await returnReport(supervisor, { ...(await seen(stage, place)), reason: "前言的联系方式请再核对一遍。" });
      },
    },
    {
      at: on("15:10"),
      async act(stage) {
        await answerComment(as(stage, by), { ...place, comment, text: "已核对，电话和栏目均可用。" });
        await explainAndSubmit(stage, by, place);
        await resolveComment(as(stage, "supervisor"), { ...place, comment });
      },
    },
  ];
}

/** A published report that was put right half a year later: two revisions, the first with one figure too low. */
export function corrected(told: Told, cell: string, note: string): Scene[] {
  const { agency, year, counted } = told;
  const place: Place = { agency: agency.code, year };
  const by = editorOf(agency.code);
  const right = counted.figures[cell]?.value ?? 0;
  const wrong = { ...counted.figures, [cell]: number(Math.max(0, right - 9)) };
  return [
    ...usualLife({ ...told, counted: { ...counted, figures: wrong } }),
    {
      at: at(year + 1, "05-13", "10:00"),
      async act(stage) {
        await correctReport(as(stage, by), await seen(stage, place));
        await type(stage, by, place, { figures: { [cell]: number(right) } });
      },
    },
    { at: at(year + 1, "05-14", "09:00"), act: (stage) => explainAndSubmit(stage, by, place, note) },
    {
      at: at(year + 1, "05-15", "09:00"),
      async act(stage) {
        await approveReport(as(stage, "supervisor2"), await seen(stage, place));
        await publishReport(as(stage, "supervisor2"), await seen(stage, place));
      },
    },
  ];
}

/** A published report that was taken away again. */
export function withdrawn(told: Told, reason: string, unlawful = false): Scene[] {
  const place: Place = { agency: told.agency.code, year: told.year };
  return [
    ...usualLife(told),
    {
      at: at(told.year + 1, "06-03", "17:00"),
      act: async (stage) =>
        withdrawReport(as(stage, "supervisor"), { ...(await seen(stage, place)), reason, unlawful }),
    },
  ];
}
