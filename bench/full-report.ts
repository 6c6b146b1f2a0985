/** A report in which every cell and section is filled, with last year's beside it: what the checks meet in earnest. */
import { city, type DemoAgency } from "../db/seed/city";
import { figures2014 } from "../db/seed/figures-2014";
import { figures2021, startOf } from "../db/seed/figures-matrix";
import { text2014 } from "../db/seed/text-2014";
import { textMatrix } from "../db/seed/text-matrix";
import type { Answers } from "../lib/forms/answers";
import type { Form } from "../lib/forms/define";
import type { InspectContext } from "../lib/forms/finding";
import { form2014 } from "../lib/forms/form-2014";
import { form2021 } from "../lib/forms/form-2021";
import { fromPlainText } from "../lib/forms/rich-text";
import { complete } from "../lib/forms/totals";

export type FullReport = { form: Form; answers: Answers; context: InspectContext };

function yearOf(agency: DemoAgency, form: Form, year: number): Answers {
  const figures =
    form.id === "form-2014" ? figures2014(agency, year) : figures2021(agency, year, startOf(agency)).figures;
  const whole = complete(form, figures);
  const texts = form.id === "form-2014" ? text2014(agency, year, whole) : textMatrix(agency, year, form.id, whole);
  const sections = form.parts
    .filter(({ text }) => text)
    .map(({ key, title }) => ({ key, title, text: texts[key] ?? "", content: fromPlainText(texts[key] ?? "") }));
  return { sections, figures, footnotes: {} };
}

export function fullReports(): FullReport[] {
  const [agency] = city.filter(({ code }) => code === "demo-kjj");
  if (!agency) throw new Error("no agency");
  const foreign = city.filter(({ code }) => code !== agency.code).map(({ name }) => name);
  return [[form2014, 2018] as const, [form2021, 2025] as const].map(([form, year]) => {
    const before = yearOf(agency, form, year - 1);
    const last = { form: form.id, figures: complete(form, before.figures), sections: before.sections };
    return { form, answers: yearOf(agency, form, year), context: { year, agency, last, foreign } };
  });
}
