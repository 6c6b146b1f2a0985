import { cellInfo, cellName } from "./cells";
import type { Side } from "./checks";
import type { Form } from "./define";
import type { Found, Inspection, RuleOf } from "./inspection";
import { type SideValue, sideValue } from "./side-value";
import { sayValue, sideBound, sideLabel, sideSays } from "./side-words";
import { number, partsOf } from "./totals";

const termsOf = (side: Side) => ("sum" in side ? side.sum : side.max);

/** The table whose columns the relation is tested in; null where it speaks of single cells only. */
function tableOf(form: Form, { left, right }: RuleOf<"relation">) {
  const line = [...termsOf(left), ...termsOf(right)].flatMap((term) => ("line" in term ? [term.line] : []))[0];
  return line ? (form.tables[line.split("/")[0] ?? ""] ?? null) : null;
}

const holds = {
  "=": (l: number, r: number) => l === r,
  "<=": (l: number, r: number) => l <= r,
  ">=": (l: number, r: number) => l >= r,
};

/** A relation in each of its columns. Columns that add up columns already found wrong are left out: mending those mends them. */
export function testRelation(inspection: Inspection, rule: RuleOf<"relation">): Found[] {
  const { form, years } = inspection;
  const table = tableOf(form, rule);
  const columns = rule.columns ?? (table ? Object.keys(table.columns) : [""]);
  const broken = new Map<string, Found>();
  // Entered columns first: a total is only spoken of where its parts hold.
  for (const column of [...columns].sort(
    (a, b) => Number(!!table?.columns[a]?.sum) - Number(!!table?.columns[b]?.sum),
  )) {
    if (table?.columns[column]?.sum?.some((part) => broken.has(part))) continue;
    const left = sideValue(form, years, rule.left, column);
    const right = sideValue(form, years, rule.right, column);
    if (!left || !right || (left.empty && right.empty) || holds[rule.op](left.value, right.value)) continue;
    const several = table !== null && Object.keys(table.columns).length > 1;
    broken.set(
      column,
      found(
        inspection,
        rule,
        left,
        right,
        several ? { key: column, label: table.columns[column]?.label ?? column } : null,
      ),
    );
  }
  return [...broken.values()];
}

function found(
  { form, years }: Inspection,
  rule: RuleOf<"relation">,
  left: SideValue,
  right: SideValue,
  column: { key: string; label: string } | null,
): Found {
  const cells = [...new Set([...left.cells, ...right.cells])];
  const blanks = column && balances(left, right) ? blankParts(form, years.now, cells) : "";
  const says = `${column ? `${column.label}：` : ""}${sentence(form, rule, left, right)}${blanks}`;
  return {
    place: column?.key,
    says,
    cells,
    left: { label: sideLabel(form, left), value: left.value, cells: left.cells },
    op: rule.op,
    right: { label: sideLabel(form, right), value: right.value, cells: right.cells },
    difference: left.value - right.value,
    fix: fixOf(form, rule, left, right),
  };
}

function sentence(form: Form, { op }: RuleOf<"relation">, left: SideValue, right: SideValue): string {
  const by = sayValue(left.kind, Math.abs(left.value - right.value));
  if (op === "<=") return `${sideSays(form, left)}，不应超过${sideBound(form, right)}，多 ${by}。`;
  if (op === ">=") return `${sideSays(form, right)}，不应超过${sideBound(form, left)}，多 ${by}。`;
  const word = balances(left, right) ? (right.value > left.value ? "多" : "少") : "差";
  return `${sideSays(form, left)}，${sideSays(form, right)}，${word} ${by}。`;
}

/** Two sums against each other, as on a scale: 多 and 少 say where the second stands. */
const balances = (left: SideValue, right: SideValue) => left.cells.length > 1 && right.cells.length > 1;

/** How many cells of the column were left blank, where most were filled in: one of them may be what is missing. */
function blankParts(form: Form, figures: Inspection["years"]["now"], cells: readonly string[]): string {
  const entered = new Set(
    cells.flatMap((cell) => {
      const info = cellInfo(form, cell);
      return (info && partsOf(form, info)) ?? [cell];
    }),
  );
  const blanks = [...entered].filter((cell) => figures[cell]?.state === "blank").length;
  return blanks > 0 && blanks * 2 < entered.size ? `本列有${blanks}格未填。` : "";
}

function fixOf(_form: Form, rule: RuleOf<"relation">, left: SideValue, right: SideValue): Found["fix"] {
  if (!rule.fix) return undefined;
  const [side, other] = rule.fix === "left" ? [left, right] : [right, left];
  const cell = side.cells[0];
  if (!cell || side.cells.length !== 1 || side.computed || other.empty || other.value < 0) return undefined;
  return { label: `填入合计 ${sayValue(side.kind, other.value)}`, changes: [{ cell, figure: number(other.value) }] };
}

/** Totals as a source states them against our sums. A total left blank or not applicable states nothing. */
export function testStatedTotals({ form, answers, years }: Inspection, rule: RuleOf<"stated-total">): Found[] {
  const table = form.tables[rule.table];
  if (!table) return [];
  return Object.keys(table.rows).flatMap((row) =>
    Object.keys(table.columns).flatMap((column): Found[] => {
      if (!rule.rows?.includes(row) && !rule.columns?.includes(column)) return [];
      const cell = cellName(rule.table, row, column);
      const info = cellInfo(form, cell);
      const stated = answers.figures[cell];
      if (!info?.computed || stated?.state !== "number") return [];
      const own = years.now[cell]?.value ?? 0;
      if (stated.value === own) return [];
      const parts = [
        ...((rule.rows ? table.rows[row]?.sum?.map((r) => cellName(rule.table, r, column)) : null) ??
          table.columns[column]?.sum?.map((c) => cellName(rule.table, row, c)) ??
          partsOf(form, info) ??
          []),
      ];
      return [
        {
          place: rule.rows && !rule.columns ? column : row,
          says: `“${info.rowLabel}”${info.columnLabel}写 ${sayValue(info.kind, stated.value)}，分项合计 ${sayValue(info.kind, own)}，差 ${sayValue(info.kind, Math.abs(stated.value - own))}。`,
          cells: [cell, ...parts],
          left: { label: "原文所写", value: stated.value, cells: [cell] },
          op: "=",
          right: { label: "分项合计", value: own, cells: parts },
          difference: stated.value - own,
        },
      ];
    }),
  );
}
