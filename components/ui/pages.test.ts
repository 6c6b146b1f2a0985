import { expect, test } from "vitest";
import { shownPages } from "./pages";

test("first, last and the pages around the current one are named, gaps are marked", () => {
  expect(shownPages(1, 1)).toEqual([1]);
  expect(shownPages(1, 10)).toEqual([1, 2, 0, 10]);
  expect(shownPages(5, 10)).toEqual([1, 0, 4, 5, 6, 0, 10]);
  expect(shownPages(10, 10)).toEqual([1, 0, 9, 10]);
});
