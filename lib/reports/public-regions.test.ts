import { describe, expect, test } from "vitest";
import { directoryOf, placeName, type RegionAgency, regionOf, regionsOf } from "./public-regions";

const agency = (code: string, name: string, kind: RegionAgency["kind"], above: string | null): RegionAgency => ({
  ...{ code, name, kind, above },
  level: above === null ? "city" : "county",
});
const city = [
  agency("shi", "示例市人民政府", "government", null),
  agency("kjj", "示例市科学技术局", "department", "shi"),
  agency("jia", "示例市甲区人民政府", "government", "shi"),
  agency("jia-bgs", "甲区人民政府办公室", "department", "jia"),
  agency("jia-zhen", "北桥镇人民政府", "township", "jia"),
];

describe("a region is the nearest government above (decision 15)", () => {
  const byCode = new Map(city.map((one) => [one.code, one]));
  test("a government is its own region; a township belongs to the county above it", () => {
    expect(city.map((one) => regionOf(one, byCode))).toEqual(["shi", "shi", "jia", "jia", "jia"]);
  });
  test("a circle in the tree ends", () => {
    const circle = [agency("a", "甲", "department", "b"), agency("b", "乙", "department", "a")];
    expect(["a", "b"]).toContain(regionOf(circle[0] as RegionAgency, new Map(circle.map((one) => [one.code, one]))));
  });
});

test("the city's own departments come first, every region under the name people use", () => {
  expect(regionsOf(city).map(({ label, agencies }) => [label, agencies.map(({ code }) => code)])).toEqual([
    ["市直部门", ["shi", "kjj"]],
    ["甲区", ["jia", "jia-bgs", "jia-zhen"]],
  ]);
});

test("where two cities share a site, each has its own name", () => {
  const two = [...city, agency("other", "另一市人民政府", "government", null)];
  expect(regionsOf(two).map(({ label }) => label)).toEqual(["示例市本级", "另一市本级", "示例市甲区"]);
});

test("a tree is listed flat", () => {
  const node = { code: "shi", name: "示例市人民政府", kind: "government", level: "city", reports: 3 } as const;
  const child = {
    ...node,
    code: "kjj",
    name: "示例市科学技术局",
    kind: "department",
    reports: 2,
    children: [],
  } as const;
  expect(
    directoryOf([{ ...node, children: [child] }])[0]?.agencies.map(({ code, reports }) => [code, reports]),
  ).toEqual([
    ["shi", 3],
    ["kjj", 2],
  ]);
});

test("a place is what stands before 人民政府", () => {
  expect(["示例市人民政府", "甲区人民政府办公室", "人民政府", "示例市科学技术局"].map(placeName)).toEqual([
    "示例市",
    "甲区",
    "人民政府",
    "示例市科学技术局",
  ]);
});
