/** A public search as it stands in an address: /search?q=…&region=…&kind=…&year=…&form=…&figures=…&page=… */
import type { AgencyKind } from "@/lib/forms/define";
import type { SearchFilters } from "./public-search";

export type SearchAddress = { question: string; filters: SearchFilters; page: number };

type Asked = Readonly<Record<string, string | string[] | undefined>>;
const kinds: ReadonlySet<string> = new Set<AgencyKind>(["government", "department", "township", "other"]);
/** Longer questions than any name are cut rather than refused. */
const longest = 100;

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? "";
const wholeNumber = (text: string) => (/^\d{1,6}$/.test(text) ? Number(text) : null);
const short = (text: string) => (text === "" ? null : text.slice(0, longest));

/** What cannot be meant is as if it were not asked for. */
export function readSearchAddress(asked: Asked): SearchAddress {
  const kind = one(asked.kind);
  return {
    question: one(asked.q).slice(0, longest),
    filters: {
      year: wholeNumber(one(asked.year)),
      region: short(one(asked.region)),
      kind: kinds.has(kind) ? (kind as AgencyKind) : null,
      form: short(one(asked.form)),
      table: short(one(asked.figures)),
    },
    page: Math.max(1, wholeNumber(one(asked.page)) ?? 1),
  };
}

/** The address of a page of the same search; what is not asked for is left out. */
export function searchHref({ question, filters, page }: SearchAddress): string {
  const { year, region, kind, form, table } = filters;
  const all = { q: question, year, region, kind, form, figures: table, page: page === 1 ? null : page };
  const said = Object.entries(all).flatMap(([name, value]) =>
    value === null || value === "" ? [] : [[name, String(value)]],
  );
  return said.length === 0 ? "/search" : `/search?${new URLSearchParams(said)}`;
}
