import { expect, test } from "vitest";
import { type Stamp, sittingsOf } from "./sittings";

const stamp = (byId: string, minute: number, target = "a/b/c", act: Stamp["act"] = null): Stamp => ({
  ...{ kind: "figure", target, at: new Date(minute * 60_000), byId, act },
});
const told = (stamps: Stamp[]) => sittingsOf(stamps).map(({ at, byId, cells }) => [byId, at.getTime() / 60_000, cells]);

test("one person's typing is one sitting until they pause for half an hour", () => {
  expect(told([stamp("a", 0), stamp("a", 29), stamp("a", 58, "a/b/d"), stamp("a", 88)])).toEqual([
    ["a", 58, 2],
    ["a", 88, 1],
  ]);
});

test("two who write at the same time have a sitting each", () => {
  expect(told([stamp("a", 0), stamp("b", 1), stamp("a", 2), stamp("b", 3, "a/b/d")])).toEqual([
    ["a", 2, 1],
    ["b", 3, 2],
  ]);
});

test("an act stands by itself between what was typed before and after it", () => {
  const act = (minute: number, target: string) => stamp("a", minute, target, "restore");
  expect(told([stamp("a", 0), act(1, "x/y/z"), act(1, "x/y/w"), act(2, "x/y/z"), stamp("a", 3)])).toEqual([
    ["a", 0, 1],
    ["a", 1, 2],
    ["a", 2, 1],
    ["a", 3, 1],
  ]);
});
