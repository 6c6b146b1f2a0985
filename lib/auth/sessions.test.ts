import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import { arrangeCity, handClock } from "@/lib/reports/arrange";
import { disableUser } from "@/lib/users/disable-user";
import { actorOf, openSession } from "./sessions";
import { signOut, signOutEverywhere } from "./sign-out";

const idle = 30;

eachStore("sessions", (open) => {
  const arrange = async () => {
    const city = await arrangeCity(await open(), handClock("2026-01-10T09:00:00+08:00"));
    const { userId } = city.as("editor").actor;
    const enter = () => city.store.tx((tx) => openSession(tx, userId, city.clock.now(), null));
    return { ...city, enter, who: async (sid: string) => (await actorOf(city, sid, idle))?.username ?? null };
  };

  test("a session names its person with the memberships of this moment", async () => {
    const { enter, as, ...city } = await arrange();
    const sid = await enter();
    expect(await actorOf(city, sid, idle)).toEqual({ ...as("editor").actor, mustChangePassword: true });
    await city.store.tx(async (tx) => void (await tx.delete(tx.tables.memberships)));
    expect((await actorOf(city, sid, idle))?.memberships).toEqual([]);
  });

  test("half an hour without a request ends a session, a request in between does not let it", async () => {
    const { enter, who, clock } = await arrange();
    const sid = await enter();
    clock.set("2026-01-10T09:29:00+08:00");
    expect(await who(sid)).toBe("editor");
    clock.set("2026-01-10T09:58:00+08:00");
    expect(await who(sid)).toBe("editor");
    clock.set("2026-01-10T10:28:00+08:00");
    expect(await who(sid)).toBeNull();
  });

  test("a page that asks by itself does not keep a session alive", async () => {
    const { enter, who, clock, ...city } = await arrange();
    const sid = await enter();
    for (const minute of ["10", "20", "29"]) {
      clock.set(`2026-01-10T09:${minute}:00+08:00`);
      expect(await actorOf({ ...city, clock }, sid, idle, { noted: false })).not.toBeNull();
    }
    clock.set("2026-01-10T09:30:00+08:00");
    expect(await who(sid)).toBeNull();
  });

  test("a session older than twelve hours ends, however busy it is", async () => {
    const { enter, who, clock } = await arrange();
    const sid = await enter();
    for (let hour = 9; hour < 21; hour += 1)
      for (const minute of ["00", "20", "40"]) {
        clock.set(`2026-01-10T${String(hour).padStart(2, "0")}:${minute}:00+08:00`);
        expect(await who(sid)).toBe("editor");
      }
    clock.set("2026-01-10T21:00:00+08:00");
    expect(await who(sid)).toBeNull();
  });

  test("a disabled account is out at its next request, and its owner's sessions do not come back with it", async () => {
    const { enter, who, as, store } = await arrange();
    const sid = await enter();
    await disableUser(as("administrator"), { username: "editor", version: 1 });
    expect(await who(sid)).toBeNull();
    await store.tx(async (tx) => void (await tx.update(tx.tables.users).set({ disabledAt: null })));
    expect(await who(sid)).toBeNull();
  });

  test("signing out ends one session, signing out everywhere all of one's own and nobody else's", async () => {
    const { enter, who, as, store, clock } = await arrange();
    const [first, second] = [await enter(), await enter()];
    const others = await store.tx((tx) => openSession(tx, as("stranger").actor.userId, clock.now(), null));
    await signOut(as("editor"), { id: first });
    expect([await who(first), await who(second)]).toEqual([null, "editor"]);
    await signOutEverywhere(as("editor"), { except: null });
    expect([await who(second), await who(others)]).toEqual([null, "stranger"]);
  });

  test("nobody ends another person's session, and the attempt is in the log", async () => {
    const { enter, who, as, store } = await arrange();
    const sid = await enter();
    await expect(signOut(as("stranger"), { id: sid })).rejects.toThrow("not-found");
    expect(await who(sid)).toBe("editor");
    const [row] = await store.read.select().from(store.read.tables.audit);
    expect(row).toMatchObject({ action: "user.sign-out", outcome: "refused", details: { code: "not-found" } });
  });
});
