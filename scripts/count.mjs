/** Runs checks one after the other, says how each went, and adds up. */
import { say } from "./run.mjs";

const seconds = (from) => `${Math.round((Date.now() - from) / 1000)} s`;

/** Later checks run even where an earlier one failed, so that one run tells everything. */
export async function countAll(checks) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const told = [];
  for (const { name, count } of checks) {
    say(name);
    const started = Date.now();
    const found = await count();
    for (const key of Object.keys(sum)) sum[key] += found[key];
    const line = `${found.failed === 0 ? "ok  " : "FAIL"} ${name}: ${found.passed} passed, ${found.failed} failed`;
    told.push(`${line}${found.skipped ? `, ${found.skipped} skipped` : ""} (${seconds(started)})`);
  }
  say("summary");
  for (const line of told) console.log(line);
  return sum;
}
