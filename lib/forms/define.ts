/**
 * The language in which a report form is written down: pure data, JSON-serialisable, no functions.
 * One permanent name per cell, `table/row/column`; the printed number is only a label.
 */

import type { Check, Phrase } from "./checks";

/** What a cell holds. Counts are integers ≥ 0; signed counts may be negative; money is kept as an integer number of 分. */
export type Kind = "count" | "signed" | "money";
/** An error blocks submitting, a warning wants a written explanation, a hint only informs. */
export type Level = "error" | "warning" | "hint";
export type AgencyKind = "government" | "department" | "township" | "other";
export type AgencyLevel = "province" | "city" | "county" | "township";

export type Column = {
  label: string;
  /** Merged heads above this column, outermost first: ["申请人情况", "法人或其他组织"]. */
  under?: readonly string[];
  kind?: Kind;
  unit?: string;
  /** Computed: the sum of these columns of the same row. */
  sum?: readonly string[];
  /** Definition or filling rule. */
  rule?: string;
  /** The document that says so; absent where the rule is our own advice, which is never shown as law. */
  ruleSource?: string;
};

export type Row = {
  /** The official label, exactly as printed. */
  label: string;
  depth: number;
  /** Key of the row this one stands under. */
  within?: string;
  /** A heading has no cells. */
  heading?: true;
  unit?: string;
  kind?: Kind;
  /** Computed: the sum of these rows of the same column. */
  sum?: readonly string[];
  /** Merged heads beside or above this row, outermost first (table 4: ["行政诉讼", "未经复议直接起诉"]). */
  under?: readonly string[];
  /** Added by a province to the national table; a table from elsewhere may lack it (then it is not applicable). */
  provincial?: true;
  rule?: string;
  ruleSource?: string;
};

export type Table = {
  /** The official number: "1" for form-2014's only one; "2.1", "2.5" …, "3", "4". */
  number: string;
  title: string;
  /** Printed above or in the corner of the table, e.g. the balance rule of table 3. */
  caption?: string;
  /** Head of the column of row labels: 统计指标, 信息内容. */
  corner?: string;
  unit?: string;
  /**
   * How it is printed. `list`: one value per row with a unit column (form-2014). `small`: rows × columns.
   * `matrix`: many rows under merged column heads. `wide`: its rows are printed side by side as one line (table 4).
   */
  layout: "list" | "small" | "matrix" | "wide";
  columns: Readonly<Record<string, Column>>;
  rows: Readonly<Record<string, Row>>;
  rule?: string;
  ruleSource?: string;
};

export type Part = {
  /** `preamble`, `part1` …, in form-2014 `s1` …: key of the section in every snapshot. */
  key: string;
  title: string;
  /** A short name for the step strip: 总体情况. */
  short: string;
  /** Numbered parts are counted 一、二、三、 by position. The preamble and form-2014's table are not. */
  numbered: boolean;
  /** Present where the part has narrative text. */
  text?: { rule?: string; ruleSource?: string; placeholder?: string; max: number; advisedMax?: number };
  tables?: readonly string[];
};

type Keys<T> = keyof T & string;
export type Tables = Readonly<Record<string, Table>>;
/** "requests/received": one row of one table. */
export type Line<T extends Tables> = { [K in Keys<T>]: `${K}/${Keys<T[K]["rows"]>}` }[Keys<T>];
/** "requests/received/person": one cell, its permanent name. */
export type Cell<T extends Tables> = {
  [K in Keys<T>]: `${K}/${Keys<T[K]["rows"]>}/${Keys<T[K]["columns"]>}`;
}[Keys<T>];

/** The erased form: what code that serves any year works with. */
export type Form = {
  /** "form-2021". Unique for ever. */
  id: string;
  name: string;
  /** First and last report year for which this form is proposed; null: still in force. */
  years: readonly [number, number | null];
  /** The document that prescribes it. */
  basis: string;
  /** Title of a report, with {agency} and {year}. */
  title: string;
  /** True where an agency may rename, add, drop and move the numbered text sections. */
  freeSections: boolean;
  parts: readonly Part[];
  tables: Tables;
  checks: readonly Check[];
  phrases: readonly Phrase[];
};

/** Every name a sum speaks of must stand in its own table. */
type SumsWithin<T extends Tables> = {
  readonly [K in keyof T]: {
    readonly columns: { readonly [C in keyof T[K]["columns"]]: { readonly sum?: readonly Keys<T[K]["columns"]>[] } };
    readonly rows: {
      readonly [R in keyof T[K]["rows"]]: {
        readonly sum?: readonly Keys<T[K]["rows"]>[];
        readonly within?: Keys<T[K]["rows"]>;
      };
    };
  };
};
type RowName<T extends Tables> = { [K in Keys<T>]: Keys<T[K]["rows"]> }[Keys<T>];
type ColumnName<T extends Tables> = { [K in Keys<T>]: Keys<T[K]["columns"]> }[Keys<T>];
/** The shape of a check or phrase with every `string` that names a line, cell, row … narrowed to the names of this form. */
export type Named<X, T extends Tables> = X extends readonly (infer I)[]
  ? readonly Named<I, T>[]
  : X extends object
    ? {
        [K in keyof X]: K extends "line" | "part" | "whole"
          ? Line<T>
          : K extends "lines"
            ? readonly Line<T>[]
            : K extends "cell"
              ? Cell<T>
              : K extends "cells"
                ? readonly Cell<T>[]
                : K extends "table"
                  ? Keys<T>
                  : K extends "rows"
                    ? readonly RowName<T>[]
                    : K extends "columns"
                      ? readonly ColumnName<T>[]
                      : Named<X[K], T>;
      }
    : X;

/** A form with its exact names: `Cell<typeof form2021.tables>` is the union of its 200 cell names. */
export type DefinedForm<T extends Tables> = Omit<Form, "tables"> & { tables: T };
type Definition<T extends Tables> = Omit<Form, "tables" | "parts" | "checks" | "phrases"> & {
  tables: T & SumsWithin<T>;
  parts: readonly (Omit<Part, "tables"> & { tables?: readonly Keys<T>[] })[];
  checks: readonly Named<Check, T>[];
  phrases: readonly Named<Phrase, T>[];
};
/**
 * Writes down a form. A misspelt row, column or table in a sum, a part, a check or a phrase does not compile.
 * What the compiler cannot see is seen by `checkForm` when the form is registered.
 */
export const defineForm = <const T extends Tables>(form: Definition<NoInfer<T>> & { tables: T }): DefinedForm<T> =>
  form as unknown as DefinedForm<T>;
