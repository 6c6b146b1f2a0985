/**
 * The queue between a person's keys and the server. A change is stored in the browser at once and counts as saved only
 * when the server has acknowledged it. One batch is under way at a time; it keeps its id until it is answered.
 */
import {
  type Batch,
  type Change,
  type Conflict,
  newId,
  type Pending,
  type Send,
  type Target,
  targetOf,
} from "./change";
import type { QueueStorage } from "./queue-storage";

export type Trouble =
  | { kind: "offline" }
  | { kind: "signed-out" }
  | { kind: "later"; says: string; retryAt: number }
  | { kind: "closed"; says: string };
export type QueueState = {
  /** What an earlier page may have left in the browser has been looked for; before that nobody can call it saved. */
  opened: boolean;
  /** Changes that wait for the server, those in conflict or set aside not counted. */
  waiting: number;
  sending: boolean;
  trouble: Trouble | null;
  /** ISO time of the last acknowledgement, or of the last change before this page was opened. */
  savedAt: string | null;
  conflicts: ReadonlyMap<Target, Conflict & { mine: Change }>;
  /** Changes the server will not take, with its sentence. */
  setAside: ReadonlyMap<Target, string>;
};
export type SavedItem = { target: Target; change: Change; version: number; overtaken: boolean };
export type QueueOptions = {
  storage: QueueStorage;
  send: Send;
  versions: Readonly<Record<Target, number>>;
  savedAt: string | null;
  onSaved?: (items: SavedItem[]) => void;
  onConflict?: (conflict: Conflict & { mine: Change }) => void;
  /** Milliseconds without a new change before a batch goes out. */
  pause?: number;
  newId?: () => string;
  now?: () => number;
};

const LONGEST_WAIT = 30_000;
const MOST_ITEMS = 300;

export class SaveQueue {
  #pending = new Map<Target, Pending>();
  /** Another map whenever it changes: who shows them wakes for nothing else. */
  #conflicts: QueueState["conflicts"] = new Map();
  #setAside = new Map<Target, string>();
  #versions = new Map<Target, number>();
  #resend: Batch[] = [];
  /** After a refused batch: the smaller groups in which it is tried again, to find the one that is not acceptable. */
  #groups: Target[][] = [];
  #sending: Batch | null = null;
  /** What is in the batch that is being sent: asked for every cell at every key. */
  #underWay: ReadonlySet<Target> = new Set();
  #trouble: Trouble | null = null;
  #savedAt: string | null;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;
  #opened = false;
  #listeners = new Set<() => void>();
  #state: QueueState;
  #newId: () => string;
  #now: () => number;
  #writes: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: QueueOptions) {
    this.#savedAt = options.savedAt;
    this.#newId = options.newId ?? newId;
    this.#now = options.now ?? Date.now;
    this.learn(options.versions);
    this.#state = this.#snapshot();
  }

  /** Takes up what an earlier page left, and begins to send it. Returns it, without what was written anew meanwhile. */
  async restore(): Promise<Pending[]> {
    this.#closed = false;
    const { pending, batches } = await this.options.storage.load().finally(() => {
      this.#opened = true;
    });
    const taken = pending.filter(({ target }) => !this.#pending.has(target));
    for (const one of taken) this.#pending.set(one.target, one);
    const known = new Set([...this.#resend, this.#sending].map((batch) => batch?.id));
    this.#resend.push(...batches.filter(({ id }) => !known.has(id)));
    this.#changed();
    if (pending.length + batches.length > 0) this.#plan(0);
    return taken;
  }

  /** Records what was changed in one act. It is on its way into the browser's store when this returns. */
  change(...changes: readonly Change[]): void {
    for (const change of changes) this.#record(change);
    this.#changed();
    if (!this.#trouble) this.#plan(this.options.pause ?? 600);
  }

  #record(change: Change): void {
    const target = targetOf(change);
    const conflict = this.#conflicts.get(target);
    const before = this.#pending.get(target) ?? this.#sending?.items.find((item) => item.target === target);
    const base = before?.base ?? this.#versions.get(target) ?? 0;
    const one: Pending = { id: this.#newId(), target, change, base, at: this.#now() };
    this.#pending.set(target, one);
    this.#setAside.delete(target);
    if (conflict) this.#conflicts = new Map(this.#conflicts).set(target, { ...conflict, mine: change });
    this.#write(() => this.options.storage.put(one));
  }

  /** What it was about is gone, a dropped section: nothing of it is sent any more. */
  forget(target: Target): void {
    const one = this.#pending.get(target);
    if (!one) return;
    this.#pending.delete(target);
    this.#conflicts = without(this.#conflicts, target);
    this.#setAside.delete(target);
    this.#write(() => this.options.storage.remove(one));
    this.#changed();
  }

  /** The person has chosen between the two versions; `change` is what shall stand. */
  resolve(target: Target, choice: "theirs" | { change: Change }): void {
    const conflict = this.#conflicts.get(target);
    if (!conflict) return;
    this.#conflicts = without(this.#conflicts, target);
    this.#versions.set(target, conflict.version);
    const mine = this.#pending.get(target);
    this.#pending.delete(target);
    if (choice === "theirs") {
      if (mine) this.#write(() => this.options.storage.remove(mine));
      this.#changed();
    } else {
      this.change(choice.change);
    }
  }

  /** Versions the server has told in another way, by a page that was loaded anew. */
  learn(versions: Readonly<Record<Target, number>>): void {
    for (const [target, version] of Object.entries(versions))
      this.#versions.set(target, Math.max(version, this.#versions.get(target) ?? 0));
  }

  version(target: Target): number {
    return this.#versions.get(target) ?? 0;
  }

  isWaiting(target: Target): boolean {
    return this.#pending.has(target) || this.#underWay.has(target);
  }

  /** Tries again at once: the network is back, the person signed in, or asked for it. */
  retry(): void {
    if (this.#closed) return;
    this.#trouble = null;
    this.#failures = 0;
    this.#changed();
    if (this.#hasWork()) this.#plan(0);
  }

  /** Sends what waits without the pause, as before leaving the page. */
  flush(): void {
    if (!this.#trouble && this.#hasWork()) this.#plan(0);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  state = (): QueueState => this.#state;

  #hasWork(): boolean {
    return this.#resend.length > 0 || this.#sendable().length > 0;
  }

  #sendable(): Pending[] {
    return [...this.#pending.values()].filter(
      ({ target }) => !this.#conflicts.has(target) && !this.#setAside.has(target),
    );
  }

  #plan(wait: number): void {
    clearTimeout(this.#timer);
    if (!this.#closed) this.#timer = setTimeout(() => void this.#send(), wait);
  }

  #nextBatch(): { batch: Batch; stored: boolean } | null {
    const again = this.#resend.shift();
    if (again) return { batch: again, stored: true };
    const group = this.#groups.shift();
    const items = this.#sendable()
      .filter(({ target }) => !group || group.includes(target))
      // A new section must exist before its text arrives.
      .sort((a, b) => Number(b.target === "outline") - Number(a.target === "outline") || a.at - b.at)
      .slice(0, MOST_ITEMS);
    if (items.length === 0) return group ? this.#nextBatch() : null;
    return { batch: { id: this.#newId(), items }, stored: false };
  }

  async #send(): Promise<void> {
    if (this.#sending || this.#closed) return;
    const next = this.#nextBatch();
    if (!next) return;
    const { batch } = next;
    this.#sending = batch;
    this.#underWay = new Set(batch.items.map(({ target }) => target));
    this.#changed();
    if (!next.stored) {
      this.#write(() => this.options.storage.begin(batch));
      await this.#writes;
    }
    const answer = await this.options.send(batch).catch(() => ({ kind: "offline" }) as const);
    if (this.#closed) return;
    this.#sending = null;
    this.#underWay = new Set();
    switch (answer.kind) {
      case "saved":
        this.#acknowledged(batch, answer);
        break;
      case "invalid":
        this.#refused(batch, answer.says, answer.fields);
        break;
      case "offline":
      case "later":
        this.#resend.unshift(batch);
        this.#waitLonger(answer);
        break;
      case "signed-out":
        this.#resend.unshift(batch);
        this.#trouble = { kind: "signed-out" };
        break;
      case "closed":
        // Nothing of it was written: it need not keep its id, and the person may still change it.
        this.#write(() => this.options.storage.settle(batch.id, [], []));
        this.#trouble = { kind: "closed", says: answer.says };
        break;
    }
    this.#changed();
    if (!this.#trouble && this.#hasWork()) this.#plan(0);
  }

  #acknowledged(
    batch: Batch,
    answer: { savedAt: string; versions: Record<Target, number>; conflicts: Conflict[] },
  ): void {
    const inConflict = new Map(answer.conflicts.map((conflict) => [conflict.target, conflict]));
    const done: Pending[] = [];
    const rebased: Pending[] = [];
    const saved: SavedItem[] = [];
    this.#trouble = null;
    this.#failures = 0;
    for (const item of batch.items) {
      const newer = this.#pending.get(item.target);
      const conflict = inConflict.get(item.target);
      if (conflict) {
        if (!newer) continue;
        const two = { ...conflict, mine: newer.change };
        this.#conflicts = new Map(this.#conflicts).set(item.target, two);
        this.options.onConflict?.(two);
        continue;
      }
      const version = answer.versions[item.target] ?? item.base + 1;
      const known = this.#versions.get(item.target) ?? 0;
      const overtaken = known > version && newer?.id === item.id;
      // Overtaken: the page still shows what was saved then, and must learn again what came after it.
      this.#versions.set(item.target, overtaken ? version : Math.max(version, known));
      done.push(item);
      if (newer?.id === item.id) this.#pending.delete(item.target);
      else if (newer) {
        newer.base = version;
        rebased.push(newer);
      }
      saved.push({ target: item.target, change: item.change, version, overtaken });
    }
    if (done.length > 0) this.#savedAt = answer.savedAt;
    this.#write(() => this.options.storage.settle(batch.id, done, rebased));
    this.options.onSaved?.(saved);
  }

  /** Sets aside what the server named; where it named nothing, halves the batch until the one at fault stands alone. */
  #refused(batch: Batch, says: string, fields: Readonly<Record<Target, string>>): void {
    this.#trouble = null;
    this.#write(() => this.options.storage.settle(batch.id, [], []));
    const named = batch.items.filter(({ target }) => target in fields);
    const faulty = named.length > 0 ? named : batch.items.length === 1 ? batch.items : [];
    for (const { id, target } of faulty)
      if (this.#pending.get(target)?.id === id) this.#setAside.set(target, fields[target] ?? says);
    if (faulty.length > 0) return;
    const targets = batch.items.map(({ target }) => target);
    const half = Math.ceil(targets.length / 2);
    this.#groups.unshift(targets.slice(0, half), targets.slice(half));
  }

  #waitLonger(answer: { kind: "offline" } | { kind: "later"; says: string }): void {
    const wait = Math.min(LONGEST_WAIT, 1000 * 2 ** this.#failures++);
    this.#trouble = answer.kind === "offline" ? answer : { ...answer, retryAt: this.#now() + wait };
    clearTimeout(this.#timer);
    if (!this.#closed) this.#timer = setTimeout(() => void this.#send(), wait);
  }

  /** Writes follow each other; a browser that refuses one does not stop the sending. */
  #write(write: () => Promise<void>): void {
    this.#writes = this.#writes.then(write).catch(() => undefined);
  }

  #snapshot(): QueueState {
    const waiting = new Set(this.#sendable().map(({ target }) => target));
    for (const batch of this.#resend) for (const { target } of batch.items) waiting.add(target);
    return {
      opened: this.#opened,
      waiting: waiting.size,
      sending: this.#sending !== null,
      trouble: this.#trouble,
      savedAt: this.#savedAt,
      conflicts: this.#conflicts,
      setAside: new Map(this.#setAside),
    };
  }

  #changed(): void {
    this.#state = this.#snapshot();
    for (const listener of this.#listeners) listener();
  }
}

function without<V>(map: ReadonlyMap<Target, V>, target: Target): ReadonlyMap<Target, V> {
  if (!map.has(target)) return map;
  const rest = new Map(map);
  rest.delete(target);
  return rest;
}
