/** `npm start`: production. No demonstration data, no default account. */
import { ensureBuild } from "./ensure-build.mjs";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { ensureNode } from "./ensure-node.mjs";
import { serve } from "./serve.mjs";

ensureNode();
await ensureDependencies();
await ensureBuild();
delete process.env.GONGKAI_DEMO;
await serve();
