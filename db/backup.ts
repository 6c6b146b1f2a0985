/** A copy of a SQLite database in one file, and the way back. PostgreSQL has pg_dump and pg_restore for that. */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { foreignKeyCheck, integrityCheck, vacuumInto } from "./dialect";
import { sqliteFile } from "./open";

const fileOf = (url: string): string => {
  if (!url.startsWith("file:")) throw new Error("only a SQLite database is backed up here; use pg_dump for PostgreSQL");
  return sqliteFile(url);
};

/** What is wrong with a database file; null when SQLite finds it sound. */
function faultOf(file: string): string | null {
  const connection = new Sqlite(file, { readonly: true });
  try {
    const [first] = connection.prepare(integrityCheck).pluck().all();
    if (first !== "ok") return String(first);
    return connection.prepare(foreignKeyCheck).all().length > 0 ? "references that lead nowhere" : null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    connection.close();
  }
}

/**
 * Writes one consistent copy while the server goes on, and reads it back to be sure.
 * @throws Error when `file` exists, the database does not, or the copy is not sound.
 */
export function backupStore({ url, file }: { url: string; file: string }): void {
  const from = fileOf(url);
  if (!existsSync(from)) throw new Error(`there is no database at ${from}`);
  if (existsSync(file)) throw new Error(`${file} exists already; a backup never overwrites`);
  mkdirSync(dirname(file), { recursive: true });
  const connection = new Sqlite(from, { readonly: true });
  try {
    connection.exec(vacuumInto(file));
  } finally {
    connection.close();
  }
  const fault = faultOf(file);
  if (fault) throw new Error(`the copy is not sound: ${fault}`);
}

/**
 * Puts a backup in the place of the database; what stood there is kept beside it. The server must be stopped.
 * @returns where the former database was kept; null when there was none.
 * @throws Error when the backup is missing or damaged, or the database is in use.
 */
export function restoreStore({ url, file }: { url: string; file: string }): string | null {
  const to = fileOf(url);
  if (!existsSync(file)) throw new Error(`there is no backup at ${file}`);
  const fault = faultOf(file);
  if (fault) throw new Error(`${file} is not a sound backup: ${fault}`);
  mkdirSync(dirname(to), { recursive: true });
  const fresh = `${to}.restoring`;
  rmSync(fresh, { force: true });
  copyFileSync(file, fresh);
  try {
    const kept = existsSync(to) ? setAside(to) : null;
    renameSync(fresh, to);
    return kept;
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** Everything of the write-ahead log goes into the file first; a server that still runs holds the lock and is met here. */
function setAside(file: string): string {
  const connection = new Sqlite(file, { timeout: 0 });
  try {
    connection.pragma("wal_checkpoint(TRUNCATE)");
    connection.pragma("locking_mode = EXCLUSIVE");
    connection.pragma("journal_mode = DELETE");
  } catch {
    throw new Error("the database is in use: stop the server first");
  } finally {
    connection.close();
  }
  const kept = `${file}.before-restore-${Date.now()}`;
  renameSync(file, kept);
  for (const rest of ["-wal", "-shm"]) rmSync(file + rest, { force: true });
  return kept;
}
