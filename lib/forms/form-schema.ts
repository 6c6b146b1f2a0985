/** The structure of a form written as JSON. What a structure cannot say (names that must exist) is in check-form.ts. */
import { z } from "zod";
import type { Check, Phrase, Rule } from "./checks";
import type { Column, Form, Part, Row, Table } from "./define";

// No slash, which parts the names of a cell, and no leading digit, which would upset the order of the keys.
const key = z.string().regex(/^[a-z][A-Za-z0-9]{0,63}$/, "keys are camelCase words of letters and digits");
const words = z.string().min(1).max(2000);
const kind = z.enum(["count", "signed", "money"]);
const advice = { rule: words.optional(), ruleSource: words.optional() };

const column: z.ZodType<Column> = z.strictObject({
  label: words,
  under: z.array(words).optional(),
  kind: kind.optional(),
  unit: words.optional(),
  sum: z.array(key).min(1).optional(),
  ...advice,
});
const row: z.ZodType<Row> = z.strictObject({
  label: words,
  depth: z.int().min(1).max(6),
  within: key.optional(),
  heading: z.literal(true).optional(),
  unit: words.optional(),
  kind: kind.optional(),
  sum: z.array(key).min(1).optional(),
  under: z.array(words).optional(),
  provincial: z.literal(true).optional(),
  ...advice,
});
const table: z.ZodType<Table> = z.strictObject({
  number: z.string().regex(/^\d+(\.\d+)*$/),
  title: words,
  caption: words.optional(),
  corner: words.optional(),
  unit: words.optional(),
  layout: z.enum(["list", "small", "matrix", "wide"]),
  columns: z.record(key, column),
  rows: z.record(key, row),
  ...advice,
});
const part: z.ZodType<Part> = z.strictObject({
  key,
  title: words,
  short: words,
  numbered: z.boolean(),
  text: z
    .strictObject({
      ...advice,
      placeholder: words.optional(),
      max: z.int().positive(),
      advisedMax: z.int().positive().optional(),
    })
    .optional(),
  tables: z.array(key).min(1).optional(),
});

const line = z.string().regex(/^\w+\/\w+$/);
const cell = z.string().regex(/^\w+\/\w+\/\w+$/);
const year = { last: z.literal(true).optional(), minus: z.literal(true).optional() };
const term = z.union([z.strictObject({ line, ...year }), z.strictObject({ cell, ...year })]);
const terms = z.array(term).min(1);
const name = words.optional();
const side = z.union([z.strictObject({ name, sum: terms }), z.strictObject({ name, max: terms })]);
const agencies = z
  .array(
    z.strictObject({
      kinds: z.array(z.enum(["government", "department", "township", "other"])).optional(),
      levels: z.array(z.enum(["province", "city", "county", "township"])).optional(),
      named: z.array(words).optional(),
    }),
  )
  .min(1);
const keys = z.array(key).min(1);
const rule: z.ZodType<Rule> = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("relation"),
    left: side,
    op: z.enum(["=", "<=", ">="]),
    right: side,
    columns: keys.optional(),
    fix: z.enum(["left", "right"]).optional(),
  }),
  z.strictObject({ kind: z.literal("stated-total"), table: key, rows: keys.optional(), columns: keys.optional() }),
  z.strictObject({ kind: z.literal("needs"), when: terms, demand: terms }),
  z.strictObject({ kind: z.literal("only-for"), lines: z.array(line).min(1), agencies, who: words }),
  z.strictObject({ kind: z.literal("valid") }),
  z.strictObject({
    kind: z.literal("share"),
    part: line,
    whole: line,
    over: z.number().positive(),
    columns: keys.optional(),
  }),
  z.strictObject({ kind: z.literal("length"), section: key, max: z.int().positive() }),
  z.strictObject({
    kind: z.literal("names"),
    section: key,
    anywhere: z.literal(true).optional(),
    topics: z.array(z.strictObject({ topic: words, words: z.array(words).min(1) })).min(1),
    agencies: agencies.optional(),
  }),
  z.strictObject({ kind: z.literal("similar"), section: key, atLeast: z.number().min(0).max(1) }),
  z.strictObject({ kind: z.literal("unexplained"), lines: z.array(line).min(1), without: terms }),
  z.strictObject({ kind: z.literal("claims") }),
  z.strictObject({ kind: z.literal("contributions") }),
]);
const check: z.ZodType<Check> = z.strictObject({
  code: z.string().regex(/^[A-Z]+\d*$/),
  source: words,
  official: z.boolean(),
  clauses: z
    .array(
      z.strictObject({
        id: words,
        level: z.enum(["error", "warning", "hint"]),
        explainable: z.literal(true).optional(),
        rule,
        title: words,
        says: words,
        mend: words,
      }),
    )
    .min(1),
});
const list = z.array(words).min(1);
const phrase: z.ZodType<Phrase> = z.strictObject({
  id: words,
  about: words,
  says: z.array(words),
  units: z.array(words),
  unless: list.optional(),
  within: list.optional(),
  of: list.optional(),
  breakdown: z.literal(true).optional(),
  none: list.optional(),
  all: list.optional(),
  readings: z.array(z.strictObject({ name: words, cells: z.array(cell).min(1) })).min(1),
});

export const formSchema: z.ZodType<Form> = z.strictObject({
  id: z.string().regex(/^form-[a-z0-9-]{1,40}$/, "an id is form- and lower-case letters, digits, hyphens"),
  name: words,
  years: z.tuple([z.int(), z.int().nullable()]),
  basis: words,
  title: words.refine((title) => title.includes("{agency}") && title.includes("{year}"), "needs {agency} and {year}"),
  freeSections: z.boolean(),
  parts: z.array(part).min(1),
  tables: z.record(key, table),
  checks: z.array(check),
  phrases: z.array(phrase),
});
