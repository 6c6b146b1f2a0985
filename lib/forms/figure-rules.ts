import { cellInfo, enteredCells } from "./cells";
import type { Term } from "./checks";
import type { Form } from "./define";
import { type Found, type Inspection, isAgency, type RuleOf } from "./inspection";
import { FEN_PER_UNIT, limits } from "./numbers";
import { sideValue, sumOf, termCell } from "./side-value";
import { cellWords, rowWords, sayValue, sideSays } from "./side-words";
import { sumFigures } from "./sum";
import { number } from "./totals";

/** Where one thing was done, another must have been done too. */
export function testNeeds({ form, years }: Inspection, rule: RuleOf<"needs">): Found[] {
  const table = (terms: readonly Term[]) => form.tables[terms[0] ? (termCell(terms[0], "").split("/")[0] ?? "") : ""];
  return Object.keys(table(rule.when)?.columns ?? {}).flatMap((column, _, columns): Found[] => {
    const when = sideValue(form, years, { sum: rule.when }, column);
    const demand = sideValue(form, years, { sum: rule.demand }, column);
    if (!when || !demand || when.value <= 0 || demand.value > 0) return [];
    return [
      {
        place: columns.length > 1 ? column : undefined,
        says: `${sideSays(form, when)}，${sideSays(form, demand)}，两处对不上。`,
        cells: [...when.cells, ...demand.cells],
        left: { label: "", value: when.value, cells: when.cells },
        right: { label: "", value: demand.value, cells: demand.cells },
      },
    ];
  });
}

const cellsOfLines = (form: Form, lines: readonly string[]) =>
  lines.flatMap((line) => {
    const columns = form.tables[line.split("/")[0] ?? ""]?.columns ?? {};
    return Object.keys(columns).flatMap((column) => cellInfo(form, `${line}/${column}`) ?? []);
  });

/** Lines that only some agencies fill in. Fires on values above 0 (decision 21). */
export function testOnlyFor({ form, years, context }: Inspection, rule: RuleOf<"only-for">): Found[] {
  if (isAgency(rule.agencies, context.agency)) return [];
  const filled = cellsOfLines(form, rule.lines).filter(({ cell }) => (years.now[cell]?.value ?? 0) > 0);
  if (filled.length === 0) return [];
  const list = filled.every(({ tableKey }) => form.tables[tableKey]?.layout === "list");
  const where = list ? rowWords(filled.map(({ row }) => row)) : filled.map((info) => cellWords(form, info)).join("、");
  return [{ says: `${where}填了数，这里只由${rule.who}填报。`, cells: filled.map(({ cell }) => cell) }];
}

/** Values that no cell of their kind may hold: they come from elsewhere, never from our own storage (decision 23). */
export function testValid({ form, answers }: Inspection): Found[] {
  return enteredCells(form).flatMap((info): Found[] => {
    const value = answers.figures[info.cell]?.value ?? null;
    const { min, max } = limits[info.kind];
    if (value === null || (Number.isSafeInteger(value) && value >= min && value <= max)) return [];
    const shown =
      info.kind === "money"
        ? `${(value / FEN_PER_UNIT).toFixed(8).replace(/0+$/u, "")} 万元`
        : `${value}`.replace("-", "−");
    const what =
      info.kind === "money"
        ? "应是 0 或者更大的金额，精确到分"
        : info.kind === "signed"
          ? "应是整数"
          : "应是 0 或者更大的整数";
    return [{ place: info.cell, says: `${cellWords(form, info)}填 ${shown}，${what}。`, cells: [info.cell] }];
  });
}

/** A part that takes too great a share of the whole. */
export function testShare({ form, years }: Inspection, rule: RuleOf<"share">): Found[] {
  const table = form.tables[rule.part.split("/")[0] ?? ""];
  const columns = rule.columns ?? Object.keys(table?.columns ?? {});
  return columns.flatMap((column): Found[] => {
    const [part, whole] = [`${rule.part}/${column}`, `${rule.whole}/${column}`];
    const [p, w] = [years.now[part]?.value ?? 0, years.now[whole]?.value ?? 0];
    const info = cellInfo(form, part);
    if (!info || w <= 0 || p <= w * rule.over) return [];
    const of = cellInfo(form, whole)?.rowLabel ?? whole;
    return [
      {
        place: columns.length > 1 ? column : undefined,
        says: `“${info.rowLabel}”${sayValue(info.kind, p)}${info.unit && ` ${info.unit}`}，占“${of}”${sayValue(info.kind, w)}${info.unit && ` ${info.unit}`}的 ${percent(p / w)}，超过 ${percent(rule.over)}。`,
        cells: [part, whole],
        left: { label: info.rowLabel, value: p, cells: [part] },
        right: { label: of, value: w, cells: [whole] },
      },
    ];
  });
}

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

/** Lines above 0 although nothing this year or last could have led to them. Not tested without last year's report. */
export function testUnexplained({ form, years }: Inspection, rule: RuleOf<"unexplained">): Found[] {
  const filled = cellsOfLines(form, rule.lines).filter(
    ({ cell, computed }) => !computed && (years.now[cell]?.value ?? 0) > 0,
  );
  const table = form.tables[rule.without[0] ? (termCell(rule.without[0], "").split("/")[0] ?? "") : ""];
  const totals = Object.entries(table?.columns ?? {}).filter(([, { sum }]) => !sum);
  const sum = (last: boolean) =>
    totals.map(([column]) =>
      sumOf(
        years,
        rule.without.map((term) => (last ? { ...term, last } : term)),
        column,
      ),
    );
  const before = [...sum(false), ...sum(true)];
  if (filled.length === 0 || before.some((value) => value === null || value > 0)) return [];
  const count = filled.reduce((total, { cell }) => total + (years.now[cell]?.value ?? 0), 0);
  const [first] = filled;
  const rows = rule.without.map((term) => {
    const [tableKey = "", rowKey = ""] = termCell(term, "").split("/");
    return `“${form.tables[tableKey]?.rows[rowKey]?.label ?? rowKey}”`;
  });
  return [
    {
      says: `填了 ${count}${first?.unit && ` ${first.unit}`}，今年和上年的${rows.join("、")}却都是 0。`,
      cells: filled.map(({ cell }) => cell),
    },
  ];
}

/** Entered cells of a roll-up that differ from the sum of its contributions. */
export function testContributions({ form, years, context }: Inspection): Found[] {
  if (!context.contributions) return [];
  const sums = sumFigures(form, [...context.contributions]);
  return enteredCells(form).flatMap((info): Found[] => {
    const { cell, kind } = info;
    const [own, sum] = [years.now[cell]?.value ?? 0, sums[cell]?.value ?? 0];
    if (own === sum) return [];
    return [
      {
        place: cell,
        says: `${cellWords(form, info)}${years.now[cell]?.state === "number" ? `填 ${sayValue(kind, own)}` : "未填"}，所属单位合计 ${sayValue(kind, sum)}，差 ${sayValue(kind, Math.abs(own - sum))}。`,
        cells: [cell],
        left: { label: "本报告", value: own, cells: [cell] },
        op: "=",
        right: { label: "所属单位合计", value: sum, cells: [cell] },
        difference: own - sum,
        fix: { label: `填入合计 ${sayValue(kind, sum)}`, changes: [{ cell, figure: number(sum) }] },
      },
    ];
  });
}
