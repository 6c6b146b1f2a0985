/** `npm run bench`: ratios measured in one run, on the production build. Names of measurements may follow. */
import { ensureBrowser } from "./ensure-browser.mjs";
import { ensureBuild } from "./ensure-build.mjs";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { ensureNode } from "./ensure-node.mjs";
import { tool } from "./run.mjs";

ensureNode();
await ensureDependencies();
await ensureBuild();
process.env.PLAYWRIGHT_CHROMIUM_PATH = await ensureBrowser();
process.exit(await tool("tsx", ["bench/run.ts", ...process.argv.slice(2)]));
