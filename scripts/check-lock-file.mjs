/**
 * The lock file must serve every platform: npm silently leaves out an optional platform package that the registry
 * lacks, and then `npm ci` stops everywhere. No entry may name a registry either.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./sources.mjs";

const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));

/** Node looks for `name` beside the package, then in each folder above. */
const stands = (path, name) => {
  const at = path === "" ? "" : `${path}/`;
  if (packages[`${at}node_modules/${name}`]) return true;
  return path !== "" && stands(path.slice(0, Math.max(0, path.lastIndexOf("/node_modules/"))), name);
};

const faults = Object.entries(packages).flatMap(([path, entry]) => [
  ...(entry.resolved ? [`${path} names a registry; .npmrc leaves that out`] : []),
  ...Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !stands(path, name))
    .map((name) => `${path} wants ${name}, which has no entry: npm ci would stop`),
]);
for (const fault of faults) console.error(fault);
process.exit(faults.length === 0 ? 0 : 1);
