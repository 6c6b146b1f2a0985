import type { Answers, Figure, Figures } from "./answers";
import { cells, enteredCells } from "./cells";
import type { Check, Clause } from "./checks";
import { testClaims } from "./claim-rules";
import type { Form } from "./define";
import { testContributions, testNeeds, testOnlyFor, testShare, testUnexplained, testValid } from "./figure-rules";
import type { Finding, InspectContext } from "./finding";
import type { Found, Inspection } from "./inspection";
import { kept } from "./kept";
import { liveFiguresIn, liveName, liveText } from "./live-figures";
import { printedParts } from "./printed-parts";
import { testRelation, testStatedTotals } from "./relation-rules";
import { testLength, testNames, testSimilar } from "./text-rules";
import { type StyleContext, styleKinds, styleNotes, styleTitles } from "./text-style";
import { complete } from "./totals";
import { unverified } from "./unverified";

export type { Finding, FindingSide, InspectContext } from "./finding";

/**
 * Everything that the form's checks find in a report, in printed order: errors, warnings and hints, then one hint per
 * table that counts its blanks. Computed cells are derived here; a stated total in `answers.figures` is held against them.
 * Pure and quick enough for every keystroke.
 */
export function inspect(form: Form, answers: Answers, context: InspectContext): Finding[] {
  const last = context.last?.figures ?? null;
  const inspection: Inspection = {
    form,
    answers,
    context,
    years: { now: complete(form, exact(answers.figures)), last },
  };
  const findings = form.checks.flatMap((check) =>
    check.clauses.flatMap((clause) => named(test(inspection, clause), check, clause, context)),
  );
  return inPrintedOrder(form, answers, [
    ...findings,
    ...unknownFigures(inspection),
    ...style(inspection),
    ...unverified(inspection),
    ...blanks(inspection),
  ]);
}

/** Values that cannot be added exactly (R20 names them) count as blank, so that the other checks still speak. */
function exact(figures: Figures): Figures {
  const odd = Object.entries(figures).filter(([, { value }]) => value !== null && !Number.isSafeInteger(value));
  if (odd.length === 0) return figures;
  const blank: Figure = { state: "blank", value: null };
  return { ...figures, ...Object.fromEntries(odd.map(([cell]) => [cell, blank])) };
}

function test(inspection: Inspection, { rule }: Clause): Found[] {
  switch (rule.kind) {
    case "relation":
      return testRelation(inspection, rule);
    case "stated-total":
      return testStatedTotals(inspection, rule);
    case "needs":
      return testNeeds(inspection, rule);
    case "only-for":
      return testOnlyFor(inspection, rule);
    case "valid":
      return testValid(inspection);
    case "share":
      return testShare(inspection, rule);
    case "length":
      return testLength(inspection, rule);
    case "names":
      return testNames(inspection, rule);
    case "similar":
      return testSimilar(inspection, rule);
    case "unexplained":
      return testUnexplained(inspection, rule);
    case "claims":
      return testClaims(inspection);
    case "contributions":
      return testContributions(inspection);
  }
}

/** What a rule found, with the name, level and source of its clause. */
function named(all: Found[], check: Check, clause: Clause, { backfilled }: InspectContext): Finding[] {
  const { id, level, mend, title } = clause;
  const explainable =
    level === "warning" || (level === "error" && (clause.explainable === true || backfilled === true));
  return all.map(({ place, ...found }) => ({
    id: place === undefined ? id : `${id}/${place}`,
    code: check.code,
    clause: id,
    level,
    explainable,
    title,
    source: check.source,
    official: check.official,
    mend,
    ...found,
  }));
}

/** One hint per table that counts its blanks: blank never blocks (decision 8). */
function blanks({ form, years }: Inspection): Finding[] {
  const byTable = new Map<string, string[]>();
  for (const { cell, tableKey } of enteredCells(form))
    if (years.now[cell]?.state === "blank") byTable.set(tableKey, [...(byTable.get(tableKey) ?? []), cell]);
  return [...byTable].map(([table, blank]) => ({
    id: `BLANK/${table}`,
    code: "BLANK",
    clause: "BLANK",
    level: "hint",
    explainable: false,
    title: "表内有未填的格",
    says: `表内${blank.length}格未填。空白会原样公布，没有请填 0。`,
    cells: blank,
    source: "本系统的提示",
    official: false,
    mend: "核对台账后填写；没有请填 0，本机关无此项请填 /。",
  }));
}

/** Figures bound in the text that the table does not tell: the sentence would be published with a hole. */
function unknownFigures({ form, answers, years }: Inspection): Finding[] {
  return answers.sections.flatMap(({ key, content }): Finding[] => {
    const unknown = liveFiguresIn(content).filter((live) => liveText(form, live, years) === null);
    const cells = [...new Set(unknown.flatMap((live) => live.cells))];
    if (unknown.length === 0) return [];
    const names = unknown.map((live) => `“${liveName(form, live)}”`);
    const finding: Finding = {
      ...{
        id: `DATA/${key}`,
        code: "DATA",
        clause: "DATA",
        level: "warning" as const,
        explainable: true,
        section: key,
        cells,
      },
      title: "正文引用的数据还没有",
      says: `正文有${unknown.length}处引用的数据在表中还没有：${[...new Set(names)].slice(0, 3).join("、")}。`,
      ...{ source: "本系统的提示", official: false },
      mend: "先填好表中的格，正文会自动跟上；不需要这个数，就把它从句子里删去。",
    };
    return [finding];
  });
}

const keptNotes = kept((text, context) => styleNotes(text, JSON.parse(context) as StyleContext));

/** One hint per section and kind of slip, with the first of them: they are mended in the text, not explained. */
function style({ answers, context }: Inspection): Finding[] {
  const known = JSON.stringify({ year: context.year, foreign: context.foreign ?? [] } satisfies StyleContext);
  return answers.sections.flatMap(({ key, text }) => {
    const all = keptNotes(text, known);
    return styleKinds.flatMap((kind): Finding[] => {
      const notes = all.filter((note) => note.kind === kind);
      const [first] = notes;
      if (!first) return [];
      const { from, to } = first;
      return [
        {
          ...{
            id: `STYLE/${key}/${kind}`,
            code: "STYLE",
            clause: "STYLE",
            level: "hint",
            explainable: false,
            cells: [],
          },
          ...{ section: key, title: styleTitles[kind], quote: { text: text.slice(from, to), from, to } },
          says: `${first.says}${notes.length > 1 ? `共 ${notes.length} 处。` : ""}`,
          ...{ source: "公文书写的惯例", official: false, mend: "在正文里改好即可。" },
        },
      ];
    });
  });
}

const places = new WeakMap<Form, ReadonlyMap<string, number>>();
function placesOf(form: Form): ReadonlyMap<string, number> {
  const known = places.get(form) ?? new Map(cells(form).map(({ cell }, index) => [cell, index]));
  places.set(form, known);
  return known;
}

/** By part; within it text before tables, text by position, tables by cell; what counts blanks comes last. */
function inPrintedOrder(form: Form, answers: Answers, findings: readonly Finding[]): Finding[] {
  const parts = printedParts(form, answers.sections);
  const partOf = new Map(parts.map(({ key }, index) => [key, index]));
  const partOfTable = new Map(parts.flatMap(({ tables }, index) => tables.map((table) => [table, index] as const)));
  const place = placesOf(form);
  const key = ({ code, section, quote, cells: [cell = ""] }: Finding): [number, number, number] =>
    section === undefined
      ? [partOfTable.get(cell.split("/")[0] ?? "") ?? parts.length, code === "BLANK" ? 2 : 1, place.get(cell) ?? 0]
      : [partOf.get(section) ?? parts.length, 0, quote?.from ?? -1];
  return findings
    .map((finding) => ({ finding, key: key(finding) }))
    .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.key[2] - b.key[2])
    .map(({ finding }) => finding);
}

/**
 * The findings that still keep a report from being submitted: errors that no explanation lets pass, and whatever wants
 * an explanation and has none. In a back-filed report every error may be explained (decision 9).
 * @param explanations by the id of the finding.
 */
export function blocks(
  findings: readonly Finding[],
  explanations: Readonly<Record<string, string>>,
  { backfilled = false }: { backfilled?: boolean } = {},
): Finding[] {
  return findings.filter(({ id, level, explainable }) => {
    if (level === "hint") return false;
    return !(explainable || backfilled) || (explanations[id] ?? "").trim() === "";
  });
}
