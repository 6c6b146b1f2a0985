import type { Store } from "@/db/store";
import { publicHome } from "./public-read";
import type { AgencyNode, PublicItem } from "./public-report";

export type Found = {
  agencies: { code: string; name: string; reports: number }[];
  /** Newest year first. */
  reports: PublicItem[];
};

/** Full-width and half-width forms of a letter are the same to who searches. */
const plain = (text: string) => text.normalize("NFKC").toLowerCase();
const yearIn = (word: string): number | null => {
  const year = /^(\d{4})(年|年度)?$/.exec(word)?.[1];
  return year ? Number(year) : null;
};

/** Words of a question apart: years among them narrow the years, the others must all stand in the agency's name. */
export function readQuestion(question: string): { words: string[]; years: number[] } {
  const parts = plain(question)
    .replace(/(\d{4})年?度?(?=\D|$)/g, " $1 ")
    .split(/\s+/)
    .filter(Boolean);
  const years = parts.flatMap((part) => yearIn(part) ?? []);
  return { words: parts.filter((part) => yearIn(part) === null), years };
}

const allOf = (nodes: readonly AgencyNode[]): AgencyNode[] => nodes.flatMap((node) => [node, ...allOf(node.children)]);

/** Agencies and published reports by name, code and year. `year` narrows further; an empty question finds all. */
export async function publicSearch(store: Store, question: string, year: number | null): Promise<Found> {
  const { words, years } = readQuestion(question);
  const home = await publicHome(store, Number.MAX_SAFE_INTEGER);
  const known = allOf(home.agencies);
  const short = new Map(known.map(({ code, shortName }) => [code, shortName ?? ""]));
  const named = (code: string, name: string) =>
    words.every((word) => plain(`${name} ${short.get(code) ?? ""} ${code}`).includes(word));
  const wanted = year === null ? years : [...years, year];
  return {
    agencies: words.length === 0 ? [] : known.filter(({ code, name }) => named(code, name)),
    reports: home.newest
      .filter((item) => wanted.every((only) => item.year === only) && named(item.agency.code, item.agency.name))
      .sort((a, b) => b.year - a.year || a.agency.code.localeCompare(b.agency.code)),
  };
}
