/** The network between one person's pages and the server: what it does to the next request, and what it brought them. */
import { setTimeout as wait } from "node:timers/promises";
import type { BrowserContext, Request, Route } from "@playwright/test";
import type { Change } from "@/components/form/saving/change";
import { targetOf } from "@/components/form/saving/change";

export const faults = ["request lost", "answer lost", "sent twice", "late", "slow"] as const;
export type Fault = (typeof faults)[number];
export type Acknowledged = { target: string; version: number; value: unknown };

type Saved = { versions: Record<string, number>; conflicts: { target: string; version: number }[] };
type News = { changes: { target: string; version: number }[] };
type Answered<T> = { ok: true; data: T } | { ok: false };

const changesOf = /\/api\/reports\/[^/]+\/\d+\/changes(\?|$)/;
const desk = /\/desk\/[^/]+\/\d+/;
const SLOW = 900;

/** Lies between the pages of one context and the server, until the context is closed. */
export class BadNetwork {
  readonly acknowledged: Acknowledged[] = [];
  /** Answers of the saving endpoint that came through. */
  answers = 0;
  /** Times that this person was told of a second version. */
  conflicts = 0;
  #heard = new Map<string, Set<number>>();
  #next: Fault[] = [];
  #late: Request[] = [];
  #calm = false;

  constructor(private readonly context: BrowserContext) {}

  async begin(): Promise<void> {
    await this.context.route(changesOf, (route) => this.#carry(route));
    await this.context.route(desk, (route) => this.#bringPage(route));
  }

  /** What becomes of the next request to the saving endpoint. */
  arrange(fault: Fault): void {
    this.#next.push(fault);
  }

  /** From now on nothing is lost, and what was under way has arrived. */
  async becomeCalm(): Promise<void> {
    this.#calm = true;
    await this.#deliverLate();
  }

  /** Whether this version of the target was ever told to this person's pages. */
  hasHeard = (target: string, version: number): boolean => this.#heard.get(target)?.has(version) ?? false;

  async #carry(route: Route): Promise<void> {
    const fault = this.#calm ? undefined : this.#next.shift();
    const late = this.#late.length > 0;
    try {
      if (fault === "request lost") return await route.abort("connectionfailed");
      if (fault === "late") {
        // The browser has given up; the request arrives all the same, after another.
        this.#late.push(route.request());
        return await route.abort("timedout");
      }
      if (fault === "sent twice") await route.fetch();
      const response = await route.fetch();
      if (fault === "slow") await wait(SLOW);
      if (fault === "answer lost") return await route.abort("connectionreset");
      const answer: unknown = await response.json();
      await route.fulfill({ response });
      this.#hear(route.request(), answer);
    } catch {
      // The server is down, or the page that asked is gone.
      await route.abort("connectionreset").catch(() => undefined);
    } finally {
      if (late) await this.#deliverLate();
    }
  }

  async #deliverLate(): Promise<void> {
    for (const request of this.#late.splice(0)) await this.context.request.fetch(request).catch(() => undefined);
  }

  #hear(request: Request, answer: unknown): void {
    this.answers += 1;
    if (request.method() === "GET") {
      const told = answer as Answered<News>;
      if (told.ok) for (const { target, version } of told.data.changes) this.#learn(target, version);
      return;
    }
    const saved = answer as Answered<Saved>;
    if (!saved.ok) return;
    const { versions, conflicts } = saved.data;
    for (const { target, version } of conflicts) this.#learn(target, version);
    this.conflicts += conflicts.length;
    const twice = new Set(conflicts.map(({ target }) => target));
    for (const change of (request.postDataJSON() as { changes: Change[] }).changes) {
      const target = targetOf(change);
      const version = versions[target];
      if (twice.has(target) || version === undefined) continue;
      this.#learn(target, version);
      const value = change.kind === "figure" ? change.figure : change.kind === "section" ? change.content : null;
      this.acknowledged.push({ target, version, value });
    }
  }

  /** A page, or what Next asks for to show one, carries the versions that it shows. */
  async #bringPage(route: Route): Promise<void> {
    try {
      const response = await route.fetch({ maxRedirects: 0 });
      const body = await response.text();
      await route.fulfill({ response, body });
      for (const [target, version] of versionsIn(body)) this.#learn(target, version);
    } catch {
      await route.abort("connectionreset").catch(() => undefined);
    }
  }

  #learn(target: string, version: number): void {
    this.#heard.set(target, (this.#heard.get(target) ?? new Set()).add(version));
  }
}

/** In a document the same stream stands in pieces, as text of its scripts. */
function versionsIn(body: string): [string, number][] {
  const stream = body.replaceAll(/"\]\)<\/script><script[^>]*>self\.__next_f\.push\(\[1,"/g, "").replaceAll('\\"', '"');
  return [...stream.matchAll(/"versions":(\{[^{}]*\})/g)].flatMap(([, versions = "{}"]) =>
    Object.entries(JSON.parse(versions) as Record<string, number>),
  );
}
