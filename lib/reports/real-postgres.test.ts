import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isUniqueViolation } from "@/db/dialect";
import { openStore } from "@/db/open";
import { type PostgresServer, postgresBinaries, startPostgres } from "@/db/postgres-server";
import type { Store } from "@/db/store";
import { verifyAudit } from "@/lib/audit";
import { number } from "@/lib/forms/totals";
import { newId } from "@/lib/id";
import { approveReport } from "./approve-report";
import { arrangeCity, arrangeReport, type City, kjj2025, seen, submitNow, typeIn } from "./arrange";
import { currentRevision } from "./public-read";
import { publishReport } from "./publish-report";
import { readReport } from "./read";
import { saveChanges } from "./save-changes";

const binaries = postgresBinaries();

describe.skipIf(binaries === null)("a real PostgreSQL server", () => {
  let server: PostgresServer;
  let store: Store;
  let city: City;
  beforeAll(async () => {
    server = await startPostgres(binaries ?? "");
    store = await openStore({ url: server.url("postgres") });
    city = await arrangeCity(store);
  }, 120_000);
  afterAll(async () => {
    await store?.close();
    server?.stop();
  });

  test("two servers starting at once migrate once, and a third finds nothing to do", async () => {
    const stores = await Promise.all([1, 2, 3].map(() => openStore({ url: server.url("postgres") })));
    for (const one of stores) await one.close();
  });

  test("a hundred read-modify-writes at once, from two servers, lose nothing", { timeout: 60_000 }, async () => {
    const { settings } = store.read.tables;
    await store.tx(async (tx) => void (await tx.insert(settings).values({ key: "n", value: "0" })));
    const other = await openStore({ url: server.url("postgres") });
    const raise = (on: Store) =>
      on.tx(async (tx) => {
        const [row] = await tx.select().from(settings).where(eq(settings.key, "n"));
        const value = String(Number(row?.value) + 1);
        await tx.update(settings).set({ value }).where(eq(settings.key, "n"));
      });
    await Promise.all(Array.from({ length: 100 }, (_, n) => raise(n % 2 ? store : other)));
    await other.close();
    expect((await store.read.select().from(settings).where(eq(settings.key, "n")))[0]?.value).toBe("100");
  });

  test("a report goes from draft to published while two editors save at once and two supervisors approve", {
    timeout: 60_000,
  }, async () => {
    await arrangeReport(city, "draft");
    const rows = ["received", "carriedIn", "granted", "carriedOut"];
    const save = (row: string, value: number, person: "editor" | "colleague") =>
      saveChanges(city.as(person), {
        ...{ ...kjj2025, batch: newId() },
        changes: [{ kind: "figure", cell: `requests/${row}/person`, figure: number(value), base: 0 }],
      });
    await Promise.all(rows.flatMap((row, value) => [save(row, value, "editor"), save(row, value, "colleague")]));
    const { figures } = await readReport(city.as("editor"), "demo-kjj", 2025);
    expect(rows.map((row) => figures[`requests/${row}/person`])).toEqual(rows.map((_, value) => number(value)));

    await typeIn(city.as("editor"), {
      figures: { "requests/carriedOut/person": number(0), "requests/granted/person": number(1) },
    });
    await submitNow(city);
    const page = await seen(city);
    const decisions = [approveReport(city.as("supervisor"), page), approveReport(city.as("leader"), page)];
    const outcomes = await Promise.allSettled(decisions);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await publishReport(city.as("supervisor"), await seen(city));
    expect(await currentRevision(store, "demo-kjj", 2025)).toMatchObject({ state: "current", revision: 1 });
    expect((await verifyAudit(store)).broken).toBe(null);
  });

  test("the same key twice is a unique violation", async () => {
    const { settings } = store.read.tables;
    const put = () => store.tx(async (tx) => void (await tx.insert(settings).values({ key: "twice", value: "1" })));
    await put();
    expect(isUniqueViolation(await put().catch((error: unknown) => error))).toBe(true);
  });
});
