import type { Answers, Figure, FigureState, Figures } from "./answers";
import { cells } from "./cells";
import type { Form } from "./define";
import { fromJsonValue, jsonValue } from "./numbers";
import { blank, complete, notApplicable } from "./totals";

type Agency = { code: string; name: string };
export type FigureJson = {
  cell: string;
  /** Official number of the table; printed row and value column, both from 1. */
  table: string;
  row: number;
  column: number;
  /** The official label of the row. */
  label: string;
  unit: string;
  state: FigureState;
  /** Money in 万元; null unless the state is `number`. */
  value: number | null;
};
/** The JSON of a report that outsiders rely on. What an import has not read of agency, year and revision is null. */
export type ReportJson<A extends Agency | null = Agency, Y extends number | null = number> = {
  agency: A;
  year: Y;
  form: string;
  revision: number | null;
  sections: { key: string; title: string; text: string }[];
  figures: FigureJson[];
};

type Source<A, Y> = {
  agency: A;
  year: Y;
  revision: number | null;
  answers: Pick<Answers, "sections" | "figures">;
  /** `stated`: a total that the answers state (read from elsewhere) stands as stated; else totals are ours. */
  totals?: "stated";
};

/** All cells of the form in printed order, computed ones included; sections as they stand. */
export function reportJson<A extends Agency | null, Y extends number | null>(
  form: Form,
  { agency, year, revision, answers, totals }: Source<A, Y>,
): ReportJson<A, Y> {
  const whole = complete(form, answers.figures);
  return {
    agency,
    year,
    form: form.id,
    revision,
    sections: answers.sections.map(({ key, title, text }) => ({ key, title, text })),
    figures: cells(form).map(({ cell, table, row, column, rowLabel, unit, kind }) => {
      const figure = (totals === "stated" ? answers.figures[cell] : undefined) ?? whole[cell] ?? blank;
      const value = jsonValue(kind, figure);
      return { cell, table, row, column, label: rowLabel, unit, state: figure.state, value };
    }),
  };
}

/**
 * The figures of a report's JSON, as they stand there: computed cells too, money in 分 again.
 * @throws RangeError where a cell of the form is missing or its value is no figure; other cells are left out.
 */
export function figuresOfJson(form: Form, figures: readonly Pick<FigureJson, "cell" | "state" | "value">[]): Figures {
  const stated = new Map(figures.map((figure) => [figure.cell, figure]));
  return Object.fromEntries(
    cells(form).map(({ cell, kind }): [string, Figure] => {
      const { state, value } = stated.get(cell) ?? {};
      if (state === "blank") return [cell, blank];
      if (state === "not-applicable") return [cell, notApplicable];
      if (value === undefined || value === null)
        throw new RangeError(`${form.id} has a cell ${cell}, the JSON has not.`);
      return [cell, fromJsonValue(kind, value)];
    }),
  );
}
