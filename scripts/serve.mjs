/** Runs TypeScript in this process, so that signals reach the server itself. Needs node_modules. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./sources.mjs";

async function load(file) {
  const { register } = await import("tsx/esm/api");
  register({ tsconfig: join(root, "tsconfig.json") });
  return import(pathToFileURL(join(root, file)).href);
}

export async function serve() {
  process.env.NODE_ENV = "production";
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  process.chdir(root);
  await load("server.ts");
}

export const seed = () => load("db/seed/seed.ts");
