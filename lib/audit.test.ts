import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import { audit, auditRefusal, verifyAudit } from "./audit";

const ctx = { actor: { userId: "u1", name: "填报员甲" }, clock: { now: () => new Date("2026-01-05T06:00:00.123Z") } };

eachStore("the audit log", (open) => {
  test("an untouched log verifies, a changed row is found", async () => {
    const store = await open();
    for (const n of [1, 2, 3]) {
      await store.tx((tx) =>
        audit(tx, ctx, { action: "report.submit", target: "report:1", details: { n, 说明: null } }),
      );
    }
    expect(await verifyAudit(store)).toMatchObject({ rows: 3, broken: null });

    const { audit: table } = store.read.tables;
    await store.tx(
      async (tx) =>
        void (await tx
          .update(table)
          .set({ details: { n: 9 } })
          .where(eq(table.seq, 2))),
    );
    expect(await verifyAudit(store)).toMatchObject({ rows: 1, broken: 2 });
  });

  test("a deleted row is found", async () => {
    const store = await open();
    for (const action of ["a.b", "a.c", "a.d"]) await store.tx((tx) => audit(tx, ctx, { action }));
    const { audit: table } = store.read.tables;
    await store.tx(async (tx) => void (await tx.delete(table).where(eq(table.seq, 2))));
    expect(await verifyAudit(store)).toMatchObject({ broken: 3 });
  });

  test("a change that fails leaves no audit row, a refused attempt leaves its own", async () => {
    const store = await open();
    const failing = store.tx(async (tx) => {
      await audit(tx, ctx, { action: "report.submit" });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    await auditRefusal(store, ctx, { action: "report.submit", details: { code: "has-errors" } });
    const rows = await store.read.select().from(store.read.tables.audit);
    expect(rows.map(({ seq, outcome }) => [seq, outcome])).toEqual([[1, "refused"]]);
  });

  test("rows written at the same moment still form one chain", async () => {
    const store = await open();
    await Promise.all([1, 2, 3, 4].map((n) => store.tx((tx) => audit(tx, ctx, { action: "a.b", details: { n } }))));
    expect(await verifyAudit(store)).toMatchObject({ rows: 4, broken: null });
  });
});
