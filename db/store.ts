import type { PgDatabase } from "drizzle-orm/pg-core";
import type { Tables } from "./schema";

/** The queries both engines share. Drizzle's own `transaction` and raw `execute` are typed away: use `store.tx` and dialect.ts. */
// biome-ignore lint/suspicious/noExplicitAny: the driver's result type differs per engine and is never read.
export type Db = Pick<PgDatabase<any>, "select" | "selectDistinct" | "insert" | "update" | "delete" | "$count"> & {
  /** The tables of this engine: `const { reports } = db.tables`. */
  tables: Tables;
};

export type Store = {
  engine: "sqlite" | "postgres";
  /** For reading outside a transaction. */
  read: Db;
  /**
   * One write transaction. They take turns: on SQLite (`begin immediate`), on PostgreSQL among all instances too, because
   * each adds to the audit chain. There they are serializable and run again on 40001 and 40P01, so `change` must have
   * no effect outside the database.
   */
  tx<T>(change: (tx: Db) => Promise<T>): Promise<T>;
  /**
   * A number that is another as soon as anything was committed by anybody, told without waiting; null on an engine that
   * must be asked (PostgreSQL).
   */
  stamp(): number | null;
  close(): Promise<void>;
};
