import type { AgencyOption } from "@/lib/agencies/read";

/** An agency of a list in tree order, and all below it: they follow it, deeper than it. */
export function below(options: readonly AgencyOption[], code: string): AgencyOption[] {
  const start = options.findIndex((option) => option.code === code);
  const root = options[start];
  if (!root) return [];
  const rest = options.slice(start + 1);
  const end = rest.findIndex(({ depth }) => depth <= root.depth);
  return [root, ...(end < 0 ? rest : rest.slice(0, end))].map((one) => ({ ...one, depth: one.depth - root.depth }));
}
