import { expect, test } from "vitest";
import { z } from "zod";
import { Refusal } from "@/lib/errors";
import { CreateUser } from "@/lib/users/inputs";
import { failure } from "./failure";

test("a refusal keeps its sentence and its fields", () => {
  const refused = failure(new Refusal("taken", { code: "这个代码用过了，换一个。" }));
  expect(refused).toMatchObject({ code: "taken", fields: { code: "这个代码用过了，换一个。" } });
});

test("what does not fit the schema is told at its field, in Chinese, with the path a form knows", () => {
  const typed = { username: "jia", name: " ", memberships: [{ role: "king", agency: "demo-kjj" }] };
  const parsed = CreateUser.safeParse(typed);
  expect(failure(parsed.error)).toMatchObject({
    code: "invalid",
    fields: { name: "请填写姓名。", "memberships.0.role": "请选择职责。" },
  });
});

test.each([
  ["SQLITE_FULL", "disk-full"],
  ["SQLITE_BUSY", "busy"],
])("the database's %s is told as %s, not as a fault of the program", (code, told) => {
  expect(failure(Object.assign(new Error("disk"), { code }))).toMatchObject({ code: told, fields: {} });
});

test("a fault of the program shows a reference and nothing of itself", () => {
  const told = failure(new Error("secret detail"));
  expect(told.code).toBe("failed");
  expect(told.reference).toMatch(/^[0-9a-f]{8}$/);
  expect(told.says).toContain(told.reference);
  expect(JSON.stringify(told)).not.toContain("secret");
});

test("the first sentence of a field is the one that is shown", () => {
  const schema = z.object({ a: z.string().min(2, "太短。").regex(/^x/, "要以 x 开头。") });
  expect(failure(schema.safeParse({ a: "" }).error).fields).toEqual({ a: "太短。" });
});
