/** Where unsaved changes wait, for one person and one report. */
import type { Batch, Pending, Target } from "./change";

/** What was typed and is no figure: kept as typed, never sent. */
export type Held = { target: Target; text: string };
export type Stored = { pending: Pending[]; batches: Batch[]; held: Held[] };

export type QueueStorage = {
  load(): Promise<Stored>;
  put(pending: Pending): Promise<void>;
  /** Takes a change out, unless a newer one of the same target has come in its place. */
  remove(pending: Pending): Promise<void>;
  begin(batch: Batch): Promise<void>;
  /** One step: the batch is answered, `done` are gone, `rebased` stand on a new version. */
  settle(batchId: string, done: readonly Pending[], rebased: readonly Pending[]): Promise<void>;
  hold(target: Target, text: string | null): Promise<void>;
};

/** For tests, and for a browser that refuses to store anything. */
export function memoryStorage(): QueueStorage {
  const pending = new Map<Target, Pending>();
  const batches = new Map<string, Batch>();
  const held = new Map<Target, string>();
  const drop = ({ target, id }: Pending) => {
    if (pending.get(target)?.id === id) pending.delete(target);
  };
  return {
    load: async () =>
      structuredClone({
        pending: [...pending.values()],
        batches: [...batches.values()],
        held: [...held].map(([target, text]) => ({ target, text })),
      }),
    put: async (one) => void pending.set(one.target, structuredClone(one)),
    remove: async (one) => drop(one),
    begin: async (batch) => void batches.set(batch.id, structuredClone(batch)),
    settle: async (id, done, rebased) => {
      batches.delete(id);
      done.forEach(drop);
      for (const one of rebased) pending.set(one.target, structuredClone(one));
    },
    hold: async (target, text) => void (text === null ? held.delete(target) : held.set(target, text)),
  };
}
