/**
 * Checks (勾稽关系) as data, so that the same lines also become spreadsheet formulas and printed sentences.
 * A check has clauses, each with one level: R3/1, R3/2, shown as R3.
 */
import type { AgencyKind, AgencyLevel, Level } from "./define";

/** One term of a sum: a printed line (`table/row`, in every column the rule is tested in) or one cell; this year or `last` year. */
export type Term = { last?: true; minus?: true } & ({ line: string } | { cell: string });
/** One side of a relation: a sum of terms, or the greatest of some. `name` is how a sentence calls it: 第一项＋第二项. */
export type Side = { name?: string } & ({ sum: readonly Term[] } | { max: readonly Term[] });
/** Which agencies: `named` is looked for in the agency's name (the office that reports for a whole government). */
export type AgencyTest = {
  kinds?: readonly AgencyKind[];
  levels?: readonly AgencyLevel[];
  named?: readonly string[];
};

export type Rule =
  /**
   * left op right, in each of `columns` (all columns of the line's table unless told). A blank counts as 0; where all
   * cells are blank nothing is tested. `fix`: the side that is one entered cell and may be filled with the other side.
   */
  | {
      kind: "relation";
      left: Side;
      op: "=" | "<=" | ">=";
      right: Side;
      columns?: readonly string[];
      fix?: "left" | "right";
    }
  /** A computed row or column as the source states it against our own sum (M2, M3, M7): fires only where a stated total differs. */
  | { kind: "stated-total"; table: string; rows?: readonly string[]; columns?: readonly string[] }
  /** Where the sum of `when` is above 0, the sum of `demand` must be above 0 too. */
  | { kind: "needs"; when: readonly Term[]; demand: readonly Term[] }
  /** Only these agencies may have values above 0 in these lines; `who` says it in words. */
  | { kind: "only-for"; lines: readonly string[]; agencies: readonly AgencyTest[]; who: string }
  /** Cells hold what their kind allows (R20). */
  | { kind: "valid" }
  /** part / whole above this share. */
  | { kind: "share"; part: string; whole: string; over: number; columns?: readonly string[] }
  /** Characters of a section, counted as word processors do. */
  | { kind: "length"; section: string; max: number }
  /**
   * Each topic must be named by one of its words: in the section, or with `anywhere` in any section of the report.
   * In a word, "…" stands for up to twelve characters of the same clause: 收取…费.
   */
  | {
      kind: "names";
      section: string;
      anywhere?: true;
      topics: readonly { topic: string; words: readonly string[] }[];
      agencies?: readonly AgencyTest[];
    }
  /** Share of sentences that stand alike in last year's text of the section. */
  | { kind: "similar"; section: string; atLeast: number }
  /** `lines` above 0 although `without` are all 0 this year and last. */
  | { kind: "unexplained"; lines: readonly string[]; without: readonly Term[] }
  /** Figures named in the text against the table, by the form's phrases (R21, M16). */
  | { kind: "claims" }
  /** Every entered cell of a roll-up equals the sum of its contributions (M17). */
  | { kind: "contributions" };

export type Clause = {
  /** "R3/1"; a check with one clause uses its code: "R9". */
  id: string;
  level: Level;
  /** An error that an explanation lets pass. Warnings always may be explained. */
  explainable?: true;
  rule: Rule;
  /** What is wrong, as a short heading: 收到申请数与分项合计不等. */
  title: string;
  /** The relation in words, printed with the form: 第38行＝第39至42行之和. */
  says: string;
  /** How to mend it. */
  mend: string;
};
export type Check = {
  /** R9, M1 … */
  code: string;
  /** Where it comes from: official, derived, or custom, in words that may be shown. */
  source: string;
  /** True where the official text itself says so. */
  official: boolean;
  clauses: readonly Clause[];
};

/**
 * One phrase of the concordance of sentences to cells: the words around a number, its units, and the sums it may mean.
 * Patterns are tokens parted by spaces that follow one another: `a|b` one of them, a token ending in `?` may be
 * missing, `…` up to 30 characters without a figure, `#` the number with its unit, `.` the end of the clause, `Y` a
 * year (2024年). Words such as 共计, 为, 约 before
 * the number need not be written.
 */
export type Phrase = {
  id: string;
  /** What is counted, as findings call it: 收到政府信息公开申请. */
  about: string;
  says: readonly string[];
  /** Units that may follow the number: 件, 条, 次. */
  units: readonly string[];
  /** Words before the number, since the last figure or comma, that make the phrase not apply. */
  unless?: readonly string[];
  /** One of these must be spoken of before the number: same paragraph, its heading or the section's title, no strange figure between. */
  within?: readonly string[];
  /** Only where the figure before in the paragraph was one of these phrases (or another that hangs on the same). */
  of?: readonly string[];
  /** May stand after 其中: a part of what was named before. */
  breakdown?: true;
  /** What a sentence may say there was none of: patterns without `#`, for 未收到…, 没有…. Held against the first reading. */
  none?: readonly string[];
  /** What a sentence may say of the whole number before it (`of`): 均获维持. Patterns without `#`. */
  all?: readonly string[];
  /** The sums of cells the number may mean. A number that equals one of them agrees. */
  readings: readonly { name: string; cells: readonly string[] }[];
};

/** Terms of a sum of rows of one table, each a line of this year. */
export const terms = <const T extends string, const R extends string>(
  table: T,
  ...rows: readonly R[]
): { line: `${T}/${R}` }[] => rows.map((row) => ({ line: `${table}/${row}` }));
