/** How the two sides of a relation are called in a sentence. */
import { type CellInfo, cellInfo } from "./cells";
import type { Form, Kind } from "./define";
import { showFigure } from "./numbers";
import type { SideValue } from "./side-value";
import { number } from "./totals";

/** A value in a sentence: 64, −3, 0.5 万元. */
export const sayValue = (kind: Kind, value: number): string =>
  `${showFigure(kind, number(value))}${kind === "money" ? " 万元" : ""}`;

/** Printed rows in short: [39,40,41,42] is 第39至42行, [48,49] is 第48、49行. */
export function rowWords(rows: readonly number[]): string {
  const runs: number[][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && row === (run.at(-1) ?? 0) + 1) run.push(row);
    else runs.push([row]);
  }
  const words = runs.flatMap((run) => (run.length > 2 ? [`${run[0]}至${run.at(-1)}`] : run.map(String)));
  return `第${words.join("、")}行`;
}

/** One cell as a sentence calls it: by its printed row in a list, else by the words of row and column. */
export function cellWords(form: Form, info: CellInfo): string {
  if (form.tables[info.tableKey]?.layout === "list") return rowWords([info.row]);
  const row = `“${info.rowLabel.replace(/（[^）]{6,}）/g, "")}”`;
  return info.label === info.rowLabel ? row : `${row}${info.columnLabel}`;
}

function listed(form: Form, side: SideValue): CellInfo[] | null {
  const infos = side.cells.flatMap((cell) => cellInfo(form, cell) ?? []);
  const list = infos.length > 0 && infos.every(({ tableKey }) => form.tables[tableKey]?.layout === "list");
  return list && !side.last ? infos : null;
}

/** The side by itself: 第38行, 第39至42行合计, 第一项＋第二项. */
export function sideLabel(form: Form, side: SideValue): string {
  if (side.name) return side.name;
  const rows = listed(form, side);
  const words = rows
    ? rowWords(rows.map(({ row }) => row))
    : side.cells.map((cell) => `“${cellInfo(form, cell)?.rowLabel ?? cell}”`).join("＋");
  return side.greatest ? `${words}中最多的` : side.cells.length > 1 ? `${words}合计` : words;
}

/** The side with its value, as the subject: 第38行填 65, 第38行未填, 第39至42行合计 64, 第一项＋第二项为 12. */
export function sideSays(form: Form, side: SideValue): string {
  const label = sideLabel(form, side);
  const value = sayValue(side.kind, side.value);
  if (side.greatest) return `${label}是 ${value}`;
  if (side.cells.length > 1 || side.last) return side.name || side.last ? `${label}为 ${value}` : `${label} ${value}`;
  if (side.empty) return `${label}未填`;
  return side.computed ? `${label}为 ${value}` : `${label}填 ${value}`;
}

/** The side as what another is measured by: 第2行的 3, 第6至11行合计的 200. */
export const sideBound = (form: Form, side: SideValue): string =>
  side.empty
    ? `${sideLabel(form, side)}（未填，按 0 计）`
    : `${sideLabel(form, side)}的 ${sayValue(side.kind, side.value)}`;
