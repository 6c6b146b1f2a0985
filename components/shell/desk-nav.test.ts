import { expect, test } from "vitest";
import { currentItem } from "./desk-nav";

const items = [
  { href: "/review", label: "待审核" },
  { href: "/review/collections", label: "填报任务" },
];

test("the current item is the one that leads furthest into the page's address", () => {
  expect(currentItem(items, "/review/demo-kjj/2025")).toBe("/review");
  expect(currentItem(items, "/review/collections/2025")).toBe("/review/collections");
  expect(currentItem(items, "/reviewers")).toBeNull();
});
