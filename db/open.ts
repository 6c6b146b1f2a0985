import { fileURLToPath } from "node:url";
import { openPostgres } from "./open-postgres";
import { openSqlite } from "./open-sqlite";
import type { Store } from "./store";

/** The file of a SQLite address: `file:./data/gongkai.db`, `file:/var/…`, `file:///var/…`. */
export const sqliteFile = (url: string): string =>
  url.startsWith("file://") ? fileURLToPath(url) : url.slice("file:".length);

/**
 * Opens a database and brings it up to date. `file:…` is SQLite, `postgres://…` PostgreSQL.
 * @throws Error when the address is neither, or when the database is newer than this program.
 */
export async function openStore({ url }: { url: string }): Promise<Store> {
  if (url.startsWith("file:")) return openSqlite(sqliteFile(url));
  if (url.startsWith("postgres://") || url.startsWith("postgresql://")) return openPostgres(url);
  throw new Error(`DATABASE_URL must begin with file: or postgres://, not ${url.split(":")[0]}:`);
}
