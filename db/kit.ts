/** A small column kit, one per engine, so that every table is written once. */
import * as pg from "drizzle-orm/pg-core";
import * as lite from "drizzle-orm/sqlite-core";
import { wordVector } from "./dialect";

const bytea = pg.customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => "bytea",
  // PGlite hands over an array of bytes that is no Buffer.
  fromDriver: (value) => (Buffer.isBuffer(value) ? value : Buffer.from(value)),
});
const tsvector = pg.customType<{ data: string }>({ dataType: () => "tsvector", toDriver: wordVector });

export const postgresKit = {
  table: pg.pgTable,
  text: () => pg.text(),
  /** A small whole number: years, versions, attempts. */
  count: () => pg.integer(),
  /** A figure: up to 10^15 in size, exact in JavaScript. */
  amount: () => pg.bigint({ mode: "number" }),
  flag: () => pg.boolean(),
  /** A moment, to the millisecond, as a Date. */
  instant: () => pg.timestamp({ withTimezone: true, mode: "date", precision: 3 }),
  json: <T>() => pg.json().$type<T>(),
  bytes: () => bytea(),
  /** Words parted by spaces, to be searched and never read back. */
  words: () => tsvector(),
  index: pg.index,
  unique: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
};
export type Kit = typeof postgresKit;

/** The one cast between the engines: kit.type-test.ts proves that both kits mean the same TypeScript. */
export const sqliteColumns = {
  table: lite.sqliteTable,
  text: () => lite.text(),
  count: () => lite.integer(),
  amount: () => lite.integer(),
  flag: () => lite.integer({ mode: "boolean" }),
  instant: () => lite.integer({ mode: "timestamp_ms" }),
  json: <T>() => lite.text({ mode: "json" }).$type<T>(),
  bytes: () => lite.blob({ mode: "buffer" }),
  words: () => lite.text(),
  index: lite.index,
  unique: lite.uniqueIndex,
  primaryKey: lite.primaryKey,
};
export const sqliteKit = sqliteColumns as unknown as Kit;
