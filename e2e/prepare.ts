/** Before the first test: the demonstration is made once, and copied for every worker. */
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { FullConfig } from "@playwright/test";
import pg from "pg";
import { postgresBinaries, startPostgres } from "@/db/postgres-server";
import { openStore } from "../db/open";
import { makeDemonstration } from "../db/seed/demonstration";

const folder = join(import.meta.dirname, "../.tmp/e2e");
export const templateFile = join(folder, "demonstration.db");

export async function make(url: string): Promise<void> {
  const store = await openStore({ url });
  await makeDemonstration(store, new Date());
  await store.close();
}

/** Which projects were asked for on the command line; all, where none was. */
const asked = (name: string) => {
  const named = process.argv.flatMap((arg, i, all) => {
    if (arg.startsWith("--project=")) return [arg.slice("--project=".length)];
    return arg === "--project" ? [all[i + 1] ?? ""] : [];
  });
  return named.length === 0 || named.includes(name);
};

export default async function prepare(_: FullConfig): Promise<(() => Promise<void>) | undefined> {
  // While writing tests: E2E_REUSE=1 keeps the demonstration of the last run.
  const kept = process.env.E2E_REUSE === "1" && existsSync(templateFile);
  if (!kept) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (asked("sqlite") && !kept) await make(`file:${templateFile}`);
  const binaries = asked("postgres") ? postgresBinaries() : null;
  if (!binaries) return undefined;
  const server = await startPostgres(binaries);
  const client = new pg.Client({ connectionString: server.url("postgres") });
  await client.connect();
  await client.query("create database demonstration");
  await client.end();
  await make(server.url("demonstration"));
  process.env.E2E_POSTGRES = server.url("");
  return async () => server.stop();
}
