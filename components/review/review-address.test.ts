import { expect, test } from "vitest";
import { neighbours, readView, reportHref } from "./review-address";
import { noFilter } from "./worklist-filter";

const item = (code: string, status: string | null = "submitted") => ({ agency: { code }, year: 2025, status });

test("J and K stay in the list one came from", () => {
  const list = [item("jia"), item("yi"), item("bing")];
  expect(neighbours(list, { agency: "yi", year: 2025 })).toEqual({ previous: list[0], next: list[2] });
  expect(neighbours(list, { agency: "bing", year: 2025 }).next).toBe(null);
});

test("what has not started cannot be opened and is passed over", () => {
  const list = [item("jia"), item("weikaishi", null), item("bing")];
  expect(neighbours(list, { agency: "jia", year: 2025 }).next).toBe(list[2]);
});

test("a report that has left the list by a decision leads to the list's first", () => {
  const list = [item("jia"), item("yi")];
  expect(neighbours(list, { agency: "decided", year: 2025 })).toEqual({ previous: null, next: list[0] });
  expect(neighbours([], { agency: "decided", year: 2025 }).next).toBe(null);
});

test("the list's filter and the view travel in the address of a report", () => {
  const filter = { ...noFilter, tab: "approved", q: "教育" } as const;
  const address = new URL(reportHref({ agency: "demo-kjj", year: 2025 }, filter, "year"), "http://a");
  expect(address.pathname).toBe("/review/demo-kjj/2025");
  expect(Object.fromEntries(address.searchParams)).toEqual({ tab: "approved", q: "教育", view: "year" });
  expect(reportHref({ agency: "demo-kjj", year: 2025 }, noFilter)).toBe("/review/demo-kjj/2025");
});

test("a view that is none of ours is no view", () => {
  expect(readView("text")).toBe("text");
  expect(readView("delete")).toBe(null);
  expect(readView(["text"])).toBe(null);
  expect(readView(undefined)).toBe(null);
});
