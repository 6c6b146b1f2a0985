import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { freshSqlite } from "@/db/each-store";
import type { Db } from "@/db/store";
import { verifyAudit } from "@/lib/audit";
import { fromPlainText } from "@/lib/forms/rich-text";
import { number } from "@/lib/forms/totals";
import { newId } from "@/lib/id";
import { approveReport } from "./approve-report";
import { arrangeCity, arrangeReport, code, kjj2025, seen } from "./arrange";
import { readReport } from "./read";
import { saveChanges } from "./save-changes";

/** Reaches the writer's connection, which Drizzle keeps as `$client`. SQLite's limit on pages stands for the disk. */
const limit = (tx: Db, pages: number) =>
  void (tx as unknown as { $client: Sqlite.Database }).$client.pragma(`max_page_count = ${pages}`);
const batch = () => ({
  ...{ ...kjj2025, batch: newId() },
  changes: [
    { kind: "figure" as const, cell: "requests/received/person", figure: number(5), base: 0 },
    ...["preamble", "part1", "part5", "part6"].map((key) => ({
      ...{ kind: "section" as const, key, content: fromPlainText("字".repeat(3000)), base: 0 },
    })),
  ],
});

test("on a full disk the editor is told so, nothing is half written, and with room again the same batch is saved", async () => {
  const { store, remove } = await freshSqlite();
  const city = await arrangeCity(store);
  await arrangeReport(city, "draft");
  await store.tx(async (tx) => limit(tx, 1));
  const sent = batch();
  expect(await code(saveChanges(city.as("editor"), sent))).toBe("disk-full");
  const { answers, versions } = await readReport(city.as("editor"), "demo-kjj", 2025);
  expect(answers.figures["requests/received/person"]?.state).toBe("blank");
  expect(versions["section:part6"]).toBe(0);
  await store.tx(async (tx) => limit(tx, 1_000_000));
  expect((await saveChanges(city.as("editor"), sent)).versions["section:part6"]).toBe(1);
  expect((await verifyAudit(store)).broken).toBe(null);
  await remove();
});

test("while another process holds the database saving and approving are refused as busy, and go through afterwards", async () => {
  const { store, file, remove } = await freshSqlite();
  const city = await arrangeCity(store);
  await arrangeReport(city, "submitted");
  const at = await seen(city);
  const other = new Sqlite(file);
  other.exec("begin immediate");
  expect(await code(approveReport(city.as("supervisor"), at))).toBe("busy");
  expect(await seen(city)).toEqual(at);
  other.exec("rollback");
  other.close();
  await approveReport(city.as("supervisor"), at);
  await remove();
});
