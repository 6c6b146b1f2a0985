import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import { Refusal } from "@/lib/errors";
import { handClock } from "@/lib/reports/arrange";
import { arrangeAccount, goodPassword } from "./arrange-account";
import { changePassword } from "./change-password";
import { actorOf, openSession } from "./sessions";
import { signIn } from "./sign-in";

const better = "seven cranes above the old bridge";
const fields = (error: unknown) => (error instanceof Refusal ? Object.keys(error.fields) : error);

eachStore("changePassword", (open) => {
  const arrange = async () => {
    const [store, clock] = [await open(), handClock()];
    const userId = await arrangeAccount(store, "jia", { mustChangePassword: true });
    const actor = { userId, username: "jia", name: "示例jia", memberships: [], mustChangePassword: true };
    const enter = () => store.tx((tx) => openSession(tx, userId, clock.now(), null));
    const change = (current: string, password: string, sid: string | null = null) =>
      changePassword({ actor, store, clock }, { current, password, again: password, sid });
    return { store, clock, enter, change };
  };

  test("the new password holds, the old one no more, and nobody is asked to change it again", async () => {
    const { store, clock, change } = await arrange();
    await change(goodPassword, better);
    const door = { store, clock, userAgent: null };
    const sid = await signIn(door, { username: "jia", password: better });
    expect((await actorOf({ store, clock }, sid, 30))?.mustChangePassword).toBe(false);
    await expect(signIn(door, { username: "jia", password: goodPassword })).rejects.toThrow("sign-in-failed");
  });

  test("every other session ends, the one at hand goes on", async () => {
    const { store, clock, enter, change } = await arrange();
    const [here, elsewhere] = [await enter(), await enter()];
    await change(goodPassword, better, here);
    expect(await actorOf({ store, clock }, here, 30)).not.toBeNull();
    expect(await actorOf({ store, clock }, elsewhere, 30)).toBeNull();
  });

  test("a wrong present password, a common one and one's own user name are refused at their fields", async () => {
    const { change } = await arrange();
    expect(await change("not the password", better).catch(fields)).toEqual(["current"]);
    expect(await change(goodPassword, "password1234").catch(fields)).toEqual(["password"]);
    expect(await change(goodPassword, "jia202520262027").catch(fields)).toEqual(["password"]);
  });

  test("a session left open is no place to guess the password at: the sixth try is refused even when right", async () => {
    const { change } = await arrange();
    const says = (error: unknown) => (error instanceof Refusal ? error.fields.current : error);
    const heard: unknown[] = [];
    for (let tries = 0; tries < 5; tries += 1) heard.push(await change("not the password", better).catch(says));
    expect(heard.slice(0, 4)).toEqual([4, 3, 2, 1].map((left) => `密码不对，还可以试 ${left} 次。`));
    expect(heard[4]).toBe("试错太多次，09:01 以后再试。");
    expect(await change(goodPassword, better).catch(says)).toBe("试错太多次，09:01 以后再试。");
  });

  test("who knows the present password may look for a new one as long as it takes", async () => {
    const { change } = await arrange();
    for (let tries = 0; tries < 7; tries += 1)
      expect(await change(goodPassword, "password1234").catch(fields)).toEqual(["password"]);
    expect(await change(goodPassword, better)).toBeUndefined();
  });
});
