import { expect, test } from "vitest";
import type { Figure, Figures } from "@/lib/forms/answers";
import { changedCells } from "./changed-cells";

const number = (value: number): Figure => ({ state: "number", value });
const revision = (figures: Figures, id = "form-2021") => ({ form: { id }, figures });

test("a correction marks what it changed: another number, and a blank that became a zero", () => {
  const before = revision({ a: number(5), b: { state: "blank", value: null }, c: number(1) });
  const now = revision({ a: number(6), b: number(0), c: number(1) });
  expect([...changedCells(now, before)]).toEqual(["a", "b"]);
});

test("nothing is marked in a first revision, nor against a revision in another form", () => {
  const now = revision({ a: number(6) });
  expect(changedCells(now, null).size).toBe(0);
  expect(changedCells(now, revision({ a: number(5) }, "form-2019")).size).toBe(0);
});
