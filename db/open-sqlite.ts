import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import Sqlite, { type Database } from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { dataVersion, isBusy, prepareReader, prepareWriter, vacuumInto } from "./dialect";
import { groupCommit } from "./group-commit";
import { sqliteKit } from "./kit";
import { applyToSqlite, migrationsOf, pendingMigrations, type Runner } from "./migrate";
import { defineTables } from "./schema";
import type { Db, Store } from "./store";
import { knowInside } from "./turns";

const tables = defineTables(sqliteKit);
/**
 * Drizzle has every query compiled anew, which takes as long as running it. The same text is the same statement; what a
 * query is typed to return never differs for one text, so that a kept one is never in the wrong mode.
 */
function keepStatements(connection: Database, most = 500): Database {
  const prepare = connection.prepare.bind(connection);
  const kept = new Map<string, ReturnType<typeof prepare>>();
  const preparing = (sql: string) => {
    const known = kept.get(sql);
    if (known) return known;
    // A list of ids makes many texts: the oldest goes.
    const [oldest] = kept.size < most ? [] : kept.keys();
    if (oldest !== undefined) kept.delete(oldest);
    const statement = prepare(sql);
    kept.set(sql, statement);
    return statement;
  };
  connection.prepare = preparing as typeof connection.prepare;
  return connection;
}

/** SQLite's queries are promises too; the kit's cast (kit.ts) makes their types those of PostgreSQL. */
const dbOf = (connection: Database): Db =>
  Object.assign(drizzle(keepStatements(connection), { casing: "snake_case" }), { tables }) as unknown as Db;

const runnerOf = (connection: Database): Runner => ({
  run: async (sql) => void connection.exec(sql),
  rows: async (sql) => connection.prepare(sql).all() as Record<string, unknown>[],
});

/** Another process may write for a moment (backup, audit:verify): wait without stopping this one. */
async function beginWhenFree(connection: Database, patience: number): Promise<void> {
  for (const giveUp = Date.now() + patience; ; await wait(20)) {
    try {
      connection.exec("begin immediate");
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > giveUp) throw error;
    }
  }
}

async function migrate(connection: Database, file: string, isNew: boolean): Promise<void> {
  const runner = runnerOf(connection);
  const pending = await pendingMigrations(runner, migrationsOf("sqlite"));
  if (pending.length === 0) return;
  if (!isNew) await runner.run(vacuumInto(`${file}.before-${pending[0]?.name}-${Date.now()}`));
  await applyToSqlite(runner, pending);
}

/**
 * Reads once for all who ask in one turn of the event loop: what they were asked by had arrived before the turn began,
 * so that none of them is told anything older than their question.
 */
function inOneTurn<T>(readNow: () => T) {
  let known: { value: T } | undefined;
  const forget = () => {
    known = undefined;
  };
  const read = (): T => {
    if (!known) {
      known = { value: readNow() };
      setImmediate(forget);
    }
    return known.value;
  };
  return { read, forget };
}

/** One connection for reading, one for writing on which transactions take turns (group-commit.ts). `patience`: ms to wait for a lock. */
export async function openSqlite(file: string, patience = 4000): Promise<Store> {
  mkdirSync(dirname(file), { recursive: true });
  const isNew = !existsSync(file);
  const writer = new Sqlite(file);
  prepareWriter(writer);
  await migrate(writer, file, isNew);
  const reader = new Sqlite(file, { readonly: true });
  prepareReader(reader);
  const readStamp = reader.prepare(dataVersion).pluck();
  const stamp = inOneTurn(() => readStamp.get() as number);
  const [read, write] = [dbOf(reader), dbOf(writer)];
  const { enter, refuseInside } = knowInside();
  const group = groupCommit(writer, () => beginWhenFree(writer, patience));

  return {
    engine: "sqlite",
    get read() {
      refuseInside("store.read");
      return read;
    },
    async tx(change) {
      refuseInside("store.tx");
      return group.add(enter(() => change(write))).finally(stamp.forget);
    },
    stamp: stamp.read,
    async close() {
      await group.idle();
      reader.close();
      writer.close();
    },
  };
}
