/** Reads the real example report that lies beside the project, never in it: what a clerk has in front of them. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const file = path.resolve(process.cwd(), "../shared/examples/anshun-kjj-2018.txt");

export type SourceRow = { label: string; unit: string; typed: string };
export type Source = { preamble: string; sections: { title: string; text: string }[]; rows: SourceRow[] };

/** The source's preamble, its eight sections in order, and its 86 printed rows; null where the example is absent. */
export function readExample(): Source | null {
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8")
    .split(/\r?\n/)
    .map((line) => line.trim());
  const tableStart = lines.findIndex((line) => line.replaceAll(" ", "").startsWith("统计指标"));
  const prose = lines.slice(0, tableStart - 1).filter(Boolean);
  const starts = prose.flatMap((line, at) => (/^[一二三四五六七八九十]+、/.test(line) ? [at] : []));
  const sections = starts.map((at, n) => ({
    title: (prose[at] ?? "").replace(/^[一二三四五六七八九十]+、/, ""),
    text: prose.slice(at + 1, starts[n + 1]).join("\n"),
  }));
  const tokens = lines
    .slice(tableStart)
    .filter((line) => !line.startsWith("扫一扫"))
    .join("")
    .split("|")
    .map((token) => token.trim());
  const rows: SourceRow[] = [];
  for (let at = 3; at + 2 < tokens.length; at += 3)
    rows.push({ label: tokens[at] ?? "", unit: tokens[at + 1] ?? "", typed: tokens[at + 2] ?? "" });
  return { preamble: prose.slice(0, starts[0]).join("\n"), sections, rows };
}
