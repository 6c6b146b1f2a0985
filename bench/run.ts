/** `npm run bench`: measures, prints a table of ratios, writes bench/results.json. Names after it choose. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { measureChecks } from "./checks";
import { measureHistory } from "./history";
import { machine, type Row } from "./measure";
import { measurePublic } from "./public";
import { measureSaving } from "./saving";
import { measureTyping } from "./typing";

const all: Record<string, () => Promise<Row[]>> = {
  saving: measureSaving,
  typing: measureTyping,
  checks: measureChecks,
  history: measureHistory,
  public: measurePublic,
};

const asked = process.argv.slice(2);
const rows: Row[] = [];
for (const [name, measure] of Object.entries(all))
  if (asked.length === 0 || asked.includes(name)) rows.push(...(await measure()));

console.log(`\n${machine()}, ${new Date().toISOString().slice(0, 10)}\n`);
console.log("| what | value | against | ratio | target | |\n| --- | --- | --- | --- | --- | --- |");
for (const { name, value, unit, against, ratio, target, holds } of rows)
  console.log(
    `| ${name} | ${value} ${unit} | ${against} | ${ratio ?? ""} | ${target} | ${holds ? "holds" : "does not hold"} |`,
  );
if (asked.length === 0) {
  const stamped = rows.map((row) => ({ ...row, machine: machine(), date: new Date().toISOString().slice(0, 10) }));
  writeFileSync(join(import.meta.dirname, "results.json"), `${JSON.stringify(stamped, null, 2)}\n`);
}
process.exit(rows.every(({ holds }) => holds) ? 0 : 1);
