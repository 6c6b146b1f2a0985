/** Short ways to write a report down in a test. */
import type { Answers, Figure } from "./answers";
import { enteredCells } from "./cells";
import type { Form } from "./define";
import type { InspectContext } from "./finding";
import { fromPlainText } from "./rich-text";
import { blank, notApplicable, number } from "./totals";

/** 64, "" for blank, "/" for not applicable. */
export type Short = number | "" | "/";
const figure = (short: Short): Figure => (short === "" ? blank : short === "/" ? notApplicable : number(short));
export const shortFigures = (figures: Readonly<Record<string, Short>>): Record<string, Figure> =>
  Object.fromEntries(Object.entries(figures).map(([cell, short]) => [cell, figure(short)]));

/** Answers of a form: the figures named, all other cells blank, and the sections named. */
export const answersOf = (
  form: Form,
  figures: Readonly<Record<string, Short>>,
  texts: Readonly<Record<string, string>> = {},
): Answers => ({
  sections: form.parts
    .filter(({ text }) => text)
    .map(({ key, title }) => ({ key, title, text: texts[key] ?? "", content: fromPlainText(texts[key] ?? "") })),
  figures: shortFigures(figures),
  footnotes: {},
});

/** Every entered cell with the same figure. */
export const everywhere = (form: Form, short: Short): Record<string, Short> =>
  Object.fromEntries(enteredCells(form).map(({ cell }) => [cell, short]));

export const department: InspectContext = {
  year: 2025,
  agency: { kind: "department", level: "city", name: "示例市科学技术局" },
  last: null,
};
export const government: InspectContext = {
  ...department,
  agency: { kind: "government", level: "city", name: "示例市人民政府" },
};
