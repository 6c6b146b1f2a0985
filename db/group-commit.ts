import type { Database } from "better-sqlite3";

type Job = { work: () => Promise<unknown>; done: (result: unknown) => void; failed: (error: unknown) => void };

/** So many wait for one commit at most: nobody's save waits for a crowd. */
const most = 64;

/**
 * Transactions that wait at the same time are committed together: one wait for the disk instead of one each. Every one
 * still stands or falls alone, in its own savepoint, in the order in which they were asked for, and is answered only
 * when it is on disk. `begin` opens a transaction or throws.
 */
export function groupCommit(connection: Database, begin: () => Promise<void>) {
  let waiting: Job[] = [];
  let working: Promise<void> | null = null;

  async function together(jobs: readonly Job[]): Promise<void> {
    const answers: (() => void)[] = [];
    try {
      await begin();
      for (const job of jobs) answers.push(await inSavepoint(job));
      connection.exec("commit");
    } catch (error) {
      if (connection.inTransaction) connection.exec("rollback");
      // What one could not do undid the others' work as well: each alone, so that only that one hears of it.
      if (jobs.length > 1) for (const job of jobs) await together([job]);
      else jobs[0]?.failed(error);
      return;
    }
    for (const answer of answers) answer();
  }

  async function inSavepoint({ work, done, failed }: Job): Promise<() => void> {
    connection.exec("savepoint change");
    try {
      const result = await work();
      connection.exec("release change");
      return () => done(result);
    } catch (error) {
      // A full disk makes SQLite roll back everything by itself.
      if (!connection.inTransaction) throw error;
      connection.exec("rollback to change");
      connection.exec("release change");
      return () => failed(error);
    }
  }

  async function workOff(): Promise<void> {
    while (waiting.length > 0) {
      const jobs = waiting.slice(0, most);
      waiting = waiting.slice(most);
      await together(jobs);
    }
    working = null;
  }

  return {
    add<T>(work: () => Promise<T>): Promise<T> {
      return new Promise<T>((done, failed) => {
        waiting.push({ work, done: done as Job["done"], failed });
        working ??= Promise.resolve().then(workOff);
      });
    },
    idle: async (): Promise<void> => {
      while (working) await working;
    },
  };
}
