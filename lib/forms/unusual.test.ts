import { describe, expect, test } from "vitest";
import type { Figures } from "./answers";
import { form2021 } from "./form-2021";
import { blank, number } from "./totals";
import { isOutside, spreadOf, unusualValues } from "./unusual";

const cell = "requests/received/person";
const report = (value: number | null): Figures => ({ [cell]: value === null ? blank : number(value) });
const years = (...values: (number | null)[]) => new Map(values.map((value, at) => [2024 - at, report(value)]));
const at = (now: number | null, earlier: (number | null)[], peers: number[] = []) =>
  unusualValues(form2021, report(now), 2025, years(...earlier), peers.map(report));

describe("a figure beside the agency's own earlier years", () => {
  test("is unusual when it leaves their range by as much as a jump", () => {
    const [value] = at(40, [12, 3, 8, 5, 9]);
    expect(value).toMatchObject({ now: 40, own: { years: 5, least: 3, most: 12 }, last: 12 });
    expect(value?.beside).toEqual({ jump: true, own: true, peers: false });
  });

  test("is not, when it goes on growing a little, or comes back to what it once was", () => {
    expect(at(13, [12, 3, 8])).toEqual([]);
    expect(at(19, [12, 10, 9])).toEqual([]);
    expect(at(41, [38, 40, 12]).map(({ beside }) => beside)).toEqual([]);
  });

  test("may jump against last year alone, within the range of the years before", () => {
    expect(at(40, [12, 45, 38])[0]?.beside).toEqual({ jump: true, own: false, peers: false });
  });

  test("looks back five years and no further, and asks for two of them", () => {
    expect(at(60, [50, 50, 50, 50, 50, 200])[0]).toBe(undefined);
    expect(at(100, [50, 50, 50, 50, 50, 200])[0]?.own).toEqual({ years: 5, least: 50, most: 50 });
    expect(at(100, [null, 50])[0]).toBe(undefined);
  });

  test("a blank is neither unusual nor a value of the range", () => {
    expect(at(null, [50, 60])).toEqual([]);
    expect(at(100, [40, null, 30])[0]?.own).toEqual({ years: 2, least: 30, most: 40 });
  });
});

describe("a figure beside the peers of the same year", () => {
  test("is unusual beyond the quartile fences, told with median and quartiles that somebody reported", () => {
    const [value] = at(60, [], [5, 5, 7, 8, 8, 9, 12, 12]);
    expect(value?.spread).toEqual({ peers: 8, median: 8, low: 5, high: 9 });
    expect(value?.beside).toEqual({ jump: false, own: false, peers: true });
    expect(at(17, [], [5, 5, 7, 8, 8, 9, 12, 12])).toEqual([]);
    expect(at(18, [], [5, 5, 7, 8, 8, 9, 12, 12])).toHaveLength(1);
  });

  test("needs five peers who reported the figure", () => {
    expect(spreadOf([1, 1, 1, 1])).toBe(null);
    expect(at(500, [], [1, 1, 1, 1])).toEqual([]);
    expect(at(500, [], [1, 1, 1, 1, 1])).toHaveLength(1);
  });

  test("where all peers agree a few more or less are nothing; money counts in 万元", () => {
    const none = { peers: 6, median: 0, low: 0, high: 0 };
    expect([isOutside(9, none, "count"), isOutside(10, none, "count")]).toEqual([false, true]);
    expect([isOutside(9_999_999, none, "money"), isOutside(10_000_000, none, "money")]).toEqual([false, true]);
    const many = { peers: 6, median: 100, low: 90, high: 110 };
    expect([isOutside(60, many, "count"), isOutside(59, many, "count")]).toEqual([false, true]);
  });
});

test("what is out of both comes first", () => {
  const other = "requests/carriedIn/person";
  const now = { [cell]: number(60), [other]: number(60) };
  const peers = Array.from({ length: 5 }, () => ({ [cell]: number(5), [other]: number(5) }));
  const found = unusualValues(form2021, now, 2025, new Map([[2024, { [other]: number(5) }]]), peers);
  expect(found.map((value) => value.cell)).toEqual([other, cell]);
});
