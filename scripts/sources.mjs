/** What a build is made of. Bare Node: this runs before anything is installed. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const folders = ["app", "components", "lib", "db", "public"];
const files = ["next.config.ts", "proxy.ts", "instrumentation.ts", "package-lock.json", "tsconfig.json"];
const leftOut = /\.test\.tsx?$|^db[/\\](seed|migrations)/;

/** Every file below `folder`, as paths from the root, in a fixed order. */
export function filesBelow(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => statSync(join(root, path)).isFile())
    .sort();
}

/** One hash over all sources, so that a fresh check-out with new dates is not built twice. */
export function hashOfSources() {
  const hash = createHash("sha256");
  const all = [...folders.flatMap(filesBelow), ...files.filter((file) => existsSync(join(root, file)))];
  for (const path of all.filter((name) => !leftOut.test(name))) {
    hash.update(`${relative("", path)}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest("hex");
}
