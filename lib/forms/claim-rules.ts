import type { Figures } from "./answers";
import { cellInfo } from "./cells";
import { type Claim, type ClaimReading, claims } from "./claims";
import type { Form } from "./define";
import type { Found, Inspection } from "./inspection";
import { sayValue } from "./side-words";

/** Figures named in the text against the table: one finding for each that agrees with none of its readings. */
export function testClaims({ form, answers, context, years }: Inspection): Found[] {
  const { year, agency } = context;
  const times = new Map<string, number>();
  return claims(form, answers.sections, years.now, { year, agency: agency.name, kind: agency.kind }).flatMap(
    (claim): Found[] => {
      const place = `${claim.section}/${claim.phrase.id}`;
      const count = (times.get(place) ?? 0) + 1;
      times.set(place, count);
      const [first] = claim.readings;
      if (claim.agrees !== false || !first) return [];
      return [
        {
          place: count > 1 ? `${place}/${count}` : place,
          section: claim.section,
          quote: claim.quote,
          says: says(form, claim, first),
          cells: [...new Set(claim.readings.flatMap(({ cells }) => cells))],
          left: { label: "正文", value: claim.quantity.value, cells: [] },
          op: "=",
          right: { label: first.name, value: first.value, cells: [...first.cells] },
          difference: claim.quantity.value - first.value,
          reading: reading(form, years.now, claim),
          rewrite: rewrite(form, claim, first),
        },
      ];
    },
  );
}

const kindOf = (form: Form, reading?: ClaimReading) => cellInfo(form, reading?.cells[0] ?? "")?.kind ?? "count";
const unitOf = (form: Form, { cells }: ClaimReading) => cellInfo(form, cells[0] ?? "")?.unit ?? "";
/** 64 件; money says its own unit. */
const withUnit = (form: Form, reading: ClaimReading) => {
  const kind = kindOf(form, reading);
  return `${sayValue(kind, reading.value)}${kind === "money" ? "" : ` ${unitOf(form, reading)}`}`;
};

function says(form: Form, { kind, phrase, quantity, numeral }: Claim, first: ClaimReading): string {
  const table = `表中为 ${withUnit(form, first)}`;
  if (kind === "none") return `正文写没有“${phrase.about}”，${table}。`;
  if (kind === "all") return `${phrase.about}：正文写 ${quantity.value} ${quantity.unit}都是，${table}。`;
  return `${phrase.about}：正文写 ${numeral?.says}，${table}。`;
}

/** What was tried: 对照：本年新收 64，新收＋上年结转 67，都不是 65. And a column whose figure was taken for the total. */
function reading(form: Form, figures: Figures, claim: Claim): string {
  const { readings, quantity, numeral } = claim;
  const said =
    numeral && quantity.bound !== "exactly"
      ? numeral.text.replace(/\s+/gu, "")
      : sayValue(kindOf(form, readings[0]), quantity.value);
  const tried = readings.map((tried) => `${tried.name} ${sayValue(kindOf(form, tried), tried.value)}`).join("，");
  const one = oneColumn(form, figures, claim);
  return `对照：${tried}，${readings.length > 1 ? "都不是" : "不是"} ${said}${one}。`;
}

/** 予以公开及部分公开258件 was one column's figure, taken for the total: says which. */
function oneColumn(form: Form, figures: Figures, { kind, readings, quantity }: Claim): string {
  if (kind !== "number" || quantity.bound !== "exactly" || quantity.value === 0) return "";
  for (const { cells } of readings) {
    const names = cells.map((cell) => cell.split("/"));
    const [table = "", , column = ""] = names[0] ?? [];
    for (const part of form.tables[table]?.columns[column]?.sum ?? []) {
      const sum = names.reduce((total, [t, row]) => total + (figures[`${t}/${row}/${part}`]?.value ?? 0), 0);
      if (sum === quantity.value) return `，${sum} 是“${form.tables[table]?.columns[part]?.label}”一列的数`;
    }
  }
  return "";
}

/** The certain change of the text: the table's figure in place of the numeral, where one number is plainly meant. */
function rewrite(form: Form, { kind, numeral, quantity }: Claim, first: ClaimReading): Found["rewrite"] {
  if (kind !== "number" || !numeral || kindOf(form, first) === "money" || quantity.bound !== "exactly")
    return undefined;
  const text = String(first.value);
  return { label: `正文改为 ${text}`, from: numeral.from, to: numeral.to, text };
}
