import { expect, test } from "vitest";
import type { AgencyRow } from "@/lib/reports/working-copy";
import { type AgencyFilter, filterAgencies } from "./agency-filter";

const agency = (code: string, name: string, shortName: string | null = null, closedAt: Date | null = null) => ({
  node: {
    ...{ id: code, code, name, shortName, closedAt, kind: "department", level: "city", parentId: null },
    ...{ openedAt: new Date(0), closeReason: null, successorId: null, version: 1 },
  } satisfies AgencyRow,
  depth: 0,
});
const tree = [
  agency("demo-shi", "示例市人民政府", "示例市"),
  agency("demo-kjj", "示例市科学技术局", "市科技局"),
  agency("demo-old", "示例市信息化办公室", null, new Date(0)),
];
const found = (filter: Partial<AgencyFilter>) =>
  filterAgencies(tree, { q: "", state: "all", ...filter }, new Set(["demo-shi"])).map(({ node }) => node.code);

test("an agency is found by words of its name, its short name and its code, however they are typed", () => {
  expect(found({ q: "示例市 技术" })).toEqual(["demo-kjj"]);
  expect(found({ q: "科技局" })).toEqual(["demo-kjj"]);
  expect(found({ q: "ＤＥＭＯ-kjj" })).toEqual(["demo-kjj"]);
  expect(found({ q: "示例市 别的" })).toEqual([]);
});

test("agencies without anybody can be listed by themselves; closed ones need nobody", () => {
  expect(found({ state: "unstaffed" })).toEqual(["demo-kjj"]);
  expect(found({ state: "closed" })).toEqual(["demo-old"]);
  expect(found({ state: "open" })).toEqual(["demo-shi", "demo-kjj"]);
});
