/** What may be saved. Validity only, never presence: a blank cell and an empty section are saved as they are. */
import { z } from "zod";
import type { Figure, RichText } from "./answers";
import { cells, enteredCells } from "./cells";
import type { Form, Kind } from "./define";
import { limits } from "./numbers";
import { isPlain, plainText, richTextFault } from "./rich-text";

const figureOf = (kind: Kind): z.ZodType<Figure> =>
  z.discriminatedUnion("state", [
    z.strictObject({ state: z.literal("number"), value: z.int().min(limits[kind].min).max(limits[kind].max) }),
    z.strictObject({ state: z.literal("blank"), value: z.null() }),
    z.strictObject({ state: z.literal("not-applicable"), value: z.null() }),
  ]);

const figureSchemas = { count: figureOf("count"), signed: figureOf("signed"), money: figureOf("money") };
/** A figure that a cell of this kind can hold: the bounds of decision 2, money in 分. */
export const figureSchema = (kind: Kind) => figureSchemas[kind];

/** A schema of 200 cells takes milliseconds to make: one for each form object. */
function keptByForm<S>(make: (form: Form) => S): (form: Form) => S {
  const kept = new WeakMap<Form, S>();
  return (form) => {
    const schema = kept.get(form) ?? make(form);
    kept.set(form, schema);
    return schema;
  };
}

/** Words a person typed: of bounded length, without what cannot be stored or hashed. */
export const textSchema = (max: number) =>
  z.string().max(max, `最多 ${max} 字。`).refine(isPlain, "有看不见的控制字符，请重新输入这一段。");

/** A Tiptap document with nothing but what an official report may contain. */
export const richTextSchema: z.ZodType<RichText> = z.custom<RichText>().superRefine((value, context) => {
  const fault = richTextFault(value);
  if (fault) context.addIssue({ code: "custom", message: `这一段的格式不能保存（${fault}）。` });
});

/** Key of a section that an agency added (form-2014): for ever the same, wherever it moves. */
const addedKey = z.string().regex(/^x-[a-z0-9]{8}$/);
const FREE_SECTION_MAX = 20_000;
export const FOOTNOTE_MAX = 1000;
export const EXPLANATION_MAX = 1000;
export const TITLE_MAX = 100;
const MOST_SECTIONS = 40;

/** Keys of the sections of a form, and the most characters each may have. */
function sectionLimit(form: Form, key: string): number | null {
  const part = form.parts.find((one) => one.key === key);
  if (part) return part.text?.max ?? null;
  return form.freeSections && addedKey.safeParse(key).success ? FREE_SECTION_MAX : null;
}
const sectionKey = (form: Form) =>
  z.string().refine((key) => sectionLimit(form, key) !== null, "这份报告没有这一部分。");

function lengthIssue(form: Form, key: string, length: number): string | null {
  const max = sectionLimit(form, key);
  return max !== null && length > max ? `这一部分最多 ${max} 字，现有 ${length} 字。内容还在，没有保存。` : null;
}

/** Version of the target that the editor last saw; 0 where there was none. */
const base = z.int().min(0);

/** One change of a working copy, as the autosave sends it. Only cells, sections and tables of this form. */
export const changeSchema = keptByForm((form: Form) => {
  const kinds = new Map(enteredCells(form).map(({ cell, kind }) => [cell, kind]));
  const tables = Object.keys(form.tables);
  const anyFigure = figureSchema("signed").or(figureSchema("money"));
  return z
    .discriminatedUnion("kind", [
      z.strictObject({
        kind: z.literal("figure"),
        cell: z.string().refine((cell) => kinds.has(cell), "这份报告没有这一格。"),
        figure: anyFigure,
        base,
      }),
      z.strictObject({ kind: z.literal("section"), key: sectionKey(form), content: richTextSchema, base }),
      z.strictObject({
        kind: z.literal("footnote"),
        table: z.string().refine((table) => tables.includes(table), "这份报告没有这张表。"),
        text: textSchema(FOOTNOTE_MAX),
        base,
      }),
      z.strictObject({
        kind: z.literal("explanation"),
        finding: textSchema(200).min(1),
        text: textSchema(EXPLANATION_MAX),
        base,
      }),
      z.strictObject({ kind: z.literal("outline"), sections: outlineSchema(form), base }),
    ])
    .superRefine((change, context) => {
      if (change.kind === "figure") {
        const kind = kinds.get(change.cell);
        if (kind && !figureSchema(kind).safeParse(change.figure).success)
          context.addIssue({ code: "custom", path: ["figure"], message: "这一格不能填这个数。" });
      }
      if (change.kind === "section") {
        const issue = lengthIssue(form, change.key, plainText(change.content).length);
        if (issue) context.addIssue({ code: "custom", path: ["content"], message: issue });
      }
    });
});
export type Change = z.output<ReturnType<typeof changeSchema>>;

/** The sections of a report in order, with their titles. Fixed unless the form leaves them free. */
function outlineSchema(form: Form) {
  return z
    .array(z.strictObject({ key: sectionKey(form), title: textSchema(TITLE_MAX).min(1) }))
    .max(MOST_SECTIONS, `最多 ${MOST_SECTIONS} 个部分。`)
    .refine((sections) => new Set(sections.map(({ key }) => key)).size === sections.length, "同一部分出现了两次。")
    .refine(
      (sections) => form.freeSections || sections.every(({ key, title }, i) => isOfficial(form, i, key, title)),
      "这种格式的部分和标题是固定的。",
    )
    .refine((sections) => sections[0]?.key === "preamble", "前言排在最前面。");
}
function isOfficial(form: Form, position: number, key: string, title: string) {
  const official = form.parts.filter(({ text }) => text)[position];
  return official?.key === key && official.title === title;
}

/** Whole answers: every cell of the form (computed ones may be stated), sections of the form, footnotes at its tables. */
export const answersSchema = keptByForm((form: Form) =>
  z.strictObject({
    sections: z.array(
      z
        .strictObject({
          key: sectionKey(form),
          title: textSchema(TITLE_MAX).min(1),
          text: z.string(),
          content: richTextSchema,
        })
        .superRefine(({ key, text }, context) => {
          const issue = lengthIssue(form, key, text.length);
          if (issue) context.addIssue({ code: "custom", path: ["text"], message: issue });
        }),
    ),
    figures: z.strictObject(
      Object.fromEntries(
        cells(form).map(({ cell, kind, computed }) => [
          cell,
          computed ? figureSchema("signed").or(figureSchema("money")).optional() : figureSchema(kind),
        ]),
      ),
    ),
    footnotes: z.strictObject(
      Object.fromEntries(Object.keys(form.tables).map((key) => [key, textSchema(FOOTNOTE_MAX).optional()])),
    ),
  }),
);

/** The JSON of a report as outsiders know it; the API's description is made of it. */
export const reportJsonSchema = z.strictObject({
  agency: z.strictObject({ code: z.string(), name: z.string() }),
  year: z.int(),
  form: z.string(),
  revision: z.int().positive().nullable(),
  sections: z.array(z.strictObject({ key: z.string(), title: z.string(), text: z.string() })),
  figures: z.array(
    z.strictObject({
      cell: z.string(),
      table: z.string(),
      row: z.int().positive(),
      column: z.int().positive(),
      label: z.string(),
      unit: z.string(),
      state: z.enum(["number", "blank", "not-applicable"]),
      value: z.number().nullable(),
    }),
  ),
});
