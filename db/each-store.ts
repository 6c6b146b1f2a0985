/** For tests: the same suite on both engines, a fresh database for every `open()`. */
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite, type Transaction } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { afterEach, beforeAll, describe } from "vitest";
import { setSerializable, truncateAll } from "./dialect";
import { postgresKit } from "./kit";
import { applyToPostgres, migrationsOf, pendingMigrations, type Runner } from "./migrate";
import { openSqlite } from "./open-sqlite";
import { defineTables } from "./schema";
import type { Db, Store } from "./store";
import { takeTurns } from "./turns";

/** Migrating takes seconds: done once for each set of migrations, then copied. */
const cache = (engine: "sqlite" | "postgres", extension: string): string => {
  const names = migrationsOf(engine).map(({ name, hash }) => name + hash);
  const key = createHash("sha256").update(names.join()).digest("hex").slice(0, 16);
  const folder = join(tmpdir(), "gongkai-test-stores");
  mkdirSync(folder, { recursive: true });
  return join(folder, `${engine}-${key}.${extension}`);
};
/** Several workers may make it at once: the last rename wins, and all are alike. */
const make = (folder: string) => mkdtempSync(join(folder, "..", "making-"));

async function migratedFile(): Promise<string> {
  const file = cache("sqlite", "db");
  if (!existsSync(file)) {
    const made = join(make(file), "made.db");
    await (await openSqlite(made)).close();
    renameSync(made, file);
  }
  return file;
}

/** A SQLite store in a file of its own; `remove` closes and deletes it. */
export async function freshSqlite(): Promise<{ store: Store; file: string; remove(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-test-"));
  const file = join(folder, "test.db");
  copyFileSync(await migratedFile(), file);
  const store = await openSqlite(file, 300);
  return {
    store,
    file,
    async remove() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const tables = defineTables(postgresKit);
const dbOf = (client: PGlite | Transaction): Db =>
  Object.assign(drizzle(client as PGlite, { casing: "snake_case" }), { tables }) as unknown as Db;

const runnerOf = (client: PGlite): Runner => ({
  run: async (sql) => void (await client.exec(sql)),
  rows: async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
});

async function startPglite(): Promise<PGlite> {
  const file = cache("postgres", "tar");
  if (existsSync(file)) return PGlite.create({ loadDataDir: new Blob([readFileSync(file)]) });
  const client = await PGlite.create();
  const runner = runnerOf(client);
  await applyToPostgres(runner, await pendingMigrations(runner, migrationsOf("postgres")));
  const made = join(make(file), "made.tar");
  writeFileSync(made, new Uint8Array(await (await client.dumpDataDir("none")).arrayBuffer()));
  renameSync(made, file);
  return client;
}

const shared = globalThis as typeof globalThis & { gongkaiPglite?: Promise<PGlite> };

async function sharedPglite(): Promise<PGlite> {
  shared.gongkaiPglite ??= startPglite();
  return shared.gongkaiPglite;
}

/** PostgreSQL in this process. One connection: transactions take turns, reads wait for the running one. */
async function freshPglite(): Promise<Store> {
  const client = await sharedPglite();
  const names = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migrations'",
  );
  await client.exec(truncateAll(names.rows.map(({ name }) => name)));
  const turns = takeTurns();
  const read = dbOf(client);
  return {
    engine: "postgres",
    get read() {
      turns.refuseInside("store.read");
      return read;
    },
    async tx(change) {
      turns.refuseInside("store.tx");
      return turns.next(() =>
        client.transaction(async (tx) => {
          await tx.exec(setSerializable);
          return change(dbOf(tx));
        }),
      );
    },
    stamp: () => null,
    close: async () => void (await turns.idle()),
  };
}

/**
 * Runs a suite on SQLite and on PostgreSQL (PGlite). `open()` gives an empty, migrated store; call it once a test.
 * `eachStore("submitReport", (open) => { test("…", async () => { const store = await open(); … }) })`
 */
export function eachStore(name: string, suite: (open: () => Promise<Store>) => void): void {
  describe.each(["sqlite", "postgres"] as const)(`${name} on %s`, (engine) => {
    const opened: (() => Promise<void>)[] = [];
    // Starting PGlite takes seconds on a busy machine: not on the first test's time.
    if (engine === "postgres") beforeAll(async () => void (await sharedPglite()), 120_000);
    afterEach(async () => {
      for (const close of opened.splice(0)) await close();
    });
    suite(async () => {
      if (engine === "postgres") {
        const store = await freshPglite();
        opened.push(() => store.close());
        return store;
      }
      const { store, remove } = await freshSqlite();
      opened.push(remove);
      return store;
    });
  });
}
