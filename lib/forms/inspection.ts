import type { Answers } from "./answers";
import type { AgencyTest, Rule } from "./checks";
import type { Form } from "./define";
import type { Finding, InspectContext } from "./finding";
import type { Years } from "./side-value";

/** What every rule is tested on. */
export type Inspection = { form: Form; answers: Answers; context: InspectContext; years: Years };
export type RuleOf<K extends Rule["kind"]> = Extract<Rule, { kind: K }>;
/** What a rule found, before it carries its clause's name, level and source. `place` tells several of one clause apart. */
export type Found = { place?: string; title?: string } & Pick<Finding, "says" | "cells"> &
  Partial<
    Pick<Finding, "section" | "quote" | "left" | "op" | "right" | "difference" | "reading" | "fix" | "rewrite" | "mend">
  >;

/** True where one of the tests holds in all its parts. */
export const isAgency = (tests: readonly AgencyTest[], { kind, level, name }: InspectContext["agency"]): boolean =>
  tests.some(
    (test) =>
      (!test.kinds || test.kinds.includes(kind)) &&
      (!test.levels || test.levels.includes(level)) &&
      (!test.named || test.named.some((word) => name.includes(word))),
  );
