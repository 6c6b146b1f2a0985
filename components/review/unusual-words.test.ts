import { expect, test } from "vitest";
import type { UnusualValue } from "@/lib/forms/unusual";
import { unusualWords } from "./unusual-words";

const value = (change: Partial<UnusualValue>): UnusualValue => ({
  ...{ cell: "requests/received/person", kind: "count", now: 60, own: null, spread: null, last: null },
  beside: { jump: false, own: false, peers: false },
  ...change,
});

test("a figure is told beside the own years and the peers, never as a score", () => {
  const both = value({
    own: { years: 5, least: 3, most: 12 },
    spread: { peers: 14, median: 8, low: 5, high: 12 },
    beside: { jump: false, own: true, peers: true },
  });
  expect(unusualWords(both, "件")).toEqual([
    "本机构前 5 年为 3–12件，超出这个范围",
    "同类 14 个机构中位数 8，四分位 5–12，远在其外",
  ]);
});

test("a jump names last year's figure, years that agree say so, money stands in 万元", () => {
  const jumping = value({ kind: "money", last: 251_000, own: { years: 3, least: 251_000, most: 251_000 } });
  expect(unusualWords(jumping, "万元")).toEqual(["上年为 0.251万元，变动较大", "本机构前 3 年都是 0.251万元"]);
});
