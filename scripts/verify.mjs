/** `npm run verify`: what holds without a build and a browser. */
import { format, lint, lockFile, migrations, structure, types, unit } from "./checks.mjs";
import { countAll } from "./count.mjs";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { ensureNode } from "./ensure-node.mjs";

ensureNode();
await ensureDependencies();
const { passed, failed } = await countAll([format, lint, lockFile, types, structure, migrations, unit]);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
