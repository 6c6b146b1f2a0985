import { expect, test } from "vitest";
import { eachStore } from "@/db/each-store";
import { actorOf, openSession } from "@/lib/auth/sessions";
import { signIn } from "@/lib/auth/sign-in";
import { Refusal } from "@/lib/errors";
import { arrangeCity } from "@/lib/reports/arrange";
import { changeMemberships } from "./change-memberships";
import { changeUser } from "./change-user";
import { createUser } from "./create-user";
import { disableUser } from "./disable-user";
import { enableUser } from "./enable-user";
import { CreateUser } from "./inputs";
import { matches, readUser, readUsers } from "./read";
import { resetPassword } from "./reset-password";

const fields = (error: unknown) => (error instanceof Refusal ? error.fields : error);
const clerk = CreateUser.parse({
  ...{ username: " ＺＨＡＯ ", name: "赵甲" },
  memberships: [{ role: "editor", agency: "demo-kjj" }],
});
const editor = { username: "editor", version: 1 };

test("a user name is half-width and lower case, however it was typed", () => {
  expect(clerk.username).toBe("zhao");
  expect(CreateUser.safeParse({ ...clerk, username: "zhao qian" }).success).toBe(false);
});

eachStore("users", (open) => {
  const arrange = async () => {
    const city = await arrangeCity(await open());
    return { ...city, admin: city.as("administrator") };
  };

  test("a new account signs in with the initial password, and is asked for another", async () => {
    const { admin, store, clock } = await arrange();
    const { username, password } = await createUser(admin, clerk);
    expect(password).toMatch(/^([2-9a-z]{4}-){3}[2-9a-z]{4}$/);
    const sid = await signIn({ store, clock, userAgent: null }, { username, password });
    const actor = await actorOf({ store, clock }, sid, 30);
    expect(actor).toMatchObject({ username: "zhao", name: "赵甲", mustChangePassword: true });
    expect(actor?.memberships).toMatchObject([{ role: "editor" }]);
  });

  test("the initial password stands nowhere but in the answer", async () => {
    const { admin, store } = await arrange();
    const { password } = await createUser(admin, clerk);
    const { users, audit } = store.read.tables;
    const kept = JSON.stringify([await store.read.select().from(users), await store.read.select().from(audit)]);
    expect(kept).not.toContain(password);
  });

  test("a user name belongs to one person for ever", async () => {
    const { admin } = await arrange();
    expect(await createUser(admin, { ...clerk, username: "editor" }).catch(fields)).toHaveProperty("username");
  });

  test("an account is not made for an agency that is not there: nothing is left of it", async () => {
    const { admin } = await arrange();
    const memberships = [{ role: "editor" as const, agency: "demo-nowhere" }];
    expect(await createUser(admin, { ...clerk, memberships }).catch(fields)).toHaveProperty(["memberships.0.agency"]);
    expect((await readUsers(admin)).some(({ username }) => username === "zhao")).toBe(false);
  });

  test.each(["editor", "supervisor", "nobody"] as const)(
    "a %s changes no account, and may not list them",
    async (person) => {
      const { as, store } = await arrange();
      const ctx = as(person);
      const verbs = [
        () => createUser(ctx, clerk),
        () => changeUser(ctx, { ...editor, name: "别人", email: "", phone: "" }),
        () => changeMemberships(ctx, { ...editor, memberships: [{ role: "administrator", agency: "demo-shi" }] }),
        () => resetPassword(ctx, editor),
        () => disableUser(ctx, editor),
        () => enableUser(ctx, editor),
      ];
      for (const verb of verbs) await expect(verb()).rejects.toThrow("not-allowed");
      const refused = await store.read.select().from(store.read.tables.audit);
      expect(refused.map(({ outcome }) => outcome)).toEqual(verbs.map(() => "refused"));
      await expect(readUsers(ctx)).rejects.toThrow("not-allowed");
    },
  );

  test("new memberships hold from the next request of who is signed in", async () => {
    const { admin, store, clock, as, agencyId } = await arrange();
    const sid = await store.tx((tx) => openSession(tx, as("editor").actor.userId, clock.now(), null));
    await changeMemberships(admin, { ...editor, memberships: [{ role: "supervisor", agency: "demo-jyj" }] });
    const actor = await actorOf({ store, clock }, sid, 30);
    expect(actor?.memberships).toEqual([{ role: "supervisor", agencyId: agencyId("demo-jyj") }]);
  });

  test("a reset password ends the sessions, lifts the lock, and the old one holds no more", async () => {
    const { admin, store, clock } = await arrange();
    const door = { store, clock, userAgent: null };
    const { username, password: first } = await createUser(admin, clerk);
    const sid = await signIn(door, { username, password: first });
    for (let tries = 0; tries < 5; tries += 1) await signIn(door, { username, password: "wrong" }).catch(fields);
    const { password } = await resetPassword(admin, { username, version: 1 });
    expect(await actorOf({ store, clock }, sid, 30)).toBeNull();
    await expect(signIn(door, { username, password: first })).rejects.toThrow("sign-in-failed");
    expect(await signIn(door, { username, password })).toEqual(expect.any(String));
  });

  test("a disabled account comes back with the same memberships", async () => {
    const { admin } = await arrange();
    await disableUser(admin, editor);
    expect(await readUser(admin, "editor")).toMatchObject({ disabledAt: admin.clock.now(), version: 2 });
    await enableUser(admin, { ...editor, version: 2 });
    expect(await readUser(admin, "editor")).toMatchObject({
      disabledAt: null,
      memberships: [{ role: "editor", code: "demo-kjj" }],
    });
  });

  test("the last administrator stays one: neither disabled nor relieved, nor by their own hand", async () => {
    const { admin } = await arrange();
    const last = { username: "administrator", version: 1 };
    await expect(disableUser(admin, last)).rejects.toThrow("invalid");
    const relieved = changeMemberships(admin, { ...last, memberships: [{ role: "editor", agency: "demo-kjj" }] });
    await expect(relieved).rejects.toMatchObject({ says: expect.stringContaining("最后一个系统管理员") });
    await createUser(admin, { ...clerk, memberships: [{ role: "administrator", agency: "demo-shi" }] });
    await changeMemberships(admin, { ...last, memberships: [{ role: "editor", agency: "demo-kjj" }] });
  });

  test("a form opened before somebody else's change is refused", async () => {
    const { admin } = await arrange();
    await changeUser(admin, { ...editor, name: "新名字", email: "", phone: "" });
    await expect(disableUser(admin, editor)).rejects.toThrow("out-of-date");
    await expect(changeUser(admin, { ...editor, name: "旧页面", email: "", phone: "" })).rejects.toThrow("out-of-date");
    expect((await readUser(admin, "editor")).name).toBe("新名字");
  });

  test("the list is searched by name, user name and agency, and filtered by role and state", async () => {
    const { admin } = await arrange();
    await disableUser(admin, editor);
    const all = await readUsers(admin);
    const found = (filter: Partial<Parameters<typeof matches>[1]>) =>
      all
        .filter((item) => matches(item, { q: "", role: null, state: "all", ...filter }))
        .map(({ username }) => username);
    expect(found({ q: "教育局" })).toEqual(["stranger"]);
    expect(found({ q: "科学 both" })).toEqual(["both"]);
    expect(found({ role: "administrator" })).toEqual(["administrator"]);
    expect(found({ state: "disabled" })).toEqual(["editor"]);
    expect(JSON.stringify(all)).not.toContain("passwordHash");
  });
});
