import { expect, test } from "vitest";
import type { WorklistItem } from "@/lib/reports/working-copy";
import { regionsOf, silentAgencies, yearsOf } from "./worklist-reach";

const due = { due: "2026-01-31", lastEdit: "2026-02-28", publication: "2026-03-31", late: false, extended: null };
const item = (name: string, change: Partial<WorklistItem> = {}): WorklistItem => ({
  agency: { code: name, name, kind: "department", level: "city" },
  above: ["shi"],
  year: 2025,
  form: "form-2021",
  status: "submitted",
  due,
  overdue: false,
  submittedAt: null,
  submittedBy: null,
  ownSubmission: false,
  returnedBefore: false,
  returnedByMe: false,
  publishAt: null,
  currentRevision: null,
  withdrawn: false,
  correcting: false,
  openComments: 0,
  warnings: 0,
  explainedErrors: 0,
  jumps: 0,
  version: 1,
  reviewer: null,
  reviewerIsMe: false,
  reading: { refused: 0, unreadExplanations: 0, unseenHints: 0 },
  ...change,
});

test("a supervisor hears how many have not started and how many are late, year by year", () => {
  const items = [
    item("a", { status: null }),
    item("b", { status: null, overdue: true }),
    item("c", { status: "draft", overdue: true }),
    item("d"),
    item("e", { year: 2024, status: null, overdue: true }),
  ];
  expect(silentAgencies(items)).toEqual([
    { year: 2025, notStarted: 2, late: 2 },
    { year: 2024, notStarted: 1, late: 1 },
  ]);
});

test("an old report that nobody asks for any more is not missing", () => {
  expect(silentAgencies([item("a", { due: null, status: "draft" })])).toEqual([]);
});

test("one may narrow the list to the governments that others stand below", () => {
  const government = { code: "jia", name: "甲区人民政府", kind: "government", level: "county" } as const;
  const lone = { code: "zhen", name: "北镇人民政府", kind: "government", level: "township" } as const;
  const items = [
    item("jia", { agency: government }),
    item("zhen", { agency: lone }),
    item("x", { above: ["jia", "shi"] }),
  ];
  expect(regionsOf(items)).toEqual([{ code: "jia", name: "甲区人民政府" }]);
  expect(yearsOf([item("a", { year: 2018 }), item("b"), item("c")])).toEqual([2025, 2018]);
});
