import { expect, test } from "vitest";
import { form2021 } from "@/lib/forms/form-2021";
import { headRows } from "@/lib/forms/head";
import { placedHeads } from "./placed-heads";

test("each head of 行政复议 and 行政诉讼 knows the row it belongs to when they come below one another", () => {
  const [top = [], middle = [], leaves = []] = placedHeads(headRows(form2021.tables.disputes), 5);
  expect(top.map(({ label, at, group }) => [label, at, group])).toEqual([
    ["行政复议", 0, 0],
    ["行政诉讼", 5, 1],
  ]);
  expect(middle.map(({ label, at, group }) => [label, at, group])).toEqual([
    ["未经复议直接起诉", 5, 1],
    ["复议后起诉", 10, 2],
  ]);
  expect(leaves.map(({ group }) => group)).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
});
