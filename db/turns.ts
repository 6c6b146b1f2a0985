import { AsyncLocalStorage } from "node:async_hooks";

/** Knows whether the caller already stands inside a transaction. */
export function knowInside() {
  const inside = new AsyncLocalStorage<true>();
  return {
    /** `work`, to be called later, in the surroundings of whoever asked for it. */
    enter<T>(work: () => Promise<T>): () => Promise<T> {
      const surroundings = AsyncLocalStorage.snapshot();
      return () => surroundings(() => inside.run(true, work));
    },
    /** A second transaction would wait for the first for ever; a read outside would not see what it wrote. */
    refuseInside(what: string): void {
      if (inside.getStore()) throw new Error(`${what} inside a transaction: use the tx that is already open`);
    },
  };
}

/** Lets one transaction at a time through. */
export function takeTurns() {
  const { enter, refuseInside } = knowInside();
  let last: Promise<unknown> = Promise.resolve();
  return {
    refuseInside,
    /** Runs `work` after everything asked for earlier; the caller alone sees its error. */
    next<T>(work: () => Promise<T>): Promise<T> {
      const turn = last.then(enter(work));
      last = turn.catch(() => undefined);
      return turn;
    },
    idle: (): Promise<unknown> => last,
  };
}
