import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { isBusy, isDiskFull, isUniqueViolation } from "./dialect";
import { eachStore, freshSqlite } from "./each-store";
import type { Db } from "./store";

const put = async (tx: Db, key: string, value: string) =>
  void (await tx.insert(tx.tables.settings).values({ key, value }));

eachStore("a store", (open) => {
  test("a transaction that throws leaves nothing behind", async () => {
    const store = await open();
    const failing = store.tx(async (tx) => {
      await put(tx, "a", "1");
      await Promise.resolve();
      throw new Error("on the way");
    });
    await expect(failing).rejects.toThrow("on the way");
    expect(await store.read.$count(store.read.tables.settings)).toBe(0);
  });

  test("a hundred read-modify-writes at once lose nothing", async () => {
    const store = await open();
    await store.tx((tx) => put(tx, "n", "0"));
    const { settings } = store.read.tables;
    const raise = () =>
      store.tx(async (tx) => {
        const [row] = await tx.select().from(settings);
        await new Promise((done) => setTimeout(done, 0));
        await tx.update(settings).set({ value: String(Number(row?.value) + 1) });
      });
    await Promise.all(Array.from({ length: 100 }, raise));
    expect((await store.read.select().from(settings))[0]?.value).toBe("100");
  });

  test("the same key twice is a unique violation on either engine", async () => {
    const store = await open();
    await store.tx((tx) => put(tx, "a", "1"));
    const error: unknown = await store.tx((tx) => put(tx, "a", "2")).catch((caught: unknown) => caught);
    expect(isUniqueViolation(error)).toBe(true);
    expect(isBusy(error) || isDiskFull(error)).toBe(false);
  });

  test("a transaction inside a transaction is refused instead of waiting for ever", async () => {
    const store = await open();
    await expect(store.tx(() => store.tx(async () => 1))).rejects.toThrow("inside a transaction");
    await expect(store.tx(async () => store.read)).rejects.toThrow("inside a transaction");
  });

  test("dates, flags, money and JSON come back as they went in", async () => {
    const store = await open();
    const { agencies, audit } = store.read.tables;
    const at = new Date("2026-01-31T15:59:59.987Z");
    const agency = { id: "a", code: "demo-kjj", name: "示例市科学技术局", kind: "department", level: "city" } as const;
    await store.tx(async (tx) => {
      await tx.insert(agencies).values({ ...agency, openedAt: at });
      await tx.insert(audit).values({
        ...{ seq: 1, at, action: "a.b", outcome: "done", previous: "0", hash: "1" },
        details: { 乙: [1, null, { z: 1, a: "二" }], 甲: false },
      });
    });
    expect((await store.read.select().from(agencies))[0]).toMatchObject({ ...agency, openedAt: at, closedAt: null });
    expect(JSON.stringify((await store.read.select().from(audit))[0]?.details)).toBe(
      '{"乙":[1,null,{"z":1,"a":"二"}],"甲":false}',
    );
  });
});

test("while another process holds the lock a writer waits, then is told that it is busy", async () => {
  const { store, file, remove } = await freshSqlite();
  const other = new Sqlite(file);
  other.exec("begin immediate");
  const error: unknown = await store.tx((tx) => put(tx, "a", "1")).catch((caught: unknown) => caught);
  expect(isBusy(error)).toBe(true);
  const waiting = store.tx((tx) => put(tx, "a", "1"));
  setTimeout(() => other.exec("commit"), 60);
  await waiting;
  expect(await store.read.$count(store.read.tables.settings)).toBe(1);
  other.close();
  await remove();
});

test("transactions that wait together are committed together, and each stands or falls alone", async () => {
  const { store, remove } = await freshSqlite();
  const { settings } = store.read.tables;
  const tries = Array.from({ length: 20 }, (_, n) =>
    store.tx(async (tx) => {
      await put(tx, `key ${n}`, "1");
      if (n % 5 === 0) throw new Error(`not ${n}`);
      return (await tx.select().from(settings)).length;
    }),
  );
  const ended = await Promise.allSettled(tries);
  expect(ended.flatMap((one) => (one.status === "rejected" ? [String(one.reason)] : []))).toEqual([
    "Error: not 0",
    "Error: not 5",
    "Error: not 10",
    "Error: not 15",
  ]);
  expect(ended.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []))).toEqual(
    Array.from({ length: 16 }, (_, n) => n + 1),
  );
  expect(await store.read.$count(settings)).toBe(16);
  await remove();
});

test("one that meets a full disk takes nothing from those that waited with it", async () => {
  const { store, remove } = await freshSqlite();
  await store.tx((tx) => put(tx, "a", "1"));
  const { settings } = store.read.tables;
  await store.tx(async (tx) => limit(tx, 1));
  const ended = await Promise.allSettled([
    store.tx(async (tx) => void (await tx.update(settings).set({ value: "2" }))),
    store.tx((tx) => put(tx, "big", "x".repeat(4_000_000))),
    store.tx(async (tx) => void (await tx.update(settings).set({ value: "3" }))),
  ]);
  expect(ended.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(isDiskFull((ended[1] as PromiseRejectedResult).reason)).toBe(true);
  expect((await store.read.select().from(settings)).map(({ key, value }) => [key, value])).toEqual([["a", "3"]]);
  await remove();
});

test("a full disk is told apart and the store goes on afterwards", async () => {
  const { store, file, remove } = await freshSqlite();
  await store.tx((tx) => put(tx, "a", "1"));
  const { settings } = store.read.tables;
  // SQLite's own limit on pages stands for the disk: the writer meets SQLITE_FULL in the middle of a transaction.
  const error: unknown = await store
    .tx(async (tx) => {
      await put(tx, "small", "x");
      limit(tx, 1);
      await put(tx, "big", "x".repeat(4_000_000));
    })
    .catch((caught: unknown) => caught);
  expect(isDiskFull(error)).toBe(true);
  expect(await store.read.$count(settings)).toBe(1);
  await store.tx(async (tx) => limit(tx, 1_000_000));
  await store.tx((tx) => put(tx, "b", "2"));
  expect(await store.read.$count(settings)).toBe(2);
  expect(file).toContain("test.db");
  await remove();
});

/** Reaches the writer's connection, which Drizzle keeps as `$client`. */
const limit = (tx: Db, pages: number) =>
  void (tx as unknown as { $client: Sqlite.Database }).$client.pragma(`max_page_count = ${pages}`);
