import { expect, test } from "vitest";
import { form2021 } from "@/lib/forms/form-2021";
import { gridModel } from "./grid-model";
import { edgeOf, travel } from "./travel";

const matrix = gridModel(form2021, ["requests"]);
const small = gridModel(form2021, ["regulations", "licences", "penalties", "fees"]);
const ground = (filled: readonly string[], page = 5) => ({ isFilled: (cell: string) => filled.includes(cell), page });
const [x, o] = [true, false];

test("Ctrl and an arrow stop at the last of a row of filled cells", () => {
  expect(edgeOf([x, x, x, o, x], 0, 1)).toBe(2);
  expect(edgeOf([x, o, x, x], 3, -1)).toBe(2);
});
test("from the edge of one block they go to the first of the next, else to the end", () => {
  expect(edgeOf([x, o, o, x, x], 0, 1)).toBe(3);
  expect(edgeOf([x, o, o, o], 0, 1)).toBe(3);
  expect(edgeOf([x, x, x], 0, 1)).toBe(2);
  expect(edgeOf([o, o, o], 2, 1)).toBe(2);
});
test("they pass over computed cells and headings, and stay in their table", () => {
  expect(travel(matrix, "requests/received/person", "edge-down", ground([]))).toBe("requests/carriedOut/person");
  expect(travel(matrix, "requests/received/person", "edge-right", ground([]))).toBe("requests/received/other");
  expect(travel(small, "regulations/rules/issued", "edge-down", ground([]))).toBe(
    "regulations/normativeDocuments/issued",
  );
  expect(travel(small, "licences/licences/decisions", "edge-down", ground([]))).toBeNull();
});
test("they go to the next filled cell of a column", () => {
  const filled = ground(["requests/granted/person", "requests/carriedIn/person"]);
  expect(travel(matrix, "requests/received/person", "edge-down", filled)).toBe("requests/carriedIn/person");
  expect(travel(matrix, "requests/carriedIn/person", "edge-down", filled)).toBe("requests/granted/person");
});
test("a page is so many lines, and ends with the grid", () => {
  expect(travel(matrix, "requests/received/company", "page-down", ground([], 3))).toBe(
    "requests/partlyGranted/company",
  );
  expect(travel(matrix, "requests/received/company", "page-down", ground([], 100))).toBe("requests/carriedOut/company");
  expect(travel(matrix, "requests/received/company", "page-up", ground([]))).toBeNull();
});
