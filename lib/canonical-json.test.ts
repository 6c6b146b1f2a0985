import { expect, test } from "vitest";
import { canonicalJson, sha256 } from "./canonical-json";

test("the example of RFC 8785 comes out as the RFC prints it", () => {
  const value = {
    numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"\u002f",
    literals: [null, true, false],
  };
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test("names are sorted by UTF-16 code units, as RFC 8785 section 3.2.3 shows", () => {
  const value = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 };
  expect(Object.values(JSON.parse(canonicalJson(value)))).toHaveLength(7);
  expect([...canonicalJson(value).matchAll(/:(\d)/g)].map((hit) => hit[1])).toEqual([
    "2",
    "4",
    "6",
    "7",
    "1",
    "5",
    "3",
  ]);
});

test("what JSON cannot hold is an error and never silently something else", () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, new Date(), () => 1, "\ud83d", undefined])
    expect(() => canonicalJson(value)).toThrow();
  expect(canonicalJson({ a: undefined, b: -0 })).toBe('{"b":0}');
});

test("the hash is of UTF-8 bytes", () => {
  expect(sha256("政府")).toBe("c492716d7fe4e4eb9eb59ee769a55b131a34d205e3f2ee7479d6c4ba3ee7019a");
});
