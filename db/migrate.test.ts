import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import {
  applyToPostgres,
  applyToSqlite,
  type Engine,
  type Migration,
  migrationsOf,
  pendingMigrations,
  type Runner,
} from "./migrate";
import { openSqlite } from "./open-sqlite";

const sqlite = (file = ":memory:") => {
  const connection = new Sqlite(file);
  connection.pragma("foreign_keys = ON");
  const runner: Runner = {
    run: async (sql) => void connection.exec(sql),
    rows: async (sql) => connection.prepare(sql).all() as Record<string, unknown>[],
  };
  return { connection, runner };
};
const postgres = async (): Promise<Runner> => {
  const client = await PGlite.create();
  return {
    run: async (sql) => void (await client.exec(sql)),
    rows: async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
  };
};
const migration = (name: string, ...statements: string[]): Migration => ({ name, statements, hash: name });

/** Rows of the oldest schema, parents first. A later migration must keep every one of them. */
const rowsOfOldest = [
  "insert into agencies (id, code, name, kind, level, opened_at) values ('a', 'demo-kjj', '示例市科学技术局', 'department', 'city', AT)",
  "insert into users (id, username, name, password_hash, created_at) values ('u', 'editor', '示例', '-', AT)",
  "insert into memberships (id, user_id, agency_id, role) values ('m', 'u', 'a', 'editor')",
  "insert into reports (id, agency_id, year, form, status, started_at, started_by_id) values ('r', 'a', 2025, 'form-2021', 'draft', AT, 'u')",
  "insert into figures (report_id, cell, state, value, version, updated_at, updated_by_id) values ('r', 'requests/received/person', 'number', 64, 1, AT, 'u')",
  "insert into changes (id, report_id, kind, target, version, at, by_id) values ('c', 'r', 'figure', 'requests/received/person', 1, AT, 'u')",
  `insert into report_events (id, report_id, action, "to", version, revision, by_id, at) values ('e', 'r', 'start', 'draft', 1, 1, 'u', AT)`,
  "insert into revisions (report_id, revision, agency_id, agency_name, title, year, form, snapshot, sha256, published_at, published_by_id) values ('r', 1, 'a', '示例', '报告', 2025, 'form-2021', '{}', '-', AT, 'u')",
];
const tables = ["agencies", "users", "memberships", "reports", "figures", "changes", "report_events", "revisions"];

async function countStepByStep(engine: Engine, runner: Runner, apply: typeof applyToSqlite, at: string): Promise<void> {
  const [oldest, ...later] = migrationsOf(engine);
  if (!oldest) throw new Error("there are no migrations");
  await pendingMigrations(runner, []);
  await apply(runner, [oldest]);
  for (const row of rowsOfOldest) await runner.run(row.replace("AT", at));
  for (const step of [null, ...later]) {
    if (step) await apply(runner, [step]);
    for (const table of tables) {
      const [row] = await runner.rows(`select count(*) as n from ${table}`);
      expect([step?.name, table, Number(row?.n)]).toEqual([step?.name, table, 1]);
    }
  }
  expect(await pendingMigrations(runner, migrationsOf(engine))).toEqual([]);
}

test("every migration, step by step over a SQLite database with rows, keeps them", async () => {
  await countStepByStep("sqlite", sqlite().runner, applyToSqlite, "1767225600000");
});

test("every migration, step by step over a PostgreSQL database with rows, keeps them", {
  timeout: 60_000,
}, async () => {
  await countStepByStep("postgres", await postgres(), applyToPostgres, "now()");
});

test("both engines have the same migrations under the same names", () => {
  const names = (engine: Engine) => migrationsOf(engine).map(({ name }) => name);
  expect(names("sqlite")).toEqual(names("postgres"));
  expect(names("sqlite").length).toBeGreaterThan(0);
});

test("a table rebuilt as drizzle-kit does it does not take its children's rows with it", async () => {
  const { runner } = sqlite();
  await pendingMigrations(runner, []);
  const parent = "create table parent (id text primary key); insert into parent values ('p')";
  const child = "create table child (id text, parent_id text references parent (id) on delete cascade)";
  await applyToSqlite(runner, [migration("0000", parent, child, "insert into child values ('c', 'p')")]);
  const rebuild = [
    "PRAGMA foreign_keys=OFF",
    "create table __new_parent (id text primary key, name text)",
    "insert into __new_parent (id) select id from parent",
    "drop table parent",
    "alter table __new_parent rename to parent",
    "PRAGMA foreign_keys=ON",
  ];
  await applyToSqlite(runner, [migration("0001", ...rebuild)]);
  expect(await runner.rows("select * from child")).toHaveLength(1);
});

test("a migration that would leave broken references is taken back whole, and foreign keys are on again", async () => {
  const { connection, runner } = sqlite();
  await pendingMigrations(runner, []);
  const tables =
    "create table parent (id text primary key); create table child (parent_id text references parent (id))";
  await applyToSqlite(runner, [
    migration("0000", tables, "insert into parent values ('p'); insert into child values ('p')"),
  ]);
  const eating = migration("0001", "delete from parent");
  await expect(applyToSqlite(runner, [eating])).rejects.toThrow("broken references");
  expect(await runner.rows("select * from parent")).toHaveLength(1);
  expect(connection.pragma("foreign_keys", { simple: true })).toBe(1);
});

test("a database written by a newer program, or with a migration changed since, is refused", async () => {
  const { runner } = sqlite();
  await pendingMigrations(runner, []);
  await applyToSqlite(runner, [migration("0009_later", "create table x (id text)")]);
  await expect(pendingMigrations(runner, migrationsOf("sqlite"))).rejects.toThrow("0009_later");
  await expect(pendingMigrations(runner, [{ ...migration("0009_later"), hash: "other" }])).rejects.toThrow(
    "was changed",
  );
});

test("before a pending migration the database is copied, and the copy has what stood there", async () => {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-migrate-"));
  const file = join(folder, "old.db");
  const { connection, runner } = sqlite(file);
  await runner.run("create table kept (id text); insert into kept values ('k')");
  connection.close();
  await (await openSqlite(file)).close();
  const copy = readdirSync(folder).find((name) => name.startsWith("old.db.before-"));
  expect(await sqlite(join(folder, copy ?? "none")).runner.rows("select * from kept")).toHaveLength(1);
});
