import { Refusal } from "@/lib/errors";
import type { Form } from "@/lib/forms/define";
import { isOurOwn } from "@/lib/forms/finding";
import { type Change, changeSchema } from "@/lib/forms/schema";

/** The name under which a change's version, conflict or refusal comes back. */
export function targetOf(change: Change): string {
  switch (change.kind) {
    case "figure":
      return `figure:${change.cell}`;
    case "section":
      return `section:${change.key}`;
    case "footnote":
      return `footnote:${change.table}`;
    case "explanation":
      return `explanation:${change.finding}`;
    case "outline":
      return "outline";
  }
}

/** The same of a row that keeps kind and target apart, as the history does. */
export const storedTarget = ({ kind, target }: { kind: string; target: string }): string =>
  kind === "outline" ? kind : `${kind}:${target}`;

/** The same of something that is not known to be a change yet, so that its refusal can stand at its place. */
function placeOf(raw: unknown, index: number): string {
  const { kind, cell, key, table, finding } = raw as Record<string, unknown>;
  const name = cell ?? key ?? table ?? finding;
  if (kind === "outline") return "outline";
  return typeof name === "string" ? `${kind}:${name.slice(0, 200)}` : `changes/${index}`;
}

const sentences = {
  figure: "这一格不能填这个数。",
  section: "这一部分的内容不能这样保存。",
  footnote: "这条注释不能这样保存。",
  explanation: "这条说明不能这样保存。",
  outline: "部分的次序和标题不能这样保存。",
} as const;

/** The schema's own sentence where it has one; what only a forged request breaks is told in general. */
function sentenceOf(raw: unknown, issues: readonly { message: string }[]): string {
  const { kind } = raw as { kind: keyof typeof sentences };
  return issues.find(({ message }) => message.endsWith("。"))?.message ?? sentences[kind];
}

const isKnownFinding = (form: Form, id: string): boolean =>
  isOurOwn({ code: id.split("/")[0] ?? "" }) ||
  form.checks.some(({ clauses }) => clauses.some((clause) => id === clause.id || id.startsWith(`${clause.id}/`)));

function faultOf(form: Form, change: Change): string | null {
  if (change.kind === "outline" && !form.freeSections) return "这种格式的部分和标题是固定的。";
  if (change.kind === "explanation" && !isKnownFinding(form, change.finding)) return "没有这一处核对。";
  return null;
}

/**
 * The changes of a batch as this form allows them, one per target: of two to the same target the later one counts,
 * seen from where the first began. The outline comes first, so that text may go into a section just added.
 * @throws Refusal invalid, with a sentence for every change that cannot be saved.
 */
export function checkChanges(form: Form, raw: readonly unknown[]): Change[] {
  const schema = changeSchema(form);
  const fields: Record<string, string> = {};
  const byTarget = new Map<string, Change>();
  raw.forEach((one, index) => {
    const { success, data: change, error } = schema.safeParse(one);
    const fault = success ? faultOf(form, change) : sentenceOf(one, error.issues);
    if (fault !== null) fields[placeOf(one, index)] = fault;
    else if (success)
      byTarget.set(targetOf(change), { ...change, base: byTarget.get(targetOf(change))?.base ?? change.base });
  });
  if (Object.keys(fields).length > 0) throw new Refusal("invalid", fields);
  return [...byTarget.values()].sort((a, b) => Number(b.kind === "outline") - Number(a.kind === "outline"));
}
