/** Builds when the build is missing or older than the sources. Bare Node. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compressStatic } from "./compress-static.mjs";
import { fail, say, tool } from "./run.mjs";
import { hashOfSources, root } from "./sources.mjs";

const folder = () => process.env.NEXT_DIST_DIR ?? ".next";
const stamp = () => join(root, folder(), "gongkai-sources");

export function buildStands() {
  return (
    existsSync(join(root, folder(), "BUILD_ID")) &&
    existsSync(stamp()) &&
    readFileSync(stamp(), "utf8") === hashOfSources()
  );
}

/** Answers the exit status, so that `npm test` can count it; `ensureBuild` ends the program instead. */
export async function build() {
  const hash = hashOfSources();
  const status = await tool("next", ["build"], { env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } });
  if (status === 0) {
    compressStatic(join(root, folder(), "static"));
    writeFileSync(stamp(), hash);
  }
  return status;
}

export async function ensureBuild() {
  if (buildStands()) return;
  say("building (about a minute, once)");
  if ((await build()) !== 0) fail("next build did not finish. Its own words stand above.");
}
