import { expect, test } from "vitest";
import { inTreeOrder, regionOf, withBelow } from "./tree";

const city = { id: "city", parentId: null, kind: "government" };
const nodes = [
  city,
  { id: "bureau", parentId: "city", kind: "department" },
  { id: "district", parentId: "city", kind: "government" },
  { id: "office", parentId: "district", kind: "department" },
  { id: "station", parentId: "office", kind: "other" },
];

test("a supervisor's reach is the agency and every agency below it", () => {
  expect([...withBelow(nodes, ["district"])].sort()).toEqual(["district", "office", "station"]);
});

test("every agency is printed after the one it stands under", () => {
  expect(inTreeOrder(nodes).map(({ node, depth }) => `${depth} ${node.id}`)).toEqual([
    "0 city",
    "1 bureau",
    "1 district",
    "2 office",
    "3 station",
  ]);
});

test("an agency whose parent is not in the list is not lost from it", () => {
  expect(inTreeOrder(nodes.slice(3)).map(({ node }) => node.id)).toEqual(["office", "station"]);
});

test("a region is the nearest government above; a government's is the one above it, the topmost's itself", () => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const region = (id: string) => regionOf(byId, byId.get(id) ?? city).id;
  expect(["station", "bureau", "district", "city"].map(region)).toEqual(["district", "city", "city", "city"]);
});
