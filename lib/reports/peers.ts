/** What is public of an agency's earlier years, and of its peers: agencies of the same kind and level. */
import { and, eq, gte, inArray, isNull, lte, ne } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import type { Db } from "@/db/store";
import type { Figures } from "@/lib/forms/answers";
import { formById } from "@/lib/forms/registry";
import { logFault } from "@/lib/log";
import { answersOf, parseSnapshot } from "./snapshot";
import type { AgencyRow } from "./working-copy";

/** A current revision that is public, as far as others are compared with it. `figures` is complete. */
export type PublicAnswers = {
  agency: { code: string; name: string };
  year: number;
  sha256: string;
  figures: Figures;
  sections: readonly { key: string; title: string; text: string }[];
};
type Key = Pick<PublicAnswers, "agency" | "year" | "sha256"> & { reportId: string };
type Read = Pick<PublicAnswers, "figures" | "sections">;

/** By SHA-256: a revision never changes. */
const readBefore = new LRUCache<string, Read>({ max: 1000 });
/** So many snapshots are fetched at once. */
const batch = 100;

/** The current public revisions of the agency itself in these years, both included. */
export async function ownRevisions(tx: Db, agency: AgencyRow, from: number, to: number): Promise<PublicAnswers[]> {
  const { agencies, reports } = tx.tables;
  return read(tx, await keys(tx, and(eq(agencies.id, agency.id), gte(reports.year, from), lte(reports.year, to))));
}

/** The current public revisions of the agency's peers in one of these years, by agency. */
export async function peerRevisions(tx: Db, agency: AgencyRow, years: readonly number[]): Promise<PublicAnswers[]> {
  const { agencies, reports } = tx.tables;
  const alike = and(eq(agencies.kind, agency.kind), eq(agencies.level, agency.level), ne(agencies.id, agency.id));
  return read(tx, await keys(tx, and(alike, inArray(reports.year, [...years]))));
}

async function keys(tx: Db, which: ReturnType<typeof and>): Promise<Key[]> {
  const { reports, revisions, agencies } = tx.tables;
  return tx
    .select({
      agency: { code: agencies.code, name: revisions.agencyName },
      ...{ year: revisions.year, sha256: revisions.sha256 },
      reportId: revisions.reportId,
    })
    .from(reports)
    .innerJoin(revisions, and(eq(revisions.reportId, reports.id), eq(revisions.revision, reports.currentRevision)))
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .where(and(isNull(reports.withdrawnAt), which))
    .orderBy(agencies.code, revisions.year);
}

async function read(tx: Db, all: readonly Key[]): Promise<PublicAnswers[]> {
  const missing = all.filter(({ sha256 }) => !readBefore.has(sha256));
  const found = new Map<string, Read>();
  for (let at = 0; at < missing.length; at += batch)
    for (const [sha256, its] of await readSnapshots(tx, missing.slice(at, at + batch))) {
      found.set(sha256, its);
      readBefore.set(sha256, its);
    }
  return all.flatMap(({ agency, year, sha256 }) => {
    const its = found.get(sha256) ?? readBefore.get(sha256);
    return its ? [{ agency, year, sha256, ...its }] : [];
  });
}

async function readSnapshots(tx: Db, wanted: readonly Key[]): Promise<[string, Read][]> {
  const { revisions } = tx.tables;
  const ids = wanted.map(({ reportId }) => reportId);
  const rows = await tx
    .select({ form: revisions.form, snapshot: revisions.snapshot, sha256: revisions.sha256 })
    .from(revisions)
    .where(inArray(revisions.reportId, ids));
  const hashes = new Set(wanted.map(({ sha256 }) => sha256));
  return rows
    .filter(({ sha256 }) => hashes.has(sha256))
    .flatMap(({ form, snapshot, sha256 }): [string, Read][] => {
      try {
        const { figures, sections } = answersOf(formById(form), parseSnapshot(snapshot));
        return [[sha256, { figures, sections: sections.map(({ key, title, text }) => ({ key, title, text })) }]];
      } catch (error) {
        // A damaged report of one agency must not keep the others' from being reviewed.
        logFault(`stored revision ${sha256} cannot be read`, error);
        return [];
      }
    });
}
