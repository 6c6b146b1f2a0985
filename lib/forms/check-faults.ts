/** What is wrong with the checks and phrases of a form's definition: one sentence per fault. */
import type { Rule, Side, Term } from "./checks";
import type { Form } from "./define";
import { twice } from "./table-faults";

const sideTerms = (side: Side) => ("sum" in side ? side.sum : side.max);

/** Lines and cells a rule reads; `shared` where its lines must share their columns. */
function namesOf(rule: Rule): { names: readonly string[]; columns?: readonly string[]; shared: boolean } {
  const names = (terms: readonly Term[]) => terms.map((term) => ("line" in term ? term.line : term.cell));
  switch (rule.kind) {
    case "relation":
      return { names: names([...sideTerms(rule.left), ...sideTerms(rule.right)]), columns: rule.columns, shared: true };
    case "share":
      return { names: [rule.part, rule.whole], columns: rule.columns, shared: true };
    case "needs":
      return { names: names([...rule.when, ...rule.demand]), shared: true };
    case "only-for":
      return { names: rule.lines, shared: false };
    case "unexplained":
      return { names: [...rule.lines, ...names(rule.without)], shared: false };
    default:
      return { names: [], shared: false };
  }
}

function ruleFaults(form: Form, at: string, rule: Rule): string[] {
  const { names, columns, shared } = namesOf(rule);
  const faults: string[] = [];
  const heads = names.flatMap((name) => {
    const [tableKey = "", rowKey = "", columnKey] = name.split("/");
    const table = form.tables[tableKey];
    const row = table?.rows[rowKey];
    if (!table || !row || row.heading || (columnKey && !table.columns[columnKey]))
      faults.push(`${at} speaks of ${name}, which ${row?.heading ? "is a heading" : "does not exist"}`);
    return table && !columnKey ? [Object.keys(table.columns)] : [];
  });
  if (shared)
    for (const head of heads) {
      const missing = (columns ?? heads[0] ?? []).find((column) => !head.includes(column));
      if (missing) faults.push(`${at}: column ${missing} is not on both sides`);
    }
  if ("section" in rule && !form.parts.some(({ key, text }) => key === rule.section && text))
    faults.push(`${at} speaks of the section ${rule.section}, which does not exist`);
  if (rule.kind === "stated-total") {
    const table = form.tables[rule.table];
    if (!table) faults.push(`${at} speaks of the table ${rule.table}, which does not exist`);
    for (const key of rule.rows ?? []) if (!table?.rows[key]?.sum) faults.push(`${at}: row ${key} is not computed`);
    for (const key of rule.columns ?? [])
      if (!table?.columns[key]?.sum) faults.push(`${at}: column ${key} is not computed`);
  }
  return faults;
}

export function checkFaults(form: Form): string[] {
  const clauses = form.checks.flatMap(({ code, clauses }) => clauses.map((clause) => ({ code, ...clause })));
  return [
    ...twice(form.checks.map(({ code }) => code)).map((code) => `two checks have the code ${code}`),
    ...twice(clauses.map(({ id }) => id)).map((id) => `two clauses have the id ${id}`),
    ...clauses
      .filter(({ code, id }) => id !== code && !id.startsWith(`${code}/`))
      .map(({ code, id }) => `clause ${id} must begin with its check's code ${code}`),
    ...clauses.flatMap(({ id, rule }) => ruleFaults(form, id, rule)),
  ];
}

export function phraseFaults(form: Form): string[] {
  const exists = (cell: string) => {
    const [table = "", row = "", column = ""] = cell.split("/");
    const found = form.tables[table];
    return found?.rows[row] !== undefined && !found.rows[row].heading && found.columns[column] !== undefined;
  };
  return [
    ...twice(form.phrases.map(({ id }) => id)).map((id) => `two phrases have the id ${id}`),
    ...form.phrases.flatMap(({ id, of = [] }) =>
      of
        .filter((other) => !form.phrases.some((phrase) => phrase.id === other))
        .map((other) => `phrase ${id} hangs on ${other}, which does not exist`),
    ),
    ...form.phrases.flatMap(({ id, readings }) =>
      readings.flatMap(({ cells }) =>
        cells.filter((cell) => !exists(cell)).map((cell) => `phrase ${id} speaks of ${cell}, which does not exist`),
      ),
    ),
  ];
}
