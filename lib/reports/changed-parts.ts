import { canonicalJson } from "@/lib/canonical-json";
import type { Answers } from "@/lib/forms/answers";
import { cells } from "@/lib/forms/cells";
import type { Form } from "@/lib/forms/define";
import { settled } from "@/lib/forms/live-figures";
import { complete } from "@/lib/forms/totals";

/**
 * Keys of the parts and sections in which two states of a report differ, in the order of the newer one: title, text,
 * cells or footnotes. A section that is gone comes last.
 */
export function changedParts(form: Form, before: Answers, now: Answers): string[] {
  // Canonical, because a snapshot's names are sorted and a working copy's are not.
  const same = (a: unknown, b: unknown) => canonicalJson(a ?? null) === canonicalJson(b ?? null);
  const [old, young] = [before, now].map(({ sections }) => new Map(sections.map((section) => [section.key, section])));
  const [was, is] = [complete(form, before.figures), complete(form, now.figures)];
  const tablesOf = (key: string) => form.parts.find((part) => part.key === key)?.tables ?? [];
  const inTables = (tables: readonly string[]) =>
    tables.some((table) => (before.footnotes[table] ?? "") !== (now.footnotes[table] ?? "")) ||
    cells(form).some(({ cell, tableKey }) => tables.includes(tableKey) && !same(was[cell], is[cell]));
  const inText = (key: string) => {
    const [a, b] = [old?.get(key), young?.get(key)];
    return a?.title !== b?.title || a?.text !== b?.text || !same(a && settled(a.content), b && settled(b.content));
  };
  const order = form.freeSections ? [...now.sections, ...form.parts] : form.parts;
  const keys = [...order, ...before.sections].map(({ key }) => key);
  return [...new Set(keys)].filter((key) => inText(key) || inTables(tablesOf(key)));
}
