import { expect, test } from "vitest";
import { carriedOver } from "./carried-over";
import { form2014 } from "./form-2014";
import { form2019 } from "./form-2019";
import { form2021 } from "./form-2021";

test("what last year left to be dealt with is what this year begins with, for every kind of applicant", () => {
  expect(carriedOver(form2021)).toEqual(
    ["person", "company", "research", "charity", "legal", "other"].map((column) => ({
      ...{ from: `requests/carriedOut/${column}`, to: `requests/carriedIn/${column}` },
    })),
  );
  expect(carriedOver(form2019)).toEqual(carriedOver(form2021));
});

test("a figure that only follows from last year's and others is not carried over", () => {
  expect(carriedOver(form2021).some(({ to }) => to.startsWith("regulations/"))).toBe(false);
  expect(carriedOver(form2014)).toEqual([]);
});
