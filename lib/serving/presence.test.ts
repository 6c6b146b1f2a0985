import { expect, test } from "vitest";
import { forgetEmpty, meet } from "./presence";

const at = (userId: string, place: string | null) => ({ userId, name: `填报员${userId}`, at: place });

test("two people in one report learn where the other is, and not where they are themselves", () => {
  expect(meet("kjj/2025", "w1", at("甲", "section:part1"), 0)).toEqual([]);
  expect(meet("kjj/2025", "w2", at("乙", null), 1000)).toEqual([{ name: "填报员甲", at: "section:part1" }]);
  expect(meet("kjj/2025", "w1", at("甲", "section:part5"), 2000)).toEqual([{ name: "填报员乙", at: null }]);
  expect(meet("jyj/2025", "w3", at("丙", null), 2000)).toEqual([]);
});

test("a second window of the same person is nobody else", () => {
  meet("r/1", "w1", at("甲", null), 0);
  expect(meet("r/1", "w2", at("甲", null), 100)).toEqual([]);
});

test("who has closed the window is gone after a few seconds", () => {
  meet("r/2", "w1", at("甲", null), 0);
  expect(meet("r/2", "w2", at("乙", null), 9000)).toEqual([]);
  forgetEmpty(9000);
  expect(meet("r/2", "w3", at("丙", null), 9001)).toEqual([{ name: "填报员乙", at: null }]);
});
