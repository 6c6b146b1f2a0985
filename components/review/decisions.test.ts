import { expect, test } from "vitest";
import { decisionsFor, type Standing } from "./decisions";

const standing = (change: Partial<Standing> = {}): Standing => ({
  status: "submitted",
  can: {
    return: true,
    approve: true,
    publish: true,
    unschedule: true,
    correct: true,
    cancelCorrection: true,
    withdraw: true,
  },
  ownSubmission: false,
  openComments: 0,
  refused: 0,
  scheduled: false,
  isPublic: false,
  correcting: false,
  ...change,
});
const names = (change: Partial<Standing>) => decisionsFor(standing(change)).map(({ name }) => name);
const reason = (name: string, change: Partial<Standing>) =>
  decisionsFor(standing(change)).find((decision) => decision.name === name)?.reason;

test("a submitted report may be returned or approved, an approved one returned or published", () => {
  expect(names({})).toEqual(["return", "approve"]);
  expect(names({ status: "approved" })).toEqual(["return", "publish"]);
  expect(names({ status: "approved", scheduled: true })).toEqual(["return", "unschedule", "publish"]);
});

test("a refused explanation stands in the way of approving, with how many there are, and in no other's", () => {
  expect(reason("approve", { refused: 2 })).toBe("有 2 处说明没有被接受，改判接受或退回后才能通过。");
  expect(reason("return", { refused: 2 })).toBe(null);
});

test("while a correction is under way the public revision can still be withdrawn", () => {
  expect(names({ status: "draft", isPublic: true, correcting: true })).toEqual(["withdraw", "cancelCorrection"]);
  expect(names({ isPublic: true })).toContain("withdraw");
});

test("a withdrawn report can be corrected and not withdrawn again", () => {
  expect(names({ status: "withdrawn" })).toEqual(["correct"]);
});

test("nobody decides about a draft that was never published", () => {
  expect(names({ status: "draft" })).toEqual([]);
});

test("one's own submission is told apart from open comments, and comes first", () => {
  expect(reason("approve", { ownSubmission: true, openComments: 2 })).toMatch("您提交过这一版");
  expect(reason("approve", { openComments: 2 })).toMatch("还有 2 处意见未解决");
  expect(reason("approve", {})).toBe(null);
});

test("open comments keep nobody from returning", () => {
  expect(reason("return", { openComments: 5 })).toBe(null);
});

test("what the permission table refuses is shown with a reason, not hidden", () => {
  expect(reason("approve", { can: {} })).toMatch("不能");
});
