/** What is published: the JSON of contracts.md with what a page needs besides, as canonical bytes (decision 6). */
import { canonicalJson, sha256 } from "@/lib/canonical-json";
import type { Answers, RichText } from "@/lib/forms/answers";
import type { Form } from "@/lib/forms/define";
import { settled } from "@/lib/forms/live-figures";
import { figuresOfJson, type ReportJson, reportJson } from "@/lib/forms/report-json";

/** The public note of a correction, and the keys of the parts that differ from the revision before. */
export type Correction = { note: string; parts: string[] };
export type Snapshot = Omit<ReportJson, "revision" | "sections"> & {
  /** Null in the receipt of a submission. */
  revision: number | null;
  title: string;
  sections: { key: string; title: string; text: string; content: RichText }[];
  /** `table` is the official number. */
  footnotes: { table: string; text: string }[];
  correction: Correction | null;
  /** ISO 8601; null in the receipt of a submission. */
  publishedAt: string | null;
};
type Of = {
  agency: { code: string; name: string };
  year: number;
  revision: number | null;
  answers: Answers;
  correction: Correction | null;
  publishedAt: Date | null;
};

export const titleOf = (form: Form, agency: string, year: number): string =>
  form.title.replace("{agency}", agency).replace("{year}", String(year));

/** The snapshot with its bytes: RFC 8785, UTF-8, no final newline. `sha256` is of exactly these bytes. */
export function snapshotOf(form: Form, of: Of): { snapshot: Snapshot; bytes: string; sha256: string } {
  const { year, revision, answers, correction, publishedAt } = of;
  // Whole rows are handed in; nothing but code and name may reach the public.
  const agency = { code: of.agency.code, name: of.agency.name };
  const { sections: _, ...json } = reportJson(form, { agency, year, revision, answers });
  const snapshot: Snapshot = {
    ...json,
    revision,
    title: titleOf(form, agency.name, year),
    sections: answers.sections.map(({ key, title, text, content }) => ({
      key,
      title,
      text,
      content: settled(content),
    })),
    footnotes: Object.entries(form.tables).flatMap(([key, { number }]) =>
      answers.footnotes[key] ? [{ table: number, text: answers.footnotes[key] }] : [],
    ),
    correction,
    publishedAt: publishedAt?.toISOString() ?? null,
  };
  const bytes = canonicalJson(snapshot);
  return { snapshot, bytes, sha256: sha256(bytes) };
}

/** What a snapshot says, read back: every cell as it was published, computed ones too. Throws when it is not of `form`. */
export function answersOf(form: Form, snapshot: Snapshot): Answers {
  const tables = new Map(Object.entries(form.tables).map(([key, { number }]) => [number, key]));
  return {
    sections: snapshot.sections,
    figures: figuresOfJson(form, snapshot.figures),
    footnotes: Object.fromEntries(snapshot.footnotes.map(({ table, text }) => [tables.get(table) ?? table, text])),
  };
}

/** A stored snapshot. Only ever written by `snapshotOf`, so its shape is known. */
export const parseSnapshot = (bytes: string): Snapshot => JSON.parse(bytes) as Snapshot;
