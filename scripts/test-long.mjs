/** `npm run test:long`: what takes too long for every run. Randomised tests in full; the seed stands in what fails. */
import { ensureBrowser } from "./ensure-browser.mjs";
import { ensureBuild } from "./ensure-build.mjs";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { ensureNode } from "./ensure-node.mjs";
import { tool } from "./run.mjs";

ensureNode();
await ensureDependencies();
const env = { LONG_RUNS: process.env.LONG_RUNS ?? "500", LOG_LEVEL: "silent" };
const unit = await tool("vitest", ["run", "components/form/saving/two-editors.test.ts"], { env });
await ensureBuild();
process.env.PLAYWRIGHT_CHROMIUM_PATH = await ensureBrowser();
// The browser tests that carry this word, whichever file they stand in.
const long = ["test", "--project=sqlite", "--grep=@long", "--workers=1"];
const browser = await tool("playwright", long, { env: { E2E_LONG: "1" } });
process.exit(unit || browser);
