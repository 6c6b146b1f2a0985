import { setTimeout as wait } from "node:timers/promises";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { beginSerializable, isSerializationFailure, migrationLock, writeLock } from "./dialect";
import { postgresKit } from "./kit";
import { applyToPostgres, migrationsOf, pendingMigrations, type Runner } from "./migrate";
import { defineTables } from "./schema";
import type { Db, Store } from "./store";
import { takeTurns } from "./turns";

const tables = defineTables(postgresKit);
const dbOf = (client: pg.Pool | pg.PoolClient): Db =>
  Object.assign(drizzle(client, { casing: "snake_case" }), { tables });

async function migrate(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  const runner: Runner = {
    run: async (sql) => void (await client.query(sql)),
    rows: async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
  };
  try {
    await runner.run(migrationLock.take);
    await applyToPostgres(runner, await pendingMigrations(runner, migrationsOf("postgres")));
  } finally {
    await client.query(migrationLock.release).catch(() => undefined);
    client.release();
  }
}

/** A pool; every write transaction is serializable and runs again when PostgreSQL asks for it. */
export async function openPostgres(url: string, attempts = 8): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // An idle connection that the server closes is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  await migrate(pool);
  const read = dbOf(pool);
  const turns = takeTurns();

  const once = async <T>(client: pg.PoolClient, change: (tx: Db) => Promise<T>): Promise<T> => {
    await client.query(beginSerializable);
    try {
      const result = await change(dbOf(client));
      await client.query("commit");
      return result;
    } catch (error) {
      // Should even this fail, the connection is thrown away below; the first error is the one that matters.
      await client.query("rollback").catch(() => undefined);
      throw error;
    }
  };
  const persistently = async <T>(client: pg.PoolClient, change: (tx: Db) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await once(client, change);
      } catch (error) {
        if (!isSerializationFailure(error) || attempt >= attempts) throw error;
        await wait(Math.random() * 10 * 2 ** attempt);
      }
    }
  };
  /** One writer at a time in this process, so that waiting ones hold no connection; then one among all instances. */
  const inTurn = async <T>(change: (tx: Db) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    let lost: Error | undefined;
    try {
      await client.query(writeLock.take);
      return await persistently(client, change);
    } finally {
      // A connection that cannot even release its lock is thrown away, and its lock goes with it.
      await client.query(writeLock.release).catch((error: Error) => {
        lost = error;
      });
      client.release(lost);
    }
  };

  return {
    engine: "postgres",
    get read() {
      turns.refuseInside("store.read");
      return read;
    },
    async tx(change) {
      turns.refuseInside("store.tx");
      return turns.next(() => inTurn(change));
    },
    stamp: () => null,
    async close() {
      await turns.idle();
      await pool.end();
    },
  };
}
