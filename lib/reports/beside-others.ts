/** What a reviewer reads a report beside: the agency's own years, and what its peers have published. */
import { LRUCache } from "lru-cache";
import type { Db } from "@/db/store";
import type { Ctx } from "@/lib/auth/actor";
import { sha256 } from "@/lib/canonical-json";
import { sentenceIndex } from "@/lib/forms/sentence-index";
import { complete } from "@/lib/forms/totals";
import { UNUSUAL, type UnusualValue, unusualValues } from "@/lib/forms/unusual";
import { authorise } from "./authorise";
import { type Found, findReport } from "./find-report";
import type { Which } from "./inputs";
import { lastYear } from "./last-year";
import { ownRevisions, type PublicAnswers, peerRevisions } from "./peers";
import { answersIn, readRows } from "./read-answers";

export type UnusualValues = { values: readonly UnusualValue[]; years: number; peers: number };
/** A sentence that also stands in others' reports, the first of them named. */
export type BorrowedSentence = {
  section: string;
  text: string;
  from: number;
  sources: readonly { agency: { code: string; name: string }; year: number; text: string; same: boolean }[];
};
export type BorrowedText = {
  sentences: readonly BorrowedSentence[];
  /** Left out: what so many write that it is nobody's, and what the agency wrote last year already. */
  common: number;
  own: number;
  /** Reports searched. */
  searched: number;
};

/** A sentence of at least this many agencies, and of this share of those searched, is common usage. */
const COMMON = { agencies: 3, share: 0.25 } as const;

async function readFound(ctx: Ctx, which: Which) {
  const tx = ctx.store.read;
  const found = await findReport(tx, which);
  await authorise(ctx, tx, "read", found);
  const last = await lastYear(tx, found.agency, found.report.year);
  return { tx, found, answers: answersIn(found, await readRows(tx, found), last) };
}

/** Figures unlike the agency's own earlier years, or unlike its peers' of the same year. Refuses as readReport does. */
export async function unusualIn(ctx: Ctx, which: Which): Promise<UnusualValues> {
  const { tx, found, answers } = await readFound(ctx, which);
  const { agency, report, form } = found;
  const own = await ownRevisions(tx, agency, report.year - UNUSUAL.years, report.year - 1);
  const peers = await peerRevisions(tx, agency, [report.year]);
  const values = unusualValues(
    form,
    complete(form, answers.figures),
    report.year,
    new Map(own.map(({ year, figures }) => [year, figures])),
    peers.map(({ figures }) => figures),
  );
  return { values, years: own.length, peers: peers.length };
}

type Search = ReturnType<typeof sentenceIndex>;
const searches = new LRUCache<string, Search>({ max: 8 });
const keyOf = ({ agency, year }: PublicAnswers) => `${agency.code}/${year}`;

/** Made once for each set of reports: for all reports of a year by agencies of one kind and level nearly the same. */
function searchIn(reports: readonly PublicAnswers[]): Search {
  const set = sha256(reports.map((report) => report.sha256).join());
  const known = searches.get(set);
  if (known) return known;
  const made = sentenceIndex(
    reports.flatMap((report) =>
      report.sections.map(({ text }) => ({ key: keyOf(report), text, names: [report.agency.name] })),
    ),
  );
  searches.set(set, made);
  return made;
}

/** Sentences that stand alike in peers' public reports of this year or the last. Refuses as readReport does. */
export async function borrowedIn(ctx: Ctx, which: Which): Promise<BorrowedText> {
  const { tx, found, answers } = await readFound(ctx, which);
  const { agency, report } = found;
  const peers = await peerRevisions(tx, agency, [report.year, report.year - 1]);
  const byKey = new Map(peers.map((peer) => [keyOf(peer), peer]));
  const agencies = new Set(peers.map((peer) => peer.agency.code)).size;
  const search = searchIn(peers);
  const mine = await ownSearch(tx, found);
  const result = { sentences: [] as BorrowedSentence[], common: 0, own: 0, searched: peers.length };
  for (const { key: section, text } of answers.sections) {
    const before = new Set(mine(text, [agency.name]).map(({ from }) => from));
    for (const match of search(text, [agency.name])) {
      const sources = match.sources.flatMap(({ key, ...its }) => {
        const peer = byKey.get(key);
        return peer ? [{ agency: peer.agency, year: peer.year, ...its }] : [];
      });
      const whose = new Set(sources.map((source) => source.agency.code)).size;
      if (whose >= COMMON.agencies && whose >= agencies * COMMON.share) result.common++;
      else if (before.has(match.from)) result.own++;
      else result.sentences.push({ section, text: match.text, from: match.from, sources });
    }
  }
  return result;
}

/** What the agency itself wrote last year. */
async function ownSearch(tx: Db, { agency, report }: Found): Promise<Search> {
  const [before] = await ownRevisions(tx, agency, report.year - 1, report.year - 1);
  return searchIn(before ? [before] : []);
}
