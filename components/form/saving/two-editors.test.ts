/**
 * Two editors at one report, over a network that loses, repeats, delays and reorders, and a server that dies: what was
 * acknowledged is there once, and nobody's words were overwritten without being seen. The real queue and store of the
 * desk against the real endpoint on SQLite. `npm run test:long` runs it 500 times.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { and, eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { currentStore } from "@/db/current";
import { freshSqlite } from "@/db/each-store";
import { insertAgency } from "@/lib/agencies/insert-agency";
import type { Ctx } from "@/lib/auth/actor";
import { sealSession, sessionCookie } from "@/lib/auth/next-auth";
import { sessionCtx } from "@/lib/auth/session-ctx";
import { openSession } from "@/lib/auth/sessions";
import type { RichText } from "@/lib/forms/answers";
import { fromPlainText, plainText } from "@/lib/forms/rich-text";
import { newId } from "@/lib/id";
import { arrangeCity, type City } from "@/lib/reports/arrange";
import { readReport } from "@/lib/reports/read";
import { startReport } from "@/lib/reports/start-report";
import { answerChanges } from "@/lib/serving/report-changes";
import { deskData } from "../desk-data";
import { ReportStore } from "../report-store";
import type { News } from "./follow-others";
import { httpSender } from "./http-sender";
import { memoryStorage, type QueueStorage } from "./queue-storage";
import { SaveQueue } from "./save-queue";

const runs = Number(process.env.LONG_RUNS ?? 40);
const cells = ["requests/received/person", "requests/received/company"] as const;
const sections = ["part1", "part5"] as const;
const people = ["editor", "colleague"] as const;
type Who = (typeof people)[number];

type Fault = "request lost" | "answer lost" | "sent twice" | "late" | "slow";
type Step =
  | { do: "type"; who: Who; cell: string; value: number }
  | { do: "write"; who: Who; section: string; words: number }
  | { do: "fault"; who: Who; fault: Fault }
  | { do: "look"; who: Who }
  | { do: "reopen"; who: Who }
  | { do: "choose"; who: Who; mine: boolean }
  | { do: "kill" }
  | { do: "rest" };

const who = fc.constantFrom(...people);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant("type" as const),
        who,
        cell: fc.constantFrom(...cells),
        value: fc.nat(9),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant("write" as const),
        who,
        section: fc.constantFrom(...sections),
        words: fc.nat(9),
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        ...{ do: fc.constant("fault" as const), who },
        fault: fc.constantFrom<Fault>("request lost", "answer lost", "sent twice", "late", "slow"),
      }),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constant("look" as const), who }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("reopen" as const), who }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant("choose" as const), who, mine: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("kill" as const) }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant("rest" as const) }) },
  ),
  { minLength: 10, maxLength: 45 },
);

let city: City;
let server: Server;
let origin = "";
let remove = async () => {};
const realFetch = globalThis.fetch;
const shared = globalThis as typeof globalThis & { gongkaiStore?: Promise<unknown> };

beforeAll(async () => {
  const fresh = await freshSqlite();
  remove = fresh.remove;
  process.env.DATABASE_URL = `file:${fresh.file}`;
  process.env.GONGKAI_DEMO = "1";
  process.env.NEXTAUTH_SECRET = "a secret for this test alone";
  city = await arrangeCity(fresh.store);
  server = createServer((request, response) => void answerChanges(request, response));
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  globalThis.fetch = realFetch;
  server.closeAllConnections();
  server.close();
  await (await currentStore()).close();
  await remove();
});

/** One editor's window: the network of its own, the desk's store, and what the browser keeps when it is closed. */
class Window {
  readonly faults: Fault[] = [];
  readonly acknowledged: { target: string; version: number; value: unknown }[] = [];
  /** Versions this person has had before their eyes. */
  readonly seen = new Map<string, Set<number>>();
  #storage: QueueStorage = memoryStorage();
  #since = new Date(0).toISOString();
  #refreshing: Promise<void> | null = null;
  store!: ReportStore;
  queue!: SaveQueue;

  constructor(
    readonly who: Who,
    readonly agency: string,
    readonly sid: string,
    readonly cookie: string,
    readonly network: Network,
  ) {}

  async ctx(): Promise<Ctx> {
    const ctx = await sessionCtx(this.sid);
    if (!ctx) throw new Error("signed out");
    return ctx;
  }

  async open(): Promise<void> {
    const data = await this.#read();
    const { id } = data.user;
    this.#since = data.readAt;
    for (const [target, version] of Object.entries(data.versions)) this.saw(target, version);
    const send = httpSender(this.agency, 2025, id);
    this.queue = new SaveQueue({
      ...{ storage: this.#storage, versions: data.versions, savedAt: null, pause: 1 },
      send: (batch) => this.network.as(this, () => send(batch)),
      onSaved: (items) => {
        for (const { target, version, change } of items) {
          this.saw(target, version);
          this.acknowledged.push({
            target,
            version,
            value: "figure" in change ? change.figure : "content" in change ? change.content : null,
          });
        }
        if (this.store.onSaved(items)) this.#refreshing = this.#refresh();
      },
      onConflict: (conflict) => {
        this.saw(conflict.target, conflict.version);
        this.store.onConflict(conflict);
      },
    });
    this.store = new ReportStore(data, this.queue, this.#storage);
    this.queue.subscribe(() => this.store.onQueueChanged());
    await this.store.restore();
  }

  /** As the page does when it hears that it was overtaken. */
  async #refresh(): Promise<void> {
    const data = await this.#read();
    this.store.reconcile(data);
    for (const [target, version] of Object.entries(data.versions))
      if (this.queue.version(target) === version) this.saw(target, version);
  }
  refreshed = () => this.#refreshing;

  async #read() {
    const ctx = await this.ctx();
    const { userId: id, username, name } = ctx.actor;
    return deskData(await readReport(ctx, this.agency, 2025), { id, username, name }, new Date());
  }

  /** The tab is closed, at once and without a word, and opened again. */
  async reopen(): Promise<void> {
    this.queue.close();
    await this.open();
  }

  saw(target: string, version: number): void {
    this.seen.set(target, (this.seen.get(target) ?? new Set()).add(version));
  }

  async look(): Promise<void> {
    const query = new URLSearchParams({ since: this.#since, window: this.who, at: "" });
    const address = `/api/reports/${this.agency}/2025/changes?${query}`;
    const response = await this.network.as(this, () => fetch(address)).catch(() => null);
    const result = response && ((await response.json().catch(() => null)) as { ok: boolean; data: News } | null);
    if (!result?.ok) return;
    this.#since = result.data.now;
    const before = new Map(result.data.changes.map(({ target }) => [target, this.queue.version(target)]));
    this.store.takeNews(result.data);
    for (const { target, version } of result.data.changes)
      if (this.queue.version(target) !== before.get(target)) this.saw(target, version);
  }

  choose(mine: boolean): boolean {
    const [conflict] = this.queue.state().conflicts.values();
    if (!conflict) return false;
    this.saw(conflict.target, conflict.version);
    this.store.resolveConflict(conflict.target, mine ? { change: conflict.mine } : "theirs");
    return true;
  }
}

/** Carries requests of the window that speaks, with the fault that was arranged for it. */
class Network {
  #speaking: Window | null = null;
  #late: Promise<unknown>[] = [];
  #life = 0;
  calm = false;

  as<T>(window: Window, ask: () => Promise<T>): Promise<T> {
    this.#speaking = window;
    try {
      return ask();
    } finally {
      this.#speaking = null;
    }
  }

  fetch = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const window = this.#speaking;
    const life = this.#life;
    const send = () =>
      realFetch(`${origin}${path}`, { ...init, headers: { ...init.headers, cookie: window?.cookie ?? "" } });
    const fault = this.calm ? undefined : window?.faults.shift();
    if (fault === "request lost") throw new TypeError("fetch failed");
    if (fault === "late") {
      // The browser has given up; the request arrives all the same, after others.
      this.#late.push(
        wait(4)
          .then(send)
          .then(
            (answer) => answer.text(),
            () => "",
          ),
      );
      throw new TypeError("fetch failed");
    }
    if (fault === "sent twice") await (await send()).text();
    const answer = await send();
    if (fault === "slow") await wait(6);
    if (fault === "answer lost" || life !== this.#life) {
      await answer.text().catch(() => "");
      throw new TypeError("fetch failed");
    }
    return answer;
  };

  /** Answers under way never arrive; the database is opened anew, as after a start. */
  async kill(): Promise<void> {
    this.#life += 1;
    const store = await currentStore();
    shared.gongkaiStore = undefined;
    await store.close();
  }
  settled = () => Promise.all(this.#late);
}

async function arrange(network: Network): Promise<Record<Who, Window>> {
  const agency = `run-${newId().slice(0, 12)}`;
  const store = await currentStore();
  const sids = await store.tx(async (tx) => {
    const row = { code: agency, name: "示例市试验局", shortName: "", kind: "department", level: "city" } as const;
    const id = await insertAgency(tx, { ...row, parentId: city.agencyId("demo-shi"), at: new Date(), byId: null });
    const { collections, obligations, memberships } = tx.tables;
    const [collection] = await tx.select().from(collections).where(eq(collections.year, 2025));
    await tx.insert(obligations).values({ collectionId: collection?.id ?? "", agencyId: id, year: 2025 });
    const opened: string[] = [];
    for (const one of people) {
      const { userId } = city.as(one).actor;
      await tx.insert(memberships).values({ id: newId(), userId, agencyId: id, role: "editor" });
      opened.push(await openSession(tx, userId, new Date(), null));
    }
    return opened;
  });
  const [editor, colleague] = await Promise.all(
    people.map(async (one, n) => {
      const sid = sids[n] ?? "";
      return new Window(one, agency, sid, `${sessionCookie().name}=${await sealSession(sid)}`, network);
    }),
  );
  if (!editor || !colleague) throw new Error("two people");
  await startReport(await editor.ctx(), { agency, year: 2025 });
  await editor.open();
  await colleague.open();
  return { editor, colleague };
}

async function carryOut(windows: Record<Who, Window>, network: Network, step: Step, n: number): Promise<void> {
  const window = "who" in step ? windows[step.who] : null;
  switch (step.do) {
    case "type":
      window?.store.type(step.cell, String(step.value));
      window?.store.endEdit(step.cell);
      break;
    case "write":
      // No two texts are alike, so that every one can be followed.
      window?.store.setSection(step.section, fromPlainText(`${step.who} 第${n}次写，${"字".repeat(step.words)}。`));
      break;
    case "fault":
      window?.faults.push(step.fault);
      break;
    case "look":
      await window?.look();
      break;
    case "reopen":
      await window?.reopen();
      break;
    case "choose":
      window?.choose(step.mine);
      break;
    case "kill":
      await network.kill();
      for (const one of Object.values(windows)) one.queue.retry();
      break;
    case "rest":
      await wait(3);
  }
}

/** The network is well again: everything arrives, and every question is answered. */
async function settle(windows: Record<Who, Window>, network: Network): Promise<void> {
  network.calm = true;
  await network.settled();
  for (let round = 0; round < 400; round++) {
    const all = Object.values(windows);
    for (const one of all) {
      if (one.queue.state().trouble) one.queue.retry();
      one.choose(round % 2 === 0);
    }
    const open = all.some(({ queue }) => {
      const { waiting, sending, conflicts } = queue.state();
      return waiting > 0 || sending || conflicts.size > 0;
    });
    if (!open) return;
    await wait(3);
  }
  throw new Error(
    `not settled: ${Object.values(windows)
      .map(({ queue }) => JSON.stringify(queue.state()))
      .join()}`,
  );
}

const sameValue = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const shown = (value: unknown) =>
  value && typeof value === "object" && "type" in value ? plainText(value as RichText) : JSON.stringify(value);

async function verify({ editor, colleague }: Record<Who, Window>): Promise<void> {
  const windows = [editor, colleague];
  const store = await currentStore();
  const { changes, reports, agencies } = store.read.tables;
  const rows = await store.read
    .select({ change: changes })
    .from(changes)
    .innerJoin(reports, eq(reports.id, changes.reportId))
    .innerJoin(agencies, and(eq(agencies.id, reports.agencyId), eq(agencies.code, editor.agency)))
    .orderBy(changes.version);
  const userOf = new Map(
    (await Promise.all(windows.map((one) => one.ctx()))).map(({ actor }, n) => [actor.userId, windows[n]]),
  );
  const report = await readReport(await editor.ctx(), editor.agency, 2025);
  const held = (target: string) => {
    const name = target.slice(target.indexOf(":") + 1);
    return target.startsWith("figure:")
      ? report.answers.figures[name]
      : report.answers.sections.find(({ key }) => key === name)?.content;
  };
  const targets = [...cells.map((cell) => `figure:${cell}`), ...sections.map((key) => `section:${key}`)];
  for (const target of targets) {
    const history = rows.map(({ change }) => change).filter((row) => `${row.kind}:${row.target}` === target);
    let [value, version]: [unknown, number] = [history[0]?.before ?? held(target), 0];
    for (const row of history) {
      // One follows the other: nothing was written over in between.
      expect(shown(row.before), `${target} before version ${row.version}`).toBe(shown(value));
      expect(row.version).toBeGreaterThan(version);
      const author = userOf.get(row.byId);
      const before = history[history.indexOf(row) - 1];
      if (before && before.byId !== row.byId)
        expect(
          author?.seen.get(target)?.has(before.version),
          `${author?.who} wrote over ${target} ${before.version} unseen`,
        ).toBe(true);
      [value, version] = [row.after, row.version];
    }
    expect(shown(held(target))).toBe(shown(value));
    expect(report.versions[target] ?? 0).toBe(version);
    // Every acknowledgement stands for one write, and no write was acknowledged as two things.
    const acknowledged = windows.flatMap((one) => one.acknowledged.filter((ack) => ack.target === target));
    for (const ack of acknowledged) {
      expect(ack.version).toBeLessThanOrEqual(version);
      const row = history.find((one) => one.version === ack.version);
      if (row) expect(sameValue(row.after, ack.value), `${target} ${ack.version}`).toBe(true);
      else expect(target).toMatch(/^section:/);
    }
    for (const row of history)
      expect(
        acknowledged.some((ack) => ack.version === row.version),
        `${target} ${row.version} acknowledged`,
      ).toBe(true);
    // What both see in the end is what is kept.
    for (const one of windows) {
      await one.refreshed();
      await one.look();
      const view = target.startsWith("figure:")
        ? one.store.cell(target.slice("figure:".length)).figure
        : one.store.sections().find(({ key }) => `section:${key}` === target)?.content;
      expect(shown(view), `${one.who} sees ${target}`).toBe(shown(held(target)));
    }
  }
}

test(`two editors, a bad network and a dying server: nothing acknowledged is lost, nothing is overwritten unseen (${runs} runs)`, {
  timeout: 30_000 + runs * 1000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      const network = new Network();
      globalThis.fetch = network.fetch as typeof fetch;
      const windows = await arrange(network);
      for (const [n, step] of list.entries()) await carryOut(windows, network, step, n);
      await settle(windows, network);
      await verify(windows);
      for (const one of Object.values(windows)) one.queue.close();
    }),
    { numRuns: runs, endOnFailure: process.env.SHRINK !== "1" },
  );
});
