import { expect, test } from "vitest";
import { localMoment, readLocalMoment } from "./local-moment";

test("a typed time of publication is Shanghai time, whatever the browser's own zone", () => {
  expect(readLocalMoment("2026-02-03T09:00")?.toISOString()).toBe("2026-02-03T01:00:00.000Z");
  expect(localMoment(new Date("2026-02-03T01:00:00Z"))).toBe("2026-02-03T09:00");
});

test("what is no moment is not guessed", () => {
  expect(readLocalMoment("")).toBe(null);
  expect(readLocalMoment("2026-02-31")).toBe(null);
  expect(readLocalMoment("2026-13-01T09:00")).toBe(null);
});
