import type { WorklistItem } from "@/lib/reports/working-copy";

/** The years in reach, newest first. */
export const yearsOf = (items: readonly WorklistItem[]): number[] =>
  [...new Set(items.map(({ year }) => year))].sort((a, b) => b - a);

/** The governments in reach that others stand below, by name: what one may narrow the list to. */
export function regionsOf(items: readonly WorklistItem[]): { code: string; name: string }[] {
  const above = new Set(items.flatMap((item) => item.above));
  const regions = new Map(
    items
      .filter(({ agency }) => agency.kind === "government" && above.has(agency.code))
      .map(({ agency }) => [agency.code, { code: agency.code, name: agency.name }]),
  );
  return [...regions.values()].sort((a, b) => a.code.localeCompare(b.code));
}

/** Of the newest year that still has agencies to hear from: how many did not start, and how many are late. */
export function silentAgencies(items: readonly WorklistItem[]): { year: number; notStarted: number; late: number }[] {
  return yearsOf(items)
    .map((year) => {
      const due = items.filter((item) => item.year === year && item.due !== null);
      const notStarted = due.filter(({ status }) => status === null).length;
      return { year, notStarted, late: due.filter(({ overdue }) => overdue).length };
    })
    .filter(({ notStarted, late }) => notStarted + late > 0);
}
