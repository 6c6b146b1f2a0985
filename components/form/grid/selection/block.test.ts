import { describe, expect, test } from "vitest";
import { form2021 } from "@/lib/forms/form-2021";
import { gridModel } from "../grid-model";
import type { Way } from "../travel";
import { type Block, blockRows, extended, wholeTable } from "./block";
import { openCells, spread } from "./fill";

const matrix = gridModel(form2021, ["requests"]);
const ground = { isFilled: () => false, page: 4 };
const at = (cell: string): Block => ({ anchor: cell, head: cell });
const grow = (block: Block, ...ways: Way[]) => ways.reduce((one, way) => extended(matrix, one, way, ground), block);
const names = (block: Block) => blockRows(matrix, block).map((cells) => cells.map(({ cell }) => cell.slice(9)));

describe("a block of cells", () => {
  test("grows line by line and column by column, and headings between do not count", () => {
    expect(names(grow(at("requests/carriedIn/person"), "down", "right"))).toEqual([
      ["carriedIn/person", "carriedIn/company"],
      ["granted/person", "granted/company"],
    ]);
  });
  test("grows to every side of the cell it began in", () => {
    const block = grow(at("requests/granted/company"), "up", "left");
    expect(block.anchor).toBe("requests/granted/company");
    expect(names(block)).toEqual([
      ["carriedIn/person", "carriedIn/company"],
      ["granted/person", "granted/company"],
    ]);
  });
  test("shrinks again on the way back", () => {
    const block = grow(at("requests/granted/company"), "down", "right", "up", "left");
    expect(block.head).toBe("requests/granted/company");
  });
  test("takes computed cells in, and is held by the edge of the table", () => {
    expect(grow(at("requests/received/other"), "right", "right").head).toBe("requests/received/total");
    expect(grow(at("requests/received/person"), "up").head).toBe("requests/received/person");
    expect(grow(at("requests/granted/person"), "last").head).toBe("requests/carriedOut/total");
  });
  test("grows by pages and to what is filled", () => {
    expect(grow(at("requests/received/person"), "page-down").head).toBe("requests/stateSecret/person");
    const filled = { ...ground, isFilled: (cell: string) => cell === "requests/granted/person" };
    expect(extended(matrix, at("requests/received/person"), "edge-down", filled).head).toBe("requests/granted/person");
  });
  test("of the whole table has all its lines, the computed among them", () => {
    const rows = blockRows(matrix, wholeTable(matrix, "requests/granted/legal"));
    expect([rows.length, rows[0]?.length]).toEqual([25, 7]);
    expect(openCells(matrix, wholeTable(matrix, "requests/granted/legal"))).toHaveLength(24 * 6);
  });
});

describe("filling a block", () => {
  const textOf = (cell: string) => `as ${cell.slice(9)}`;
  test("downwards repeats its first line and never writes a computed cell", () => {
    const block = { anchor: "requests/received/other", head: "requests/granted/total" };
    expect(spread(matrix, block, "down", textOf)).toEqual([
      { cell: "requests/carriedIn/other", text: "as received/other" },
      { cell: "requests/granted/other", text: "as received/other" },
    ]);
  });
  test("to the right repeats its first column", () => {
    const block = { anchor: "requests/received/research", head: "requests/received/person" };
    expect(spread(matrix, block, "right", textOf)).toEqual([
      { cell: "requests/received/company", text: "as received/person" },
      { cell: "requests/received/research", text: "as received/person" },
    ]);
  });
  test("of a single cell takes what stands above it, or left of it", () => {
    expect(spread(matrix, at("requests/granted/person"), "down", textOf)).toEqual([
      { cell: "requests/granted/person", text: "as carriedIn/person" },
    ]);
    expect(spread(matrix, at("requests/granted/company"), "right", textOf)).toEqual([
      { cell: "requests/granted/company", text: "as granted/person" },
    ]);
    expect(spread(matrix, at("requests/received/person"), "down", textOf)).toEqual([]);
  });
});
