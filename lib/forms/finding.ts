import type { Figure, Figures } from "./answers";
import type { AgencyKind, AgencyLevel, Level } from "./define";

/** What the checks need to know beside the answers. */
export type InspectContext = {
  year: number;
  agency: { kind: AgencyKind; level: AgencyLevel; name: string };
  /** Last year's current revision, `figures` complete; null where there is none, and then nothing is held against it. */
  last: {
    form: string;
    figures: Figures;
    sections: readonly { key: string; title: string; text: string }[];
  } | null;
  /** Names of agencies and regions that this report has no reason to speak of; absent: not known. */
  foreign?: readonly string[];
  /** The reports that a roll-up adds up, complete; absent or null for a report of its own. */
  contributions?: readonly Figures[] | null;
  /** What was taken from a year's report and is to be verified: `figure:<cell>`, `section:<key>`. */
  carried?: { year: number; targets: readonly string[] } | null;
  /** A back-filed report: every error may be explained, because history is recorded as it was. */
  backfilled?: boolean;
};

/** One side of a relation that does not hold. Money in 分. */
export type FindingSide = { label: string; value: number; cells: string[] };

/** What no form demands and no table of checks numbers: its code says nothing to people. */
export const isOurOwn = ({ code }: { code: string }): boolean => ["BLANK", "DATA", "STYLE", "CARRIED"].includes(code);

/** Something that a check found. */
export type Finding = {
  /** Stable while figures change: the clause, and where it stands: "R9", "M1/person", "M16/part1/received". */
  id: string;
  /** "R9", "M1"; "BLANK", "DATA", "STYLE" and "CARRIED" are of our own making. */
  code: string;
  clause: string;
  level: Level;
  /** True where a written explanation lets it pass. */
  explainable: boolean;
  title: string;
  /** A whole sentence with the values. */
  says: string;
  /** The cells concerned, the one to go to first. */
  cells: string[];
  /** Key of the section concerned. */
  section?: string;
  /** The passage concerned; offsets count in the section's text. */
  quote?: { text: string; from: number; to: number };
  left?: FindingSide;
  op?: "=" | "<=" | ">=";
  right?: FindingSide;
  /** left − right. Money in 分. */
  difference?: number;
  /** Where the check comes from, in words that may be shown. */
  source: string;
  /** True where the official text itself says so. */
  official: boolean;
  mend: string;
  /** What a figure in the text was held against. */
  reading?: string;
  /** A change to the table that certainly mends it. */
  fix?: { label: string; changes: { cell: string; figure: Figure }[] };
  /** A change to the text that makes it agree with the table; offsets count in the section's text. */
  rewrite?: { label: string; from: number; to: number; text: string };
};
