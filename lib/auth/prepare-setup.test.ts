import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import { arrangeCity, handClock } from "@/lib/reports/arrange";
import { goodPassword } from "./arrange-account";
import { createFirstAdministrator } from "./create-first-administrator";
import { prepareSetup, setupOpen } from "./prepare-setup";
import { actorOf } from "./sessions";

const first = (token: string) => ({
  token,
  agency: { code: "demo-shi", name: "示例市人民政府", shortName: "", kind: "government", level: "city" } as const,
  ...{ username: "zhang", name: "张三", password: goodPassword, again: goodPassword },
});

eachStore("prepareSetup", (open) => {
  test("the link makes the first administrator, signs them in, and works once", async () => {
    const [store, clock] = [await open(), handClock()];
    const token = (await prepareSetup(store)) ?? "";
    const door = { store, clock, userAgent: null };
    const sid = await createFirstAdministrator(door, first(token));
    const actor = await actorOf(door, sid, 30);
    expect(actor).toMatchObject({ username: "zhang", mustChangePassword: false });
    expect(actor?.memberships.map(({ role }) => role)).toEqual(["administrator"]);
    await expect(createFirstAdministrator(door, { ...first(token), username: "li" })).rejects.toThrow("not-found");
    expect(await prepareSetup(store)).toBeNull();
    const rows = await store.read.select().from(store.read.tables.audit);
    expect(rows.map(({ actorId, action, outcome }) => [actorId, action, outcome])).toEqual([
      [actor?.userId, "user.first-administrator", "done"],
      [null, "user.first-administrator", "refused"],
    ]);
  });

  test("a second start of the program makes a new link, and the older one ends", async () => {
    const store = await open();
    const [older, newer] = [await prepareSetup(store), await prepareSetup(store)];
    expect(await setupOpen(store.read, older ?? "")).toBe(false);
    expect(await setupOpen(store.read, newer ?? "")).toBe(true);
  });

  test("what the database keeps of the link does not open it", async () => {
    const store = await open();
    await prepareSetup(store);
    const [kept] = await store.read.select().from(store.read.tables.settings);
    expect(await setupOpen(store.read, kept?.value ?? "")).toBe(false);
  });

  test("where there is an administrator there is no link", async () => {
    const { store } = await arrangeCity(await open());
    expect(await prepareSetup(store)).toBeNull();
  });

  test("a common password leaves the link as it was", async () => {
    const [store, clock] = [await open(), handClock()];
    const token = (await prepareSetup(store)) ?? "";
    const weak = { ...first(token), password: "password1234" };
    await expect(createFirstAdministrator({ store, clock, userAgent: null }, weak)).rejects.toThrow("invalid");
    expect(await setupOpen(store.read, token)).toBe(true);
  });
});
