import { expect, test } from "vitest";
import { landing, ownPath } from "./landing";

test.each([
  "https://elsewhere.example/",
  "//elsewhere.example/",
  "/\\elsewhere.example/",
  "/\t/elsewhere.example/",
  "/..//elsewhere.example/",
  "javascript:alert(1)",
  "desk",
  "",
  "/sign-in?next=/desk",
  "/setup/abc",
  "/api/auth/signout",
  undefined,
])("after signing in nobody is led to %s", (next) => {
  expect(ownPath(next)).toBeNull();
});

test.each(["/desk", "/desk/demo-kjj/2025/part3?x=1#cell", "/review/demo-kjj/2025"])(
  "but to our own page %s",
  (next) => {
    expect(ownPath(next)).toBe(next);
  },
);

test("people land where they work", () => {
  expect(landing([{ role: "editor" }])).toBe("/desk");
  expect(landing([{ role: "editor" }, { role: "supervisor" }])).toBe("/review");
  expect(landing([{ role: "administrator" }])).toBe("/admin");
  expect(landing([])).toBe("/account");
});
