/** Brings a database up to the newest migration. Drizzle's own migrator is not used: on SQLite it can eat rows. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Engine = "sqlite" | "postgres";
export type Migration = { name: string; statements: readonly string[]; hash: string };

/** One connection, as far as migrating needs it. */
export type Runner = {
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<readonly Record<string, unknown>[]>;
};

/** Every migration of one engine, oldest first, as drizzle-kit wrote them. */
export function migrationsOf(engine: Engine, folder = join(process.cwd(), "db", "migrations")): Migration[] {
  const at = join(folder, engine);
  if (!existsSync(join(at, "meta", "_journal.json"))) throw new Error(`no migrations in ${at}`);
  const journal = JSON.parse(readFileSync(join(at, "meta", "_journal.json"), "utf8")) as { entries: { tag: string }[] };
  return journal.entries.map(({ tag }) => {
    const text = readFileSync(join(at, `${tag}.sql`), "utf8");
    return {
      name: tag,
      statements: text.split("--> statement-breakpoint").map((statement) => statement.trim()),
      hash: createHash("sha256").update(text).digest("hex"),
    };
  });
}

/** Migrations the database does not have yet. Throws when it was written by a newer version of the program. */
export async function pendingMigrations(db: Runner, all: readonly Migration[]): Promise<Migration[]> {
  await db.run("create table if not exists migrations (name text primary key, hash text not null, at text not null)");
  const done = new Map((await db.rows("select name, hash from migrations")).map((row) => [row.name, row.hash]));
  for (const [name, hash] of done) {
    const known = all.find((migration) => migration.name === name);
    if (!known) throw new Error(`this database has the migration ${name}, which this version of the program lacks`);
    if (known.hash !== hash) throw new Error(`the migration ${name} was changed after it had been applied`);
  }
  return all.filter((migration) => !done.has(migration.name));
}

const record = ({ name, hash }: Migration) =>
  `insert into migrations (name, hash, at) values ('${name}', '${hash}', '${new Date().toISOString()}')`;

/**
 * drizzle-kit rebuilds SQLite tables with foreign keys off, a pragma that SQLite ignores inside a transaction: the
 * DROP would cascade into child tables. So it is switched off outside, and every reference is checked before commit.
 */
export async function applyToSqlite(db: Runner, migrations: readonly Migration[]): Promise<void> {
  await db.run("pragma foreign_keys = off");
  try {
    for (const migration of migrations) {
      await db.run("begin immediate");
      try {
        for (const statement of migration.statements) await db.run(statement);
        await db.run(record(migration));
        const broken = await db.rows("pragma foreign_key_check");
        if (broken.length)
          throw new Error(`migration ${migration.name} would leave ${broken.length} broken references`);
        await db.run("commit");
      } catch (error) {
        await db.run("rollback");
        throw error;
      }
    }
  } finally {
    await db.run("pragma foreign_keys = on");
  }
}

export async function applyToPostgres(db: Runner, migrations: readonly Migration[]): Promise<void> {
  for (const migration of migrations) {
    await db.run("begin");
    try {
      for (const statement of migration.statements) await db.run(statement);
      await db.run(record(migration));
      await db.run("commit");
    } catch (error) {
      await db.run("rollback");
      throw error;
    }
  }
}
