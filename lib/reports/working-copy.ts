/** What a signed-in person sees of one report. Filled by read.ts. */
import type { Tables } from "@/db/schema";
import type { Answers, Figures, RichText } from "@/lib/forms/answers";
import type { Form } from "@/lib/forms/define";
import type { Finding } from "@/lib/forms/finding";
import type { CarriedOver } from "./carried";
import type { NotedPart } from "./correction-notes";
import type { ReportAction } from "./permissions";
import type { Reading, Verdicts } from "./verdict-standing";
import type { ActionName, Status } from "./workflow";

export type AgencyRow = Tables["agencies"]["$inferSelect"];
export type ReportRow = Tables["reports"]["$inferSelect"];

export type Comment = { id: string; text: string; authorId: string; author: string; at: Date };
/** A supervisor's remark with its answers. `target` is a section key or a cell name; null on the whole report. */
export type Thread = Comment & {
  on: "report" | "section" | "cell";
  target: string | null;
  answers: readonly Comment[];
  resolved: { at: Date; by: string } | null;
};
/** One move of the workflow. `hasSnapshot`: `reportAsOf` can show the report as it then stood. */
export type MoveEvent = {
  id: string;
  action: ActionName;
  from: Status | null;
  to: Status;
  /** The revision being prepared, published or withdrawn. */
  revision: number;
  by: string;
  byId: string;
  at: Date;
  reason: string | null;
  receipt: string | null;
  sha256: string | null;
  publishAt: Date | null;
  hasSnapshot: boolean;
};
/** Calendar days "2026-01-31", Shanghai. `late`: not submitted and past `extended ?? due`. */
export type DueDates = {
  due: string;
  lastEdit: string;
  publication: string;
  late: boolean;
  extended: string | null;
};
/** Last year's current revision of the same agency. `figures` is complete: computed cells too. */
export type LastYear = {
  year: number;
  form: string;
  revision: number;
  figures: Figures;
  sections: readonly { key: string; title: string; text: string }[];
};

export type WorkingCopy = {
  agency: AgencyRow;
  report: ReportRow;
  form: Form;
  /** Every section in order, every entered cell; blank where nothing was typed. */
  answers: Answers;
  /** Entered and computed cells. */
  figures: Figures;
  /** Of each target last saved: `figure:<cell>`, `section:<key>`, `footnote:<table>`, `explanation:<id>`, `outline`. A missing name is 0. */
  versions: Readonly<Record<string, number>>;
  explanations: Readonly<Record<string, string>>;
  findings: readonly Finding[];
  /** Those of `findings` that still keep the report from being submitted. */
  blocking: readonly Finding[];
  /** The parts that a running correction has changed; null where nothing was published or nothing is open. */
  changedParts: readonly NotedPart[] | null;
  /** The supervisor who was asked to review it. */
  reviewer: { username: string; name: string } | null;
  /** What supervisors think of the findings, by finding. */
  verdicts: Verdicts;
  comments: readonly Thread[];
  /** Newest first. */
  events: readonly MoveEvent[];
  last: LastYear | null;
  due: DueDates | null;
  /** Who last changed each part: its text, its cells or its footnotes. */
  edited: Readonly<Record<string, { at: Date; by: string }>>;
  /** What role and state allow, and what this person may: `approve` and `judge` are false for one's own submission. */
  can: Readonly<Record<ReportAction, boolean>>;
  /** The person reading submitted this revision, recalled submissions included (decision 12). */
  ownSubmission: boolean;
  /** What the supervising office wrote for this year's collection. */
  notices: string | null;
  /** Names of agencies and regions that this report has no reason to speak of. */
  foreign: readonly string[];
  carried: CarriedOver | null;
  /** Dropped sections of a free outline, which can be put back with their text. */
  dropped: readonly { key: string; title: string }[];
};

/** One line of 我的报告: a report, or one that is due and not started (`status` null). */
export type DeskItem = {
  agency: { code: string; name: string };
  year: number;
  form: string;
  status: Status | null;
  due: DueDates | null;
  editedAt: Date | null;
  editedBy: string | null;
  submittedAt: Date | null;
  currentRevision: number | null;
  withdrawn: boolean;
  /** Comments not resolved yet. */
  openComments: number;
  /** The reason of the last return, while the report stands returned. */
  returnReason: string | null;
  publishAt: Date | null;
  /** How much stands: text sections with text, entered cells that are not blank. */
  filled: { sections: number; ofSections: number; cells: number; ofCells: number };
  can: Readonly<Record<ReportAction, boolean>>;
};

/** One line of the worklist: every report of the reach, and every one that is due and not started. */
export type WorklistItem = {
  agency: { code: string; name: string; kind: AgencyRow["kind"]; level: AgencyRow["level"] };
  /** Codes of the agencies above it, nearest first. */
  above: readonly string[];
  year: number;
  form: string;
  /** Null: not started. */
  status: Status | null;
  /** reports.version as this list saw it; 0 where it was not started. */
  version: number;
  due: DueDates | null;
  /** Past its due date (or its extension) and not handed in. */
  overdue: boolean;
  submittedAt: Date | null;
  submittedBy: string | null;
  /** The person reading handed in this revision themselves and may not approve it. */
  ownSubmission: boolean;
  returnedBefore: boolean;
  returnedByMe: boolean;
  publishAt: Date | null;
  currentRevision: number | null;
  withdrawn: boolean;
  /** The working copy was opened to correct a published revision. */
  correcting: boolean;
  openComments: number;
  reviewer: string | null;
  /** The person reading was asked to review it. */
  reviewerIsMe: boolean;
  /** Of submitted and approved reports; 0 for all others. */
  warnings: number;
  explainedErrors: number;
  /** Cells that jump against last year (decision 19). */
  jumps: number;
  /** How far its findings have been read; nothing where it does not wait. */
  reading: Reading;
};

export type SaveConflict = {
  target: string;
  /** The other's value: a figure, a document, a text, or an outline. */
  theirs: unknown;
  by: string;
  at: string;
  version: number;
};
export type SaveResult = { savedAt: string; versions: Record<string, number>; conflicts: SaveConflict[] };
/** What a page learns that asks what happened since it last asked. `mine`: saved by the person who asks. */
export type MeanwhileChange = {
  target: string;
  value: unknown;
  version: number;
  at: string;
  by: string;
  mine: boolean;
};
/** `version` is reports.version: another than the page's own means that the report has moved on. */
export type Meanwhile = { now: string; version: number; changes: readonly MeanwhileChange[] };

/** A report as it stood at a move, or as the public sees a revision. */
export type ReportAsOf = {
  form: Form;
  answers: Answers;
  figures: Figures;
  at: Date;
};
export type OutlineEntry = { key: string; title: string };
export type SectionContent = RichText;
