/** The queue in IndexedDB, so that a closed tab or a lost network loses nothing. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Batch, Pending } from "./change";
import { type Held, memoryStorage, type QueueStorage } from "./queue-storage";

type Scoped<T> = T & { scope: string };
interface Unsaved extends DBSchema {
  pending: { key: [string, string]; value: Scoped<Pending>; indexes: { scope: string } };
  batches: { key: [string, string]; value: Scoped<Batch>; indexes: { scope: string } };
  held: { key: [string, string]; value: Scoped<Held>; indexes: { scope: string } };
}

/** Rejects where the browser forbids it, which some do by throwing at once. */
const open = async () =>
  openDB<Unsaved>("gongkai-unsaved", 1, {
    upgrade(db) {
      db.createObjectStore("pending", { keyPath: ["scope", "target"] }).createIndex("scope", "scope");
      db.createObjectStore("batches", { keyPath: ["scope", "id"] }).createIndex("scope", "scope");
      db.createObjectStore("held", { keyPath: ["scope", "target"] }).createIndex("scope", "scope");
    },
  });

/** Only this person's changes to this report are ever seen through it. */
export const scopeOf = (userId: string, agency: string, year: number) => `${userId}|${agency}|${year}`;

/** Whether the browser keeps what is given to it: false from the first time that it did not. */
export type Durable = { now: () => boolean; subscribe: (listener: () => void) => () => void };
export type BrowserStorage = { storage: QueueStorage; durable: Durable };

/** The store of one scope. Where the browser keeps nothing, it is kept in memory and not durable. */
export function openBrowserStorage(scope: string): BrowserStorage {
  const listeners = new Set<() => void>();
  let durable = true;
  const lost = () => {
    durable = false;
    for (const listener of listeners) listener();
  };
  let opening: Promise<QueueStorage> | undefined;
  // Opened on first use: rendering on the server makes a desk too, and has no database.
  const opened = () =>
    (opening ??= open().then(
      (db) => inBrowser(db, scope),
      () => {
        lost();
        return memoryStorage();
      },
    ));
  /** A full disk refuses one write and may take the next: the person is told, the saving goes on. */
  const write = async (writing: (storage: QueueStorage) => Promise<void>) => {
    try {
      await writing(await opened());
    } catch (error) {
      lost();
      throw error;
    }
  };
  return {
    storage: {
      load: async () => (await opened()).load(),
      put: (pending) => write((storage) => storage.put(pending)),
      remove: (pending) => write((storage) => storage.remove(pending)),
      begin: (batch) => write((storage) => storage.begin(batch)),
      settle: (id, done, rebased) => write((storage) => storage.settle(id, done, rebased)),
      hold: (target, text) => write((storage) => storage.hold(target, text)),
    },
    durable: {
      now: () => durable,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
}

function inBrowser(db: IDBPDatabase<Unsaved>, scope: string): QueueStorage {
  return {
    async load() {
      const tx = db.transaction(["pending", "batches", "held"]);
      const [pending, batches, held] = await Promise.all([
        tx.objectStore("pending").index("scope").getAll(scope),
        tx.objectStore("batches").index("scope").getAll(scope),
        tx.objectStore("held").index("scope").getAll(scope),
      ]);
      return { pending, batches, held };
    },
    put: async (one) => void (await db.put("pending", { ...one, scope })),
    async remove(one) {
      const tx = db.transaction("pending", "readwrite");
      const now = await tx.store.get([scope, one.target]);
      if (now?.id === one.id) await tx.store.delete([scope, one.target]);
      await tx.done;
    },
    begin: async (batch) => void (await db.put("batches", { ...batch, scope })),
    async settle(id, done, rebased) {
      const tx = db.transaction(["pending", "batches"], "readwrite");
      const pending = tx.objectStore("pending");
      await tx.objectStore("batches").delete([scope, id]);
      for (const one of done) {
        const now = await pending.get([scope, one.target]);
        if (now?.id === one.id) await pending.delete([scope, one.target]);
      }
      for (const one of rebased) {
        const now = await pending.get([scope, one.target]);
        if (now?.id === one.id) await pending.put({ ...one, scope });
      }
      await tx.done;
    },
    async hold(target, text) {
      if (text === null) await db.delete("held", [scope, target]);
      else await db.put("held", { target, text, scope });
    },
  };
}
