/**
 * The public site's finished answers. An answer is a function of its address, of 大字 and 高对比, and of the state the
 * public site is in (lib/public-generation.ts); it is drawn once for each and looked up ever after, in memory or, after
 * a restart and on another instance, in the database. Nothing is ever dropped because it might be old: one of another
 * state is simply not asked for.
 */
import { and, eq, ne } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import type { Store } from "@/db/store";
import { type Clock, dayOf, endOfDay, startOfDay } from "@/lib/clock";
import { logFault } from "@/lib/log";
import { publicGeneration } from "@/lib/public-generation";
import type { Draw } from "./draw-answer";
import { finishAnswer, type PublicAnswer } from "./public-answer";

/** `name` is the same on every instance of one build; `since`: when the site came into this state. */
type State = { name: string; since: Date };
type Found = { answer: PublicAnswer; since: Date };
type Asked = { address: string; view: string; state: State };

type Options = {
  store: Store;
  clock: Clock;
  /** Another build draws other pages. */
  build: string;
  draw: Draw;
  /** Set on every answer. */
  headers: Readonly<Record<string, string>>;
  /** How much is kept in memory. */
  mostBytes: number;
};

/** Plain names alone: every address has one spelling, so that nobody can fill the database with others of it. */
const plainAddress = /^(\/[A-Za-z0-9_.-]*)+$/;
const sizeOf = ({ body, gzip, brotli }: PublicAnswer) =>
  body.length + (gzip?.length ?? 0) + (brotli?.length ?? 0) + 1000;
/** Written together once so many milliseconds, for one wait on the disk. */
const writesEvery = 250;

export class KeptAnswers {
  #memory: LRUCache<string, PublicAnswer>;
  #drawing = new Map<string, Promise<PublicAnswer>>();
  #unwritten: { asked: Asked; answer: PublicAnswer }[] = [];
  #timer: NodeJS.Timeout | undefined;
  #reading: Promise<State> | undefined;
  #readNext: Promise<State> | undefined;
  /** As long as nothing was committed and the day has not ended, the site is in this state. */
  #known: { stamp: number; until: number; state: State } | undefined;
  /** The state of which the database was last cleared of all others. */
  #clearedFor = "";

  constructor(private readonly options: Options) {
    this.#memory = new LRUCache({ maxSize: options.mostBytes, sizeCalculation: sizeOf });
  }

  /** What can be answered without waiting for anything; null for the rest. */
  findNow(address: string, view: string): Found | null {
    const known = this.#known;
    if (!known || known.stamp !== this.options.store.stamp()) return null;
    if (this.options.clock.now().getTime() >= known.until) return null;
    const { state } = known;
    const answer = this.#memory.get(keyOf({ address, view, state }));
    return answer ? { answer, since: state.since } : null;
  }

  /**
   * @param address path and query as they were asked for
   * @param view the cookies of 大字 and 高对比, in one spelling; "" for neither
   */
  async find(address: string, view: string): Promise<Found> {
    const state = await this.#state();
    const asked = { address, view, state };
    const key = keyOf(asked);
    const kept = this.#memory.get(key);
    if (kept) return { answer: kept, since: state.since };
    const drawing = this.#drawing.get(key) ?? this.#make(asked, key);
    return { answer: await drawing, since: state.since };
  }

  /** Until everything that was to be written has been. */
  async idle(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#write();
  }

  #make(asked: Asked, key: string): Promise<PublicAnswer> {
    const making = this.#fromDatabase(asked)
      .then((known) => known ?? this.#draw(asked))
      .then((answer) => {
        if (mayKeep(answer)) this.#memory.set(key, answer);
        return answer;
      })
      .finally(() => this.#drawing.delete(key));
    this.#drawing.set(key, making);
    return making;
  }

  async #draw(asked: Asked): Promise<PublicAnswer> {
    const { status, headers, body } = await this.options.draw(asked.address, asked.view);
    const answer = await finishAnswer({ status, headers: { ...headers, ...this.options.headers }, body });
    if (mayKeep(answer) && plainAddress.test(asked.address)) {
      this.#unwritten.push({ asked, answer });
      this.#timer ??= setTimeout(() => void this.#write(), writesEvery).unref();
    }
    return answer;
  }

  /**
   * A state read after the question was asked: whoever has seen a page of a newer one never gets an older. Questions
   * that come while one reading runs share the next.
   */
  #state(): Promise<State> {
    if (!this.#reading) return this.#beginReading();
    const next = () => this.#beginReading();
    this.#readNext ??= this.#reading.then(next, next);
    return this.#readNext;
  }

  #beginReading(): Promise<State> {
    const reading = this.#readState().finally(() => {
      if (this.#reading === reading) this.#reading = undefined;
    });
    this.#reading = reading;
    this.#readNext = undefined;
    return reading;
  }

  async #readState(): Promise<State> {
    // Read before the state: what is committed in between makes it another.
    const stamp = this.options.store.stamp();
    const { generation, raisedAt } = await publicGeneration(this.options.store);
    // Who is late changes at midnight, though nobody does anything.
    const day = dayOf(this.options.clock.now());
    const since = new Date(Math.max(raisedAt.getTime(), startOfDay(day).getTime()));
    const state = { name: `${this.options.build}/${generation}/${day}`, since };
    this.#known = stamp === null ? undefined : { stamp, until: endOfDay(day).getTime(), state };
    return state;
  }

  async #fromDatabase({ address, view, state }: Asked): Promise<PublicAnswer | null> {
    if (!plainAddress.test(address)) return null;
    const { read: db } = this.options.store;
    const { keptAnswers: table } = db.tables;
    const here = and(eq(table.address, address), eq(table.view, view), eq(table.generation, state.name));
    const [row] = await db.select().from(table).where(here);
    return row ?? null;
  }

  /** A page that could not be written down is drawn again after the next start: no reader waits for it. */
  async #write(): Promise<void> {
    this.#timer = undefined;
    const pages = this.#unwritten.splice(0);
    const newest = pages.at(-1)?.asked.state.name;
    if (newest === undefined) return;
    try {
      await this.options.store.tx(async (tx) => {
        const { keptAnswers: table } = tx.tables;
        if (newest !== this.#clearedFor) await tx.delete(table).where(ne(table.generation, newest));
        for (const { asked, answer } of pages) {
          const { status, headers, body, gzip, brotli } = answer;
          const now = { generation: asked.state.name, status, headers: { ...headers }, body, gzip, brotli };
          const row = { address: asked.address, view: asked.view, ...now };
          await tx
            .insert(table)
            .values(row)
            .onConflictDoUpdate({ target: [table.address, table.view], set: now });
        }
      });
      this.#clearedFor = newest;
    } catch (error) {
      logFault("finished pages were not written down", error);
    }
  }
}

const keyOf = ({ address, view, state }: Asked) => `${state.name} ${view} ${address}`;
/** What was found, and what was withdrawn; never that something is missing or failed. */
const mayKeep = ({ status, headers }: PublicAnswer) =>
  (status === 200 || status === 410) && !/no-store/.test(headers["cache-control"] ?? "");
