import { expect, test } from "vitest";
import { passwordFault } from "./password-rules";
import { hashPassword, passwordFits } from "./passwords";

test.each([
  ["eleven char", "至少 12 个字，现在 11 个。"],
  ["这是一句十一个字的话啊", "至少 12 个字，现在 11 个。"],
  ["password1234", "太常见"],
  ["PassWord1234", "太常见"],
  ["ｐａｓｓｗｏｒｄ１２３４", "太常见"],
  ["qwertyuiop123", "太常见"],
  ["123456789012", "太常见"],
  ["abcabcabcabca", "太常见"],
  ["aaaaaaaaaaaa", "太常见"],
  ["zhangsan20252026", "用户名加数字"],
])("%s is refused as a password", (password, says) => {
  expect(passwordFault(password, "zhangsan")).toContain(says);
});

test.each(["Demo-2026-gongkai", "four geese over the reservoir", "水库上面飞过四只大雁往南去", "kq7m-x2vd-9rtp"])(
  "%s is accepted: length is enough, no kinds of characters are asked for",
  (password) => {
    expect(passwordFault(password, "zhangsan")).toBeNull();
  },
);

test("a password typed with full-width letters is the same password", async () => {
  const stored = await hashPassword("Demo-2026-gongkai");
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwordFits(stored, "Ｄｅｍｏ-2026-gongkai")).toBe(true);
  expect(await passwordFits(stored, "demo-2026-gongkai")).toBe(false);
});

test("without an account no password fits", async () => {
  expect(await passwordFits(null, "nobody has this password")).toBe(false);
});
