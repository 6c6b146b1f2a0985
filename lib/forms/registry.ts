import { checkForm } from "./check-form";
import type { Form } from "./define";
import { form2014 } from "./form-2014";
import { form2019 } from "./form-2019";
import { form2021 } from "./form-2021";

// On globalThis, because the server's own code and Next's bundles each load this file, and all must see the same forms.
declare global {
  var gongkaiForms: Map<string, Form> | undefined;
}
globalThis.gongkaiForms ??= new Map();
const forms = globalThis.gongkaiForms;
for (const form of [form2014, form2019, form2021]) forms.set(form.id, form);

/**
 * Adds a form, written in code or read from JSON, after checking its definition.
 * The same form again changes nothing; another form under a known id is refused, because reports hang on it.
 * @throws FormFaults with every fault found.
 */
export function registerForm(definition: unknown): Form {
  const form = checkForm(definition);
  const known = forms.get(form.id);
  if (known && JSON.stringify(known) === JSON.stringify(form)) return known;
  if (known) throw new Error(`A different form is already registered as ${form.id}.`);
  forms.set(form.id, form);
  return form;
}

/** @throws Error for an unknown id: a report without its form cannot be read. */
export function formById(id: string): Form {
  const form = forms.get(id);
  if (!form) throw new Error(`Unknown report form ${id}.`);
  return form;
}

/** All forms, oldest first. */
export const allForms = (): Form[] => [...forms.values()].sort((a, b) => a.years[0] - b.years[0]);

/**
 * The form proposed for a report year: the newest one whose years include it, else the oldest form there is.
 * Only a proposal: a report stores its form.
 */
export function formFor(year: number): Form {
  const all = allForms();
  const proposed = all.filter(({ years: [from, to] }) => from <= year && year <= (to ?? year)).at(-1) ?? all[0];
  if (!proposed) throw new Error("No report form is registered.");
  return proposed;
}
