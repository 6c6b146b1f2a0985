import { filterQuery, type WorklistFilter } from "./worklist-filter";

/** The ways of looking at one report; `changes` only where something stands to compare with. */
export const views = ["changes", "year", "checks", "values", "borrowed", "text", "trail"] as const;
export type View = (typeof views)[number];

/** The view an address asks for; null when it asks for none of ours. */
export const readView = (value: string | readonly string[] | undefined): View | null =>
  views.find((view) => view === value) ?? null;

/** One report under review, seen from a filtered list: the list's filter travels along so that J and K stay in it. */
export function reportHref(
  { agency, year }: { agency: string; year: number },
  filter: WorklistFilter,
  view?: View | null,
): string {
  const query = new URLSearchParams(filterQuery(filter, { page: filter.page }));
  if (view) query.set("view", view);
  const text = query.toString();
  return `/review/${agency}/${year}${text ? `?${text}` : ""}`;
}

/** The reports before and after one in the chosen list; one that has left the list has no neighbours. */
export function neighbours<L extends { agency: { code: string }; year: number; status: unknown }>(
  chosen: readonly L[],
  here: { agency: string; year: number },
): { previous: L | null; next: L | null } {
  const reports = chosen.filter(({ status }) => status !== null);
  const at = reports.findIndex(({ agency, year }) => agency.code === here.agency && year === here.year);
  if (at === -1) return { previous: null, next: reports[0] ?? null };
  return { previous: reports[at - 1] ?? null, next: reports[at + 1] ?? null };
}
