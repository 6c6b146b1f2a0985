/** `npm run demo`: an invented city with everything in it. Started again, it keeps what was entered. */
import { ensureBuild } from "./ensure-build.mjs";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { ensureNode } from "./ensure-node.mjs";
import { say } from "./run.mjs";
import { seed, serve } from "./serve.mjs";

ensureNode();
await ensureDependencies();
await ensureBuild();
process.env.GONGKAI_DEMO = "1";
say("demonstration data (about half a minute where there is none yet)");
await seed();
await serve();
console.log(`
演示账号 (demonstration accounts), password for all: Demo-2026-gongkai
  editor         填报员，填写示例市科学技术局的报告
  supervisor     审核人，审核示例市各机构的报告
  administrator  系统管理员
Stop with Ctrl+C; what was entered is kept.`);
