import { describe, expect, test } from "vitest";
import { chineseDate, dateOf, fileSize, momentOf, monthDay, shortDay, shortHash, timeOf } from "./format";

describe("moments are written in Shanghai time", () => {
  const lateEvening = new Date("2026-02-08T16:03:22Z");
  test("an evening in UTC is already the next day in Shanghai", () => {
    expect(dateOf(lateEvening)).toBe("2026-02-09");
    expect(chineseDate(lateEvening)).toBe("2026年2月9日");
    expect(momentOf(lateEvening)).toBe("2月9日 00:03");
    expect(shortDay(lateEvening)).toBe("02-09");
    expect(timeOf(lateEvening)).toBe("00:03:22");
  });
  test("a calendar day is not shifted", () => {
    expect(chineseDate("2026-01-31")).toBe("2026年1月31日");
    expect(monthDay("2026-12-01")).toBe("12月1日");
  });
});

test("sizes and hashes are short enough to read", () => {
  expect([fileSize(900), fileSize(35_000), fileSize(3_500_000)]).toEqual(["900 B", "34 KB", "3.3 MB"]);
  expect(shortHash("3f9a61c27be04d518a96e2f07c3b145d9e60a8f2715dc4b38e0f6a92b07d4e18")).toBe("3f9a61c2…b07d4e18");
});
