import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { backupStore, restoreStore } from "./backup";
import { openStore } from "./open";
import type { Store } from "./store";

const put = (store: Store, key: string) =>
  store.tx(async (tx) => void (await tx.insert(tx.tables.settings).values({ key, value: "1" })));
const keys = async (store: Store) =>
  (await store.read.select().from(store.read.tables.settings)).map(({ key }) => key).sort();
const folder = () => mkdtempSync(join(tmpdir(), "gongkai-backup-"));

test("a backup taken while the server writes is restored to what stood then, and the later state is kept aside", async () => {
  const at = folder();
  const [url, file] = [`file:${join(at, "gongkai.db")}`, join(at, "backups", "one.db")];
  const running = await openStore({ url });
  await put(running, "before");
  backupStore({ url, file });
  await put(running, "after");
  expect(() => restoreStore({ url, file })).toThrow("stop the server");
  await running.close();

  const kept = restoreStore({ url, file });
  const restored = await openStore({ url });
  expect(await keys(restored)).toEqual(["before"]);
  await restored.close();
  const former = await openStore({ url: `file:${kept}` });
  expect(await keys(former)).toEqual(["after", "before"]);
  await former.close();
});

test("a backup never overwrites a file, and a damaged one is not restored", async () => {
  const at = folder();
  const url = `file:${join(at, "gongkai.db")}`;
  await (await openStore({ url })).close();
  const damaged = join(at, "damaged.db");
  writeFileSync(damaged, "not a database");
  expect(() => backupStore({ url, file: damaged })).toThrow("exists already");
  expect(() => restoreStore({ url, file: damaged })).toThrow("not a sound backup");
  expect(() => backupStore({ url: `file:${join(at, "none.db")}`, file: join(at, "x.db") })).toThrow("no database");
});
