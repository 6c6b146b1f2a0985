/** What anybody sees of a published report: shapes read from an immutable snapshot. Filled by public-read.ts. */
import type { Answers, Figures } from "@/lib/forms/answers";
import type { AgencyKind, AgencyLevel, Form } from "@/lib/forms/define";
import type { Snapshot } from "./snapshot";

export type PublicAgency = {
  code: string;
  name: string;
  shortName: string | null;
  kind: AgencyKind;
  level: AgencyLevel;
  parent: { code: string; name: string } | null;
  /** Closed agencies keep their page; a successor's page is where it leads. */
  closed: boolean;
  successor: { code: string; name: string } | null;
};
/** One line of a list of published reports. */
export type PublicItem = {
  agency: { code: string; name: string };
  year: number;
  form: string;
  revision: number;
  title: string;
  sha256: string;
  publishedAt: Date;
};
export type RevisionItem = {
  revision: number;
  sha256: string;
  publishedAt: Date;
  /** The public note of the correction this revision brought, null for a first one. */
  correctionNote: string | null;
  /** Set when this revision was public and then withdrawn. Unlawful ones have no readable page. */
  withdrawn: { at: Date; reason: string; unlawful: boolean } | null;
};
/** One revision, ready to be shown. `bytes` are exactly those of the hash. */
export type PublicRevision = RevisionItem & {
  agency: { code: string; name: string };
  year: number;
  title: string;
  form: Form;
  snapshot: Snapshot;
  bytes: string;
  answers: Answers;
  /** All cells, computed ones too, as published. */
  figures: Figures;
  /** All revisions, newest first. */
  revisions: readonly RevisionItem[];
  /** Is this the one the public sees at the report's address? */
  isCurrent: boolean;
};
export type CurrentRevision =
  | ({ state: "current" } & PublicRevision)
  | {
      state: "withdrawn";
      agency: { code: string; name: string };
      year: number;
      title: string;
      revision: number;
      sha256: string;
      reason: string;
      at: Date;
      unlawful: boolean;
      revisions: readonly RevisionItem[];
    };
export type LogItem = {
  seq: number;
  at: string;
  action: "publish" | "correct" | "withdraw";
  agency: string;
  year: number;
  revision: number;
  sha256: string;
  reason: string | null;
  previous: string;
  hash: string;
};
export type AgencyNode = PublicAgency & { children: readonly AgencyNode[]; reports: number };
export type PublicHome = {
  newest: readonly PublicItem[];
  /** The tree of open agencies. */
  agencies: readonly AgencyNode[];
  years: readonly number[];
  totals: { reports: number; agencies: number };
};
export type PublicAgencyPage = {
  agency: PublicAgency;
  children: readonly PublicAgency[];
  /** Newest year first; withdrawn ones are named too. */
  reports: readonly (PublicItem & { state: "current" | "withdrawn" })[];
};
