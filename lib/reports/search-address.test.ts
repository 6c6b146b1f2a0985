import { expect, test } from "vitest";
import { readSearchAddress, searchHref } from "./search-address";

test("a search sent on is the same search", () => {
  const asked = {
    q: "科技局 依申请",
    year: "2025",
    region: "demo-shi",
    kind: "department",
    form: "form-2021",
    figures: "4",
  };
  const read = readSearchAddress({ ...asked, page: "3" });
  const href = searchHref(read);
  expect(readSearchAddress(Object.fromEntries(new URLSearchParams(href.slice("/search?".length))))).toEqual(read);
});

test("what cannot be meant is as if it were not asked for", () => {
  const odd = { q: ["a", "b"], year: "MMXX", kind: "constructor", page: "-1", region: "", figures: undefined };
  expect(searchHref(readSearchAddress(odd))).toBe("/search?q=a");
  expect(searchHref(readSearchAddress({}))).toBe("/search");
  expect(readSearchAddress({ q: "长".repeat(20_000) }).question).toHaveLength(100);
});
