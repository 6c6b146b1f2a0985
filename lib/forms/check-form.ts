import { checkFaults, phraseFaults } from "./check-faults";
import type { Form } from "./define";
import { formSchema } from "./form-schema";
import { tableFaults, twice } from "./table-faults";

/** A form whose definition does not hold; `faults` names every place. */
export class FormFaults extends Error {
  constructor(
    readonly form: string,
    readonly faults: readonly string[],
  ) {
    super(`The definition of ${form} does not hold:\n${faults.map((fault) => `- ${fault}`).join("\n")}`);
    this.name = "FormFaults";
  }
}

/**
 * Checks a whole definition: structure, unique names, every total within its table and nothing counted twice,
 * and that each line, cell, table and section a check or phrase speaks of exists.
 * @returns the very object that was given. @throws FormFaults with all faults at once.
 */
export function checkForm(definition: unknown): Form {
  const parsed = formSchema.safeParse(definition);
  if (!parsed.success) {
    const id = (definition as { id?: unknown } | null)?.id;
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join(".") || "the form"}: ${message}`);
    throw new FormFaults(typeof id === "string" ? id : "a form", faults);
  }
  const form = definition as Form;
  const faults = [
    ...partFaults(form),
    ...Object.entries(form.tables).flatMap(([key, table]) => tableFaults(key, table)),
    ...twice(Object.values(form.tables).map(({ number }) => number)).map((n) => `two tables have the number ${n}`),
    ...checkFaults(form),
    ...phraseFaults(form),
  ];
  if (faults.length > 0) throw new FormFaults(form.id, faults);
  return form;
}

function partFaults({ parts, tables, years: [from, to] }: Form): string[] {
  const printed = parts.flatMap((part) => part.tables ?? []);
  const [first] = parts;
  return [
    ...(to !== null && to < from ? [`the last year ${to} is before the first ${from}`] : []),
    ...(first?.key === "preamble" && first.text && !first.numbered
      ? []
      : ["the first part must be an unnumbered preamble with text"]),
    ...twice(parts.map(({ key }) => key)).map((key) => `two parts have the key ${key}`),
    ...parts
      .filter(({ text, tables: own }) => !text && !own)
      .map(({ key }) => `part ${key} has neither text nor table`),
    ...parts
      .filter(({ text }) => text?.advisedMax && text.advisedMax > text.max)
      .map(({ key }) => `part ${key} advises more than it allows`),
    ...twice(printed).map((key) => `table ${key} is printed twice`),
    ...printed.filter((key) => !tables[key]).map((key) => `there is no table ${key}`),
    ...Object.keys(tables)
      .filter((key) => !printed.includes(key))
      .map((key) => `table ${key} stands in no part`),
  ];
}
