import fc from "fast-check";
import { expect, test } from "vitest";
import type { Figure, Figures } from "./answers";
import { cells, enteredCells } from "./cells";
import { form2019 } from "./form-2019";
import { form2021 } from "./form-2021";
import { sumFigures } from "./sum";
import { blank, complete, notApplicable, number } from "./totals";

const received = "requests/received/person";
const of = (figure: Figure): Figures => complete(form2021, { [received]: figure });

test("reports are added cell by cell: blank and not applicable count 0 beside a number", () => {
  const sum = sumFigures(form2021, [of(number(5)), of(blank), of(notApplicable), of(number(7))]);
  expect(sum[received]).toEqual(number(12));
  expect(sum["requests/received/total"]).toEqual(number(12));
});

test("a cell that is not applicable everywhere stays so; one blank among them makes it blank", () => {
  expect(sumFigures(form2021, [of(notApplicable), of(notApplicable)])[received]).toEqual(notApplicable);
  expect(sumFigures(form2021, [of(notApplicable), of(blank)])[received]).toEqual(blank);
});

test("no report adds up to a blank form with every cell", () => {
  const sum = sumFigures(form2021, []);
  expect(Object.keys(sum)).toEqual(cells(form2021).map(({ cell }) => cell));
  expect(Object.values(sum).every(({ state }) => state === "blank")).toBe(true);
});

test("a report in another form counts with the cells it shares by name", () => {
  const other = complete(form2019, { [received]: number(4), "requests/otherResults/person": number(9) });
  const sum = sumFigures(form2021, [of(number(5)), other]);
  expect(sum[received]).toEqual(number(9));
  expect(sum["requests/otherResults/person"]).toBeUndefined();
});

test("it makes no difference in which order or grouping reports are added", () => {
  const figure = fc.oneof(
    fc.constant(blank),
    fc.constant(notApplicable),
    fc.integer({ min: 0, max: 10 ** 9 }).map(number),
  );
  const report = fc
    .array(figure, { minLength: 40, maxLength: 40 })
    .map((figures) =>
      complete(
        form2021,
        Object.fromEntries(enteredCells(form2021).map(({ cell }, i) => [cell, figures[i % 40] as Figure])),
      ),
    );
  fc.assert(
    fc.property(report, report, report, (a, b, c) => {
      const sum = sumFigures(form2021, [a, b, c]);
      expect(sumFigures(form2021, [c, a, b])).toEqual(sum);
      expect(sumFigures(form2021, [sumFigures(form2021, [a, b]), c])).toEqual(sum);
    }),
    { numRuns: 50 },
  );
});
