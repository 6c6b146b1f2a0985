import { expect, test } from "vitest";
import { type BulkCandidate, bulkHindrance } from "./bulk-approval";

const read = { refused: 0, unreadExplanations: 0, unseenHints: 0 };
const candidate = (change: Partial<BulkCandidate> = {}): BulkCandidate => ({
  ...{ agency: { code: "demo-kjj", name: "示例市科学技术局" }, year: 2025, version: 3, status: "submitted" },
  ...{ ownSubmission: false, openComments: 0, reading: read },
  ...change,
});

test("a report of which everything was read is approved with others", () => {
  expect(bulkHindrance(candidate())).toBe(null);
});

test("what is left out says why: unread, refused, a remark open, one's own, not waiting", () => {
  const unread = { refused: 0, unreadExplanations: 2, unseenHints: 3 };
  expect(bulkHindrance(candidate({ reading: unread }))).toBe("2 处说明、3 条提示没有看过");
  expect(bulkHindrance(candidate({ reading: { ...read, unseenHints: 1 } }))).toBe("1 条提示没有看过");
  expect(bulkHindrance(candidate({ reading: { ...unread, refused: 1 } }))).toBe("1 处说明没有被接受");
  expect(bulkHindrance(candidate({ openComments: 1 }))).toBe("1 处意见未解决");
  expect(bulkHindrance(candidate({ ownSubmission: true }))).toContain("另一位审核人");
  expect(bulkHindrance(candidate({ status: "approved" }))).toBe("不在待审核");
});
