import { expect, test } from "vitest";
import { answersOf, department, everywhere, government, type Short } from "./answers.fixture";
import type { Form } from "./define";
import type { InspectContext } from "./finding";
import { form2014 } from "./form-2014";
import { inspect } from "./inspect";

const form: Form = form2014;
const rows = (figures: Readonly<Record<string, Short>>) =>
  Object.fromEntries(Object.entries(figures).map(([row, short]) => [`statistics/${row}/value`, short]));
const found = (figures: Readonly<Record<string, Short>>, context: InspectContext = department) =>
  inspect(form, answersOf(form, rows(figures)), context).filter(({ code }) => code !== "BLANK");
const clauses = (figures: Readonly<Record<string, Short>>, context?: InspectContext) =>
  found(figures, context).map(({ clause }) => clause);

type Case = [clause: string, level: string, breaks: Record<string, Short>, holds: Record<string, Short>];
const channels = { gazette: 0, website: 5, weibo: 0, wechat: 0, app: 0, otherChannels: 0 };
const cases: Case[] = [
  [
    "R1",
    "error",
    { ...channels, website: 3, published: 3, publishedNormative: 4, normativeIssued: 4 },
    { ...channels, website: 3, published: 3, publishedNormative: 3, normativeIssued: 3 },
  ],
  [
    "R2",
    "warning",
    { ...channels, published: 5, publishedNormative: 4, normativeIssued: 3 },
    { ...channels, published: 5, publishedNormative: 4, normativeIssued: 4 },
  ],
  ["R3/1", "warning", { ...channels, published: 6 }, { ...channels, published: 5 }],
  ["R3/2", "warning", { ...channels, wechat: 4, published: 4 }, { ...channels, wechat: 4, published: 5 }],
  [
    "R4/1",
    "warning",
    {
      ...channels,
      published: 5,
      turnedProactive: 6,
      granted: 6,
      answered: 6,
      settled: 6,
      settledInTime: 6,
      received: 6,
      online: 6,
    },
    {
      ...channels,
      published: 5,
      turnedProactive: 5,
      granted: 5,
      answered: 5,
      settled: 5,
      settledInTime: 5,
      received: 5,
      online: 5,
    },
  ],
  ["R4/2", "warning", { ...channels, published: 5, declassified: 6 }, { ...channels, published: 5, declassified: 5 }],
  [
    "R4/3",
    "warning",
    {
      ...channels,
      published: 5,
      turnedProactive: 3,
      granted: 1,
      partlyGranted: 1,
      answered: 2,
      settled: 2,
      settledInTime: 2,
      received: 2,
      online: 2,
    },
    {
      ...channels,
      published: 5,
      turnedProactive: 2,
      granted: 1,
      partlyGranted: 1,
      answered: 2,
      settled: 2,
      settledInTime: 2,
      received: 2,
      online: 2,
    },
  ],
  [
    "R5/1",
    "error",
    { consultations: 1, opinions: 4, opinionsRejected: 5 },
    { consultations: 1, opinions: 4, opinionsRejected: 4 },
  ],
  ["R5/2", "warning", { consultations: 0, opinions: 1 }, { consultations: 1, opinions: 1 }],
  [
    "R6",
    "warning",
    { responded: 5, pressConferences: 1, interviews: 1, socialMediaResponses: 1, otherResponses: 1 },
    { responded: 4, pressConferences: 1, interviews: 1, socialMediaResponses: 1, otherResponses: 1 },
  ],
  [
    "R7/1",
    "error",
    { pressConferences: 1, pressConferencesByLeader: 2 },
    { pressConferences: 2, pressConferencesByLeader: 2 },
  ],
  ["R7/2", "error", { interviews: 1, interviewsByLeader: 2 }, { interviews: 2, interviewsByLeader: 2 }],
  ["R8", "warning", { openMeetings: 0, publicRepresentatives: 1 }, { openMeetings: 1, publicRepresentatives: 1 }],
  [
    "R9",
    "error",
    { received: 65, inPerson: 12, byFax: 2, online: 42, byLetter: 8 },
    { received: 64, inPerson: 12, byFax: 2, online: 42, byLetter: 8 },
  ],
  [
    "R10/1",
    "error",
    { received: 4, online: 4, settled: 3, settledInTime: 3, settledExtended: 1, answered: 3, granted: 3 },
    { received: 4, online: 4, settled: 4, settledInTime: 3, settledExtended: 1, answered: 4, granted: 4 },
  ],
  [
    "R10/2",
    "warning",
    { received: 5, online: 5, settled: 5, settledInTime: 3, settledExtended: 1, answered: 5, granted: 5 },
    { received: 5, online: 5, settled: 4, settledInTime: 3, settledExtended: 1, answered: 4, granted: 4 },
  ],
  [
    "R11",
    "error",
    {
      received: 9,
      online: 9,
      settled: 9,
      settledInTime: 9,
      answered: 9,
      alreadyPublic: 1,
      granted: 1,
      partlyGranted: 1,
      refused: 1,
      stateSecret: 1,
      otherAgency: 1,
      notExisting: 1,
      amended: 1,
      otherProcedure: 1,
    },
    {
      received: 8,
      online: 8,
      settled: 8,
      settledInTime: 8,
      answered: 8,
      alreadyPublic: 1,
      granted: 1,
      partlyGranted: 1,
      refused: 1,
      stateSecret: 1,
      otherAgency: 1,
      notExisting: 1,
      amended: 1,
      otherProcedure: 1,
    },
  ],
  [
    "R12/1",
    "error",
    {
      received: 7,
      online: 7,
      settled: 7,
      settledInTime: 7,
      answered: 7,
      refused: 7,
      stateSecret: 1,
      tradeSecret: 1,
      privacy: 1,
      publicSecurity: 1,
      notGovernmentInformation: 1,
      otherLegalGrounds: 1,
    },
    {
      received: 6,
      online: 6,
      settled: 6,
      settledInTime: 6,
      answered: 6,
      refused: 6,
      stateSecret: 1,
      tradeSecret: 1,
      privacy: 1,
      publicSecurity: 1,
      notGovernmentInformation: 1,
      otherLegalGrounds: 1,
    },
  ],
  [
    "R12/2",
    "warning",
    { received: 1, online: 1, settled: 1, settledInTime: 1, answered: 1, refused: 1, tradeSecret: 1, privacy: 1 },
    { received: 1, online: 1, settled: 1, settledInTime: 1, answered: 1, refused: 1, privacy: 1 },
  ],
  [
    "R13",
    "warning",
    { received: 3, online: 3, settled: 3, settledInTime: 3, answered: 2, granted: 2 },
    { received: 3, online: 3, settled: 3, settledInTime: 3, answered: 3, granted: 3 },
  ],
  [
    "R14",
    "hint",
    { received: 2, online: 2, settled: 3, settledInTime: 3, answered: 3, granted: 3 },
    { received: 3, online: 3, settled: 3, settledInTime: 3, answered: 3, granted: 3 },
  ],
  [
    "R15/1",
    "error",
    { reconsideration: 2, reconsiderationUpheld: 1, reconsiderationCorrected: 1, reconsiderationOther: 1 },
    { reconsideration: 3, reconsiderationUpheld: 1, reconsiderationCorrected: 1, reconsiderationOther: 1 },
  ],
  [
    "R15/2",
    "warning",
    { reconsideration: 4, reconsiderationUpheld: 1, reconsiderationCorrected: 1, reconsiderationOther: 1 },
    { reconsideration: 3, reconsiderationUpheld: 1, reconsiderationCorrected: 1, reconsiderationOther: 1 },
  ],
  [
    "R15/3",
    "error",
    { litigation: 2, litigationUpheld: 1, litigationCorrected: 1, litigationOther: 1 },
    { litigation: 3, litigationUpheld: 1, litigationCorrected: 1, litigationOther: 1 },
  ],
  [
    "R15/4",
    "warning",
    { litigation: 4, litigationUpheld: 1, litigationCorrected: 1, litigationOther: 1 },
    { litigation: 3, litigationUpheld: 1, litigationCorrected: 1, litigationOther: 1 },
  ],
  ["R16", "warning", { fees: 500_000 }, { fees: 0 }],
  ["R17", "error", { staff: 1, fullTime: 2, partTime: 1 }, { staff: 3, fullTime: 2, partTime: 1 }],
  ["R18", "hint", { trained: 40, trainings: 0 }, { trained: 40, trainings: 1 }],
  ["R19/1", "warning", { monitors: 1 }, { monitors: 0, monitoring: "/", monitorOpinions: "" }],
  ["R20", "error", { complaints: 12.5 }, { complaints: 12 }],
];

test.each(cases)(
  "%s (%s) speaks where it is broken and is silent where it holds, off by one",
  (clause, level, breaks, holds) => {
    const broken = found(breaks);
    expect(broken.map((finding) => finding.clause)).toEqual([clause]);
    expect(broken[0]).toMatchObject({
      level,
      code: clause.split("/")[0],
      id: clause === "R20" ? "R20/statistics/complaints/value" : clause,
    });
    expect(found(holds)).toEqual([]);
  },
);

test("R19: monitors are counted by cities, and adopted opinions are among those made", () => {
  const figures = { monitors: 3, monitoring: 2, monitorOpinions: 4, monitorOpinionsAdopted: 4 };
  expect(clauses(figures, government)).toEqual([]);
  expect(clauses({ ...figures, monitorOpinionsAdopted: 5 }, government)).toEqual(["R19/2"]);
  expect(found(figures)[0]).toMatchObject({
    id: "R19/1",
    says: "第78至81行填了数，这里只由各市州、贵安新区填报。",
    cells: ["monitors", "monitoring", "monitorOpinions", "monitorOpinionsAdopted"].map(
      (row) => `statistics/${row}/value`,
    ),
  });
});

test("R16 is satisfied by an application that was granted in part", () => {
  const settled = { received: 1, online: 1, settled: 1, settledInTime: 1, answered: 1, partlyGranted: 1 };
  expect(clauses({ fees: 1, ...settled })).toEqual([]);
});

test.each([-1, 0.5, Number.NaN, 1_000_000_000_000])(
  "R20: %d is no count, and the other checks still speak",
  (value) => {
    expect(clauses({ complaints: value, staff: 2, fullTime: 1, partTime: 0 })).toEqual(["R20", "R17"]);
  },
);
test("R20: less than a cent is no sum of money", () => {
  expect(found({ budget: 0.5 })[0]?.says).toBe("第82行填 0.0000005 万元，应是 0 或者更大的金额，精确到分。");
});

test.each(["", 0, "/"] as const)("a report with %j in every cell has no finding", (short) => {
  const findings = inspect(form, answersOf(form, everywhere(form, short)), department);
  expect(findings.filter(({ code }) => code !== "BLANK")).toEqual([]);
});

test("the sentences give both sides with their values, and the certain change", () => {
  const [finding] = found({ received: 65, inPerson: 12, byFax: 2, online: 42, byLetter: 8 });
  expect(finding).toMatchObject({
    title: "收到申请数与分项不等",
    says: "第38行填 65，第39至42行合计 64，差 1。",
    left: { label: "第38行", value: 65, cells: ["statistics/received/value"] },
    op: "=",
    right: { label: "第39至42行合计", value: 64 },
    difference: 1,
    fix: {
      label: "填入合计 64",
      changes: [{ cell: "statistics/received/value", figure: { state: "number", value: 64 } }],
    },
    explainable: false,
  });
  expect(found({ publishedNormative: 5, published: 3, website: 3, normativeIssued: 5 })[0]?.says).toBe(
    "第3行填 5，不应超过第2行的 3，多 2。",
  );
  expect(found({ published: 231, website: 200 })[0]?.says).toBe("第2行填 231，不应超过第6至11行合计的 200，多 31。");
  expect(found({ published: 20, website: 25 })[0]?.says).toBe("第6至11行中最多的是 25，不应超过第2行的 20，多 5。");
  expect(found({ settled: 5, settledInTime: 6, answered: 5, granted: 5, received: 5, online: 5 })[0]?.says).toBe(
    "第44、45行合计 6，不应超过第43行的 5，多 1。",
  );
  expect(found({ fees: 500_000 })[0]?.says).toBe("第70行填 0.5 万元，第48、49行合计 0，两处对不上。");
});

test("a blank whole counts as 0 against its parts; a whole of 0 may leave its parts blank", () => {
  expect(found({ inPerson: 2 })[0]?.says).toBe("第38行未填，第39至42行合计 2，差 2。");
  expect(found({ received: "/", inPerson: 2 })[0]?.fix?.label).toBe("填入合计 2");
  expect(found({ received: 0 })).toEqual([]);
  const nothingToFillIn = found({ received: 2 });
  expect(nothingToFillIn.map(({ code }) => code)).toEqual(["R9"]);
  expect(nothingToFillIn[0]?.fix).toBeUndefined();
});
