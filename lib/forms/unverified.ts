import type { Finding } from "./finding";
import type { Inspection } from "./inspection";

/** One hint per table and one per section for what was taken from last year's report and nobody has confirmed. */
export function unverified({ context: { carried }, answers }: Inspection): Finding[] {
  if (!carried) return [];
  const common = {
    ...{
      code: "CARRIED",
      clause: "CARRIED",
      level: "hint" as const,
      explainable: false,
      title: "取自上年报告，待核实",
    },
    ...{ source: "本系统的提示", official: false },
  };
  const byTable = new Map<string, string[]>();
  for (const target of carried.targets) {
    if (!target.startsWith("figure:")) continue;
    const cell = target.slice("figure:".length);
    const [table = ""] = cell.split("/");
    byTable.set(table, [...(byTable.get(table) ?? []), cell]);
  }
  const texts = answers.sections.filter(({ key }) => carried.targets.includes(`section:${key}`));
  return [
    ...texts.map(({ key }) => ({
      ...{ ...common, id: `CARRIED/${key}`, section: key, cells: [] },
      says: `这一部分的文字取自${carried.year}年报告，还没有核实。`,
      mend: "改成今年的情况，或者核对后点“核实”。",
    })),
    ...[...byTable].map(([table, cells]) => ({
      ...{ ...common, id: `CARRIED/${table}`, cells },
      says: `表内${cells.length}格取自${carried.year}年报告，还没有核实。`,
      mend: "改成今年的数，或者核对后点“核实”。",
    })),
  ];
}
