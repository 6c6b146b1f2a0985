import { afterEach, beforeEach, expect, test } from "vitest";
import { freshSqlite } from "@/db/each-store";
import { number } from "@/lib/forms/totals";
import { arrangeCity, arrangeReport, type City, kjj2025 } from "@/lib/reports/arrange";
import { readReport } from "@/lib/reports/read";
import { deskData } from "./desk-data";
import { ReportStore } from "./report-store";
import { memoryStorage } from "./saving/queue-storage";
import { SaveQueue } from "./saving/save-queue";

const cell = "licences/licences/decisions";
let city: City;
let remove = async () => {};

beforeEach(async () => {
  const fresh = await freshSqlite();
  remove = fresh.remove;
  city = await arrangeCity(fresh.store);
  await arrangeReport(city, "draft");
});
afterEach(() => remove());

/** The page of a browser in which an earlier page left this behind; what is sent is not answered. */
async function openPage(storage: ReturnType<typeof memoryStorage>): Promise<ReportStore> {
  const { actor, clock } = city.as("editor");
  const user = { id: actor.userId, username: actor.username, name: actor.name };
  const copy = await readReport(city.as("editor"), kjj2025.agency, kjj2025.year);
  const data = deskData(copy, user, clock.now());
  const send = () => new Promise<never>(() => {});
  const callbacks = { send, onSaved: () => {}, onConflict: () => {} };
  const queue = new SaveQueue({ storage, versions: data.versions, savedAt: null, ...callbacks });
  return new ReportStore(data, queue, storage);
}
const left = (value: number) => ({
  ...{ id: "one", target: `figure:${cell}`, change: { kind: "figure" as const, cell, figure: number(value) } },
  ...{ base: 0, at: 0 },
});

test("what an earlier page left comes back: the figure, and what was no figure", async () => {
  const storage = memoryStorage();
  await storage.put(left(30));
  await storage.hold("figure:penalties/penalties/decisions", "三十");
  const store = await openPage(storage);
  await store.restore();
  expect(store.cell(cell).figure).toEqual(number(30));
  expect([...store.refused()]).toMatchObject([["penalties/penalties/decisions", { text: "三十" }]]);
});

test("a figure typed before it has come back stands, and what was no figure there is forgotten", async () => {
  const storage = memoryStorage();
  await storage.put(left(30));
  await storage.hold(`figure:${cell}`, "三十");
  const store = await openPage(storage);
  const restoring = store.restore();
  store.type(cell, "78");
  store.endEdit(cell);
  await restoring;
  expect(store.cell(cell).figure).toEqual(number(78));
  expect([...store.refused()]).toEqual([]);
  expect((await storage.load()).held).toEqual([]);
});

test("what is no figure, typed before it has come back, stands in its place", async () => {
  const storage = memoryStorage();
  await storage.hold(`figure:${cell}`, "三十");
  const store = await openPage(storage);
  const restoring = store.restore();
  store.type(cell, "四十");
  await restoring;
  expect([...store.refused()]).toMatchObject([[cell, { text: "四十" }]]);
});

test("a pasted block is one step: taken back and done again, every cell is as it was, what is no figure too", async () => {
  const store = await openPage(memoryStorage());
  const [a, b, c] = [cell, "penalties/penalties/decisions", "penalties/coercion/decisions"] as const;
  store.setFigures([{ cell: a, figure: number(7) }], "填写");
  store.setTexts([{ cell: b, text: "三十" }], "填写");
  store.paste([
    { cell: a, text: "１，２００" },
    { cell: b, text: "8" },
    { cell: c, text: "#REF!" },
  ]);
  const texts = () => [a, b, c].map(store.text);
  expect(texts()).toEqual(["1200", "8", "#REF!"]);
  expect(store.undo()?.label).toBe("粘贴");
  expect(texts()).toEqual(["7", "三十", ""]);
  expect([...store.refused().keys()]).toEqual([b]);
  store.redo();
  expect(texts()).toEqual(["1200", "8", "#REF!"]);
  store.undo();
  store.undo();
  store.undo();
  expect(texts()).toEqual(["", "", ""]);
  expect(store.undo()).toBeNull();
});

test("a computed cell is never written, whatever is laid on it", async () => {
  const store = await openPage(memoryStorage());
  store.paste([
    { cell: "requests/received/person", text: "3" },
    { cell: "requests/received/total", text: "999" },
  ]);
  expect(store.text("requests/received/total")).toBe("3");
});

test("an act that changes nothing is no step of undo", async () => {
  const store = await openPage(memoryStorage());
  store.beginEdit(cell);
  store.endEdit(cell);
  store.setTexts([{ cell, text: "" }], "清空");
  expect(store.lastStep()).toBeNull();
});
