import type { Db } from "./store";

type Prepared<R> = { execute(values: Record<string, unknown>): Promise<R> };

/**
 * A query that is written once and filled in each time, for what stands on the way of every save and every page:
 * Drizzle takes several times as long to write a query as SQLite to run it. Values go in by `placeholder(name)`.
 */
export function kept<V extends Record<string, unknown>, R>(
  name: string,
  write: (db: Db) => { prepare(name: string): Prepared<R> },
): (db: Db, values: V) => Promise<R> {
  const written = new WeakMap<Db, Prepared<R>>();
  return (db, values) => {
    const query = written.get(db) ?? write(db).prepare(name);
    written.set(db, query);
    return query.execute(values);
  };
}
