/** Installs what is missing, and only then. Bare Node. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fail, run, say } from "./run.mjs";
import { root } from "./sources.mjs";

const read = (path) => JSON.parse(readFileSync(join(root, path), "utf8")).packages;

/** True where every package of the lock file stands in node_modules in its version (other platforms' aside). */
export function dependenciesStand() {
  const installed = "node_modules/.package-lock.json";
  if (!existsSync(join(root, installed))) return false;
  const have = read(installed);
  return Object.entries(read("package-lock.json")).every(
    ([path, { version, optional, devOptional }]) =>
      path === "" || optional || devOptional || have[path]?.version === version,
  );
}

export async function ensureDependencies() {
  if (dependenciesStand()) return;
  say("installing packages (npm ci); better-sqlite3 may take two minutes where it has to be compiled");
  // The build needs the development packages too, even where NODE_ENV says production.
  const status = await run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"]);
  if (status !== 0) fail("npm ci did not finish. Its own words stand above; nothing else was done.");
}
