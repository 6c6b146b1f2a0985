import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import type { Store } from "@/db/store";
import { raiseGeneration } from "@/lib/public-generation";
import { KeptAnswers } from "./kept-answers";

const clockAt = { now: new Date("2026-03-31T02:00:00Z") };
const clock = { now: () => clockAt.now };

const opened: KeptAnswers[] = [];
/** A site whose every page says what was published last, as it was drawn. */
function siteOn(store: Store, mostBytes = 1_000_000, build = "build") {
  const drawn: string[] = [];
  const draw = async (address: string, view: string) => {
    drawn.push(`${address} ${view}`.trim());
    const [row] = await store.read.select().from(store.read.tables.publicGeneration);
    await wait(5);
    const body = Buffer.from(`${address} ${view} at ${row?.generation ?? 0}`);
    const status = address.startsWith("/missing") ? 404 : 200;
    return { status, headers: { "content-type": "text/html; charset=utf-8" }, body };
  };
  const kept = new KeptAnswers({
    store,
    clock,
    build,
    draw,
    headers: { "x-content-type-options": "nosniff" },
    mostBytes,
  });
  opened.push(kept);
  const read = async (address: string, view = "") => (await kept.find(address, view)).answer.body.toString();
  return { kept, drawn, read };
}
const publish = (store: Store) => store.tx((tx) => raiseGeneration(tx, clockAt.now));

eachStore("keptAnswers", (open) => {
  // What is still to be written is, before the database closes.
  afterEach(async () => {
    for (const kept of opened.splice(0)) await kept.idle();
  });

  test("a page is drawn once, however many ask for it at once, and again when something was published", async () => {
    const store = await open();
    const { drawn, read } = siteOn(store);
    const pages = await Promise.all(Array.from({ length: 50 }, () => read("/reports/a/2025")));
    expect([new Set(pages).size, drawn]).toEqual([1, ["/reports/a/2025"]]);
    await publish(store);
    expect(await read("/reports/a/2025")).toContain("at 1");
    expect(drawn.length).toBe(2);
  });

  test("large text is another page", async () => {
    const { drawn, read } = siteOn(await open());
    expect(await read("/", "gk-text=large")).not.toBe(await read("/"));
    expect(drawn).toEqual(["/ gk-text=large", "/"]);
  });

  test("after a restart pages are found in the database, but none of an older state", async () => {
    const store = await open();
    const before = siteOn(store);
    await before.read("/");
    await before.read("/agencies/a");
    await before.kept.idle();
    const after = siteOn(store);
    expect(await after.read("/")).toBe(await before.read("/"));
    const { answer } = await after.kept.find("/", "");
    expect(answer.headers["content-security-policy"]).toContain("script-src 'none'");
    expect(after.drawn).toEqual([]);
    await publish(store);
    const later = siteOn(store);
    expect(await later.read("/agencies/a")).toContain("at 1");
    await later.kept.idle();
    expect(await store.read.$count(store.read.tables.keptAnswers)).toBe(1);
  });

  test("another build, and another day, draw their own pages", async () => {
    const store = await open();
    const first = siteOn(store);
    await first.read("/");
    await first.kept.idle();
    const next = siteOn(store, 1_000_000, "next build");
    await next.read("/");
    expect(next.drawn).toEqual(["/"]);
    clockAt.now = new Date("2026-03-31T17:00:00Z");
    await first.read("/");
    clockAt.now = new Date("2026-03-31T02:00:00Z");
    expect(first.drawn).toEqual(["/", "/"]);
  });

  test("what is missing is never kept, nor an odd spelling of an address in the database", async () => {
    const store = await open();
    const { kept, drawn, read } = siteOn(store);
    await read("/missing");
    await read("/missing");
    expect(drawn).toEqual(["/missing", "/missing"]);
    for (const odd of ["/search?q=1", "/reports/%61/2025", "/;x"]) await read(odd);
    await kept.idle();
    expect(await store.read.$count(store.read.tables.keptAnswers)).toBe(0);
  });

  test("memory holds no more than its limit", async () => {
    const { drawn, read } = siteOn(await open(), 2500);
    for (const n of [1, 2, 3, 1]) await read(`/search?q=${n}`);
    expect(drawn.length).toBe(4);
  });

  test("no reader sees an older page after a newer one while others publish", async () => {
    const store = await open();
    const { read } = siteOn(store);
    let publishing = true;
    const reader = async () => {
      let seen = 0;
      while (publishing) {
        const now = Number(/at (\d+)/.exec(await read("/"))?.[1]);
        expect(now).toBeGreaterThanOrEqual(seen);
        seen = now;
      }
      return seen;
    };
    const readers = Promise.all(Array.from({ length: 50 }, reader));
    for (let n = 0; n < 20; n++) {
      await publish(store);
      expect(Number(/at (\d+)/.exec(await read("/"))?.[1])).toBe(n + 1);
    }
    publishing = false;
    expect(Math.max(...(await readers))).toBe(20);
  });
});
