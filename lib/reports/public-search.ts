/** Finding a published report by any of: an agency's name, short name, region, year, words of its text, together. */
import { and, desc, eq, inArray, or, type SQL } from "drizzle-orm";
import { containsText, holdsWords, oneIf, sumOf } from "@/db/dialect";
import type { Store } from "@/db/store";
import type { AgencyKind } from "@/lib/forms/define";
import { type Piece, passageIn } from "@/lib/search/passage";
import { plain, wordsSought } from "@/lib/search/segmentation";
import { textsOf } from "./public-index";
import { placeName, type RegionAgency } from "./public-regions";
import type { PublicItem } from "./public-report";
import { parseSnapshot, type Snapshot } from "./snapshot";

export type SearchFilters = {
  year: number | null;
  /** Code of an agency: itself and everything below it. */
  region: string | null;
  kind: AgencyKind | null;
  form: string | null;
  /** Official number of a table that must hold a figure above 0. */
  table: string | null;
};
export const noFilters: SearchFilters = { year: null, region: null, kind: null, form: null, table: null };

export type FoundReport = PublicItem & {
  /** Where the words stand in its text; null where they stand in the agency's names alone. */
  passage: Piece[] | null;
};
export type Found = {
  agencies: { code: string; name: string }[];
  /** One page of them: named in the question first, then the newest year. */
  reports: FoundReport[];
  total: number;
};

export const reportsPerPage = 20;
/** More words than that narrow no further. */
const mostWords = 12;

const yearIn = (word: string): number | null => {
  const year = /^(\d{4})(年|年度)?$/.exec(word)?.[1];
  return year ? Number(year) : null;
};

/** Words of a question apart: years among them narrow the years, every other must stand in a name or in the text. */
export function readQuestion(question: string): { words: string[]; years: number[] } {
  const parts = plain(question)
    .replace(/(?<!\d)([12]\d{3})年?度?(?=\D|$)/g, " $1 ")
    .split(/[\s\p{P}\p{S}]+/u)
    .filter(Boolean);
  const years = parts.flatMap((part) => yearIn(part) ?? []);
  return { words: [...new Set(parts.filter((part) => yearIn(part) === null))].slice(0, mostWords), years };
}

type Known = RegionAgency & { id: string; open: boolean; ownNames: string; names: string };

/** Every agency with all the names it is found by: its own, and those of the governments above. */
async function knownAgencies({ read: db }: Store): Promise<Known[]> {
  const rows = await db.select().from(db.tables.agencies).orderBy(db.tables.agencies.code);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const above = (id: string | null): string[] => {
    const names: string[] = [];
    for (let at = byId.get(id ?? ""), steps = 0; at && steps < 20; at = byId.get(at.parentId ?? ""), steps++)
      names.push(placeName(at.name));
    return names;
  };
  return rows.map(({ id, code, name, shortName, kind, level, parentId, closedAt }) => ({
    ...{ id, code, name, kind, level, above: byId.get(parentId ?? "")?.code ?? null, open: closedAt === null },
    ownNames: plain([name, shortName ?? "", code].join("\n")),
    names: plain([name, shortName ?? "", code, ...above(parentId)].join("\n")),
  }));
}

/** An agency and all below it. */
function below(known: readonly Known[], code: string): Set<string> {
  const inside = new Set([code]);
  // The tree is some four steps deep: each round adds one.
  for (let before = 0; before !== inside.size; ) {
    before = inside.size;
    for (const one of known) if (inside.has(one.above ?? "")) inside.add(one.code);
  }
  return inside;
}

/**
 * Published reports and open agencies that a question finds. An empty question finds all; one with nothing but signs
 * finds nothing.
 * @param page from 1; `perPage` reports each
 */
export async function publicSearch(
  store: Store,
  question: string,
  filters: SearchFilters = noFilters,
  { page = 1, perPage = reportsPerPage } = {},
): Promise<Found> {
  const { words, years } = readQuestion(question);
  if (question.trim() !== "" && words.length + years.length === 0) return { agencies: [], reports: [], total: 0 };
  const known = await knownAgencies(store);
  const { read: db, engine } = store;
  const { publicReports, searchWords, revisions, agencies } = db.tables;
  const named = words.map((word) => known.filter(({ names }) => names.includes(word)).map(({ id }) => id));
  const byName = named.map((ids) => inArray(publicReports.agencyId, ids));
  const inText = words.map((word) => {
    const sought = wordsSought(word);
    const rows = db
      .select({ id: searchWords.rowid })
      .from(searchWords)
      .where(holdsWords(engine, searchWords.words, sought));
    return inArray(publicReports.id, rows);
  });
  const narrowed = known.filter(({ kind }) => filters.kind === null || kind === filters.kind);
  const region = filters.region === null ? null : below(known, filters.region);
  const conditions: (SQL | undefined)[] = [
    ...words.map((_, n) => or(byName[n], inText[n])),
    ...[...years, ...(filters.year === null ? [] : [filters.year])].map((year) => eq(publicReports.year, year)),
    filters.form === null ? undefined : eq(publicReports.form, filters.form),
    filters.table === null ? undefined : containsText(publicReports.filledTables, `,${filters.table},`),
    region === null && filters.kind === null
      ? undefined
      : inArray(
          publicReports.agencyId,
          narrowed.filter(({ code }) => region?.has(code) ?? true).map(({ id }) => id),
        ),
  ];
  const where = and(...conditions);
  const total = await db.$count(publicReports, where);
  const rank = byName.length === 0 ? [] : [desc(sumOf(byName.map(oneIf)))];
  const rows = await db
    .select({
      agency: { code: agencies.code, name: revisions.agencyName },
      ...{ year: revisions.year, form: revisions.form, revision: revisions.revision, title: revisions.title },
      ...{ sha256: revisions.sha256, publishedAt: revisions.publishedAt, snapshot: revisions.snapshot },
    })
    .from(publicReports)
    .innerJoin(
      revisions,
      and(eq(revisions.reportId, publicReports.reportId), eq(revisions.revision, publicReports.revision)),
    )
    .innerJoin(agencies, eq(agencies.id, publicReports.agencyId))
    .where(where)
    .orderBy(...rank, desc(publicReports.year), agencies.code)
    .limit(perPage)
    .offset((page - 1) * perPage);
  return {
    agencies: known.flatMap(({ open, ownNames, code, name }) =>
      open && words.length > 0 && words.every((word) => ownNames.includes(word)) ? [{ code, name }] : [],
    ),
    reports: rows.map(({ snapshot, ...item }) => ({
      ...item,
      passage: passageOf(parseSnapshot(snapshot), words),
    })),
    total,
  };
}

/** What the title says already needs no passage. */
function passageOf(snapshot: Snapshot, words: readonly string[]): Piece[] | null {
  const title = plain(snapshot.title);
  const elsewhere = words.filter((word) => !title.includes(word));
  return elsewhere.length === 0 ? null : passageIn(textsOf(snapshot).slice(1), elsewhere);
}
