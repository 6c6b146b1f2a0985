import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import type { Store } from "@/db/store";
import { Refusal } from "@/lib/errors";
import { handClock } from "@/lib/reports/arrange";
import { arrangeAccount, goodPassword } from "./arrange-account";
import { signIn } from "./sign-in";

const door = (store: Store, clock = handClock()) => ({ store, clock, userAgent: "a browser" });
const says = (error: unknown) => (error instanceof Refusal ? error.says : String(error));

eachStore("signIn", (open) => {
  test("the right password opens a session, and the log says so", async () => {
    const store = await open();
    const userId = await arrangeAccount(store, "jia");
    const sid = await signIn(door(store), { username: "jia", password: goodPassword });
    const [session] = await store.read.select().from(store.read.tables.sessions);
    expect(session).toMatchObject({ id: sid, userId, revokedAt: null, userAgent: "a browser" });
    const [row] = await store.read.select().from(store.read.tables.audit);
    expect(row).toMatchObject({ action: "user.sign-in", outcome: "done", actorId: userId });
  });

  test("somebody who has no account hears, try by try, exactly what one with a wrong password hears", async () => {
    const store = await open();
    await arrangeAccount(store, "jia");
    const heard = async (username: string) => {
      const sentences: string[] = [];
      for (let tries = 0; tries < 7; tries += 1)
        sentences.push(await signIn(door(store), { username, password: "not the password" }).then(String, says));
      return sentences;
    };
    const known = await heard("jia");
    expect(known.slice(0, 4)).toEqual([4, 3, 2, 1].map((left) => `密码不对，还可以试 ${left} 次。`));
    expect(known[4]).toBe("试错太多次，09:01 以后再试。");
    expect(await heard("nobody")).toEqual(known);
  });

  test("after five failures the right password is refused too, until the wait is over; each failure waits longer", async () => {
    const store = await open();
    await arrangeAccount(store, "jia");
    const clock = handClock();
    const right = () => signIn(door(store, clock), { username: "jia", password: goodPassword });
    const wrong = () => signIn(door(store, clock), { username: "jia", password: "not the password" }).catch(says);
    for (let tries = 0; tries < 5; tries += 1) await wrong();
    await expect(right()).rejects.toThrow("sign-in-failed");
    clock.set("2026-01-10T09:01:00+08:00");
    expect(await wrong()).toBe("试错太多次，09:03 以后再试。");
    clock.set("2026-01-10T09:03:00+08:00");
    expect(await right()).toEqual(expect.any(String));
    expect(await wrong()).toBe("密码不对，还可以试 4 次。");
  });

  test("twenty guesses at once are five guesses, not twenty", async () => {
    const store = await open();
    await arrangeAccount(store, "jia");
    const guesses = Array.from({ length: 20 }, () =>
      signIn(door(store), { username: "jia", password: "not the password" }).then(String, says),
    );
    const sentences = await Promise.all(guesses);
    expect(sentences.filter((sentence) => sentence.startsWith("密码不对"))).toHaveLength(4);
    expect(sentences.filter((sentence) => sentence.startsWith("试错太多次"))).toHaveLength(16);
  });

  test("only who knows the password learns that the account is disabled", async () => {
    const store = await open();
    await arrangeAccount(store, "jia");
    await store.tx(async (tx) => void (await tx.update(tx.tables.users).set({ disabledAt: new Date(0) })));
    const attempt = (password: string) => signIn(door(store), { username: "jia", password }).catch(says);
    expect(await attempt("not the password")).toBe("密码不对，还可以试 4 次。");
    expect(await attempt(goodPassword)).toContain("已停用");
    expect(await store.read.select().from(store.read.tables.sessions)).toEqual([]);
  });

  test("a password typed into the field of the name does not end up in the log", async () => {
    const store = await open();
    await signIn(door(store), { username: goodPassword, password: "x" }).catch(says);
    const rows = await store.read.select().from(store.read.tables.audit);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain("geese");
  });
});
