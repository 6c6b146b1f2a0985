/** `npm test`: everything, from a fresh clone. The last line is `N passed, N failed`. */
import { endToEnd, format, lint, lockFile, migrations, production, structure, types, unit } from "./checks.mjs";
import { countAll } from "./count.mjs";
import { ensureBrowser } from "./ensure-browser.mjs";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { ensureNode } from "./ensure-node.mjs";

ensureNode();
await ensureDependencies();
process.env.PLAYWRIGHT_CHROMIUM_PATH = await ensureBrowser();
process.env.NEXT_TELEMETRY_DISABLED = "1";

const all = [format, lint, lockFile, types, structure, migrations, unit, production, endToEnd];
const { passed, failed } = await countAll(all);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
