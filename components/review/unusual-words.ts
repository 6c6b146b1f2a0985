import { showFigure } from "@/lib/forms/numbers";
import { number } from "@/lib/forms/totals";
import type { UnusualValue } from "@/lib/forms/unusual";

/** Why a figure is shown, in words with the numbers: what the agency reported before, and what its peers do. */
export function unusualWords({ kind, own, spread, last, beside }: UnusualValue, unit: string): string[] {
  const show = (value: number) => showFigure(kind, number(value));
  const range = ({ least, most }: { least: number; most: number }) =>
    least === most ? `都是 ${show(least)}` : `为 ${show(least)}–${show(most)}`;
  return [
    last !== null ? `上年为 ${show(last)}${unit}，变动较大` : "",
    own && own.years > 1 ? `本机构前 ${own.years} 年${range(own)}${unit}${beside.own ? "，超出这个范围" : ""}` : "",
    spread
      ? `同类 ${spread.peers} 个机构中位数 ${show(spread.median)}，四分位 ${show(spread.low)}–${show(spread.high)}${beside.peers ? "，远在其外" : ""}`
      : "",
  ].filter(Boolean);
}
