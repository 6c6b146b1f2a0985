/** The checks of the house, each by its name: what it runs and how many passes and failures it counts. */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "./ensure-build.mjs";
import { run, tool } from "./run.mjs";
import { root } from "./sources.mjs";

/** One check that holds or not. */
const single = (name, start) => ({
  name,
  async count() {
    const status = await start();
    return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  },
});

const resultsIn = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null);
/** A suite that ended badly without naming a failed test (it could not start) is one failure. */
const honest = (status, counts) => (status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);

const folder = join(root, ".tmp");
const unitResults = join(folder, "unit.json");
const endToEndResults = join(root, "test-results", "results.json");

export const format = single("format", () => tool("biome", ["format", "."]));
export const lint = single("lint", () => tool("biome", ["lint", "--error-on-warnings", "."]));
export const lockFile = single("lock file", () => run("node", ["scripts/check-lock-file.mjs"]));
export const structure = single("structure", () => tool("tsx", ["scripts/check-structure.ts"]));
export const migrations = single("no pending migration", () => run("node", ["scripts/check-migrations.mjs"]));
export const types = single("types", async () => {
  // Writes the types of the routes, which the pages are checked against.
  const typegen = await tool("next", ["typegen"]);
  return typegen === 0 ? tool("tsc", ["--noEmit", "-p", "."]) : typegen;
});
export const production = single("build", () => {
  process.env.TYPES_CHECKED = "1";
  return build();
});

export const unit = {
  name: "unit tests on both engines",
  async count() {
    mkdirSync(folder, { recursive: true });
    rmSync(unitResults, { force: true });
    const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${unitResults}`];
    const status = await tool("vitest", ["run", ...reporters], { env: { LOG_LEVEL: "silent" } });
    const found = resultsIn(unitResults);
    return honest(status, {
      passed: found?.numPassedTests ?? 0,
      failed: found?.numFailedTests ?? 0,
      skipped: (found?.numPendingTests ?? 0) + (found?.numTodoTests ?? 0),
    });
  },
};

export const endToEnd = {
  name: "end-to-end tests on the production build",
  async count() {
    rmSync(endToEndResults, { force: true });
    const status = await tool("playwright", ["test"]);
    const stats = resultsIn(endToEndResults)?.stats;
    return honest(status, {
      passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
      failed: stats?.unexpected ?? 0,
      skipped: stats?.skipped ?? 0,
    });
  },
};
