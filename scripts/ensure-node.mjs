/** A clear sentence instead of a syntax error from deep inside. */
import { fail } from "./run.mjs";

export function ensureNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Node ${process.versions.node} is too old: gongkai needs Node 20.19 or newer (22 or 24 for operators).`);
}
