/** The one place for raw SQL and for what the two engines call differently. */
import type { Database } from "better-sqlite3";
import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/** SQLite or PostgreSQL error code, wherever the driver or Drizzle put it; null for any other error. */
const codeOf = (error: unknown): string | null => {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string") return at.code;
  }
  return null;
};
const isOneOf = (...codes: readonly string[]) => {
  const known = new Set(codes);
  return (error: unknown): boolean => known.has(codeOf(error) ?? "");
};

export const isUniqueViolation = isOneOf("SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "23505");
/** Another process holds the write lock, or the database cannot be reached at the moment. */
export const isBusy = isOneOf(
  ...["SQLITE_BUSY", "SQLITE_BUSY_SNAPSHOT", "SQLITE_BUSY_RECOVERY", "SQLITE_LOCKED"],
  ...["40001", "40P01", "55P03", "53300", "57P01", "57P03", "08006", "08001", "ECONNREFUSED", "ECONNRESET"],
);
export const isDiskFull = isOneOf("SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_FSYNC", "53100", "ENOSPC");
/** PostgreSQL gave up a serializable transaction that may succeed when run again. */
export const isSerializationFailure = isOneOf("40001", "40P01");

/** A column raised by one, as an update sets it. */
export const oneMore = (column: AnyColumn) => sql`${column} + 1`;

/** Durable on every commit; a short wait, because waiting inside SQLite stops the whole process. */
export function prepareWriter(connection: Database): void {
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  connection.pragma("busy_timeout = 50");
}

export function prepareReader(connection: Database): void {
  connection.pragma("query_only = ON");
  connection.pragma("busy_timeout = 5000");
}

export const beginSerializable = "begin isolation level serializable";
export const setSerializable = "set transaction isolation level serializable";
/** Locks of a connection, ended with it. The numbers mean nothing; they are the same for every instance. */
const lock = (number: number) => ({
  take: `select pg_advisory_lock(${number})`,
  release: `select pg_advisory_unlock(${number})`,
});
/** Two servers starting at once must not migrate together. */
export const migrationLock = lock(20080501);
/** Every write adds to the audit chain: without turns, serializable transactions would fail each other all day. */
export const writeLock = lock(20080502);

export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
/** A whole copy of a SQLite database in one consistent state; `file` must not exist. */
export const vacuumInto = (file: string): string => `vacuum into ${quoted(file)}`;

/** A number that is another for this connection as soon as any other, of this process or not, has committed something. */
export const dataVersion = "pragma data_version";
export const integrityCheck = "pragma integrity_check";
export const foreignKeyCheck = "pragma foreign_key_check";

export const truncateAll = (tables: readonly string[]): string =>
  `truncate table ${tables.map((table) => `"${table}"`).join(", ")} cascade`;

/** Words parted by spaces as PostgreSQL's vector of them. */
export const wordVector = (words: string): SQL => sql`array_to_tsvector(string_to_array(${words}, ' '))`;

const between = (words: readonly string[], quote: string, and: string) =>
  words.map((word) => `${quote}${word.replaceAll(quote, "")}${quote}`).join(and);
/** Whether a row of the full-text index (db/tables/search.ts) holds all these words. In SQLite the whole index is asked. */
export const holdsWords = (engine: "sqlite" | "postgres", column: AnyColumn, words: readonly string[]): SQL =>
  engine === "sqlite"
    ? sql`${sql.identifier("search_words")} match ${between(words, '"', " AND ")}`
    : sql`${column} @@ ${between(words, "'", " & ")}::tsquery`;

/** 1 where the condition holds, else 0: to count how many do. */
export const oneIf = (condition: SQL): SQL<number> => sql<number>`case when ${condition} then 1 else 0 end`;
/** The sum of numbers, for sorting. */
export const sumOf = (numbers: readonly SQL<number>[]): SQL<number> =>
  sql<number>`(${sql.join([...numbers], sql` + `)})`;
/** Whether a text holds another, as it is written: no sign in it means anything else. */
export const containsText = (column: AnyColumn, text: string): SQL =>
  sql`${column} like ${`%${text.replace(/[\\%_]/g, "\\$&")}%`} escape '\\'`;
