import type { Check, Clause } from "./checks";
import type { Form, Level } from "./define";

/** One relation of a form in words, for a page that lists them all. */
export type PrintedRelation = {
  /** "R9", "M1". */
  code: string;
  /** "R3/1"; equal to the code where a check has one clause. */
  clause: string;
  level: Level;
  /** An error that an explanation lets pass, or a warning. */
  explainable: boolean;
  title: string;
  /** The relation: 第38行＝第39至42行之和。 */
  says: string;
  mend: string;
  source: string;
  /** True where the official text itself says so; everything else must not be called law. */
  official: boolean;
};

const printed = ({ code, source, official }: Check, clause: Clause): PrintedRelation => ({
  code,
  clause: clause.id,
  level: clause.level,
  explainable: clause.level === "warning" || clause.explainable === true,
  title: clause.title,
  says: clause.says,
  mend: clause.mend,
  source,
  official,
});

/** Every relation that a form's checks test, in the order of their codes. */
export const printedRelations = (form: Form): PrintedRelation[] =>
  form.checks.flatMap((check) => check.clauses.map((clause) => printed(check, clause)));
