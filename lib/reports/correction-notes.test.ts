import { expect, test } from "vitest";
import { joinNotes, partsWithoutNote, splitNote } from "./correction-notes";

const parts = [
  { key: "part1", heading: "一、总体情况" },
  { key: "part2", heading: "二、主动公开政府信息情况" },
];

test("one line per part, and each part finds its own again", () => {
  const notes = { part1: "件数写错：应为 12 件。", part2: "漏统计一个科室，\n补录三件。" };
  const note = joinNotes(parts, notes);
  expect(note).toBe("一、总体情况：件数写错：应为 12 件。\n二、主动公开政府信息情况：漏统计一个科室， 补录三件。");
  expect(splitNote(parts, note)).toEqual({ part1: "件数写错：应为 12 件。", part2: "漏统计一个科室， 补录三件。" });
});

test("a single part needs no name before its note", () => {
  const one = parts.slice(1);
  expect(joinNotes(one, { part2: "补录三件。", part9: "多余的。" })).toBe("补录三件。");
  expect(splitNote(one, "补录三件。")).toEqual({ part2: "补录三件。" });
});

test("a note on the whole is no part's own", () => {
  expect(splitNote(parts, "更正两处错字。")).toEqual({});
  expect(splitNote([], "更正。")).toEqual({});
});

test("a part of which nothing is said is named", () => {
  expect(partsWithoutNote(parts, { part1: " ", part2: "补录。" }).map(({ key }) => key)).toEqual(["part1"]);
});
