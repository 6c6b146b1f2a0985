import { expect, test } from "vitest";
import { returnPath, viewCookie, viewIn } from "./view-choice";

test("大字 and 高对比 last a year, each by itself, and going back to normal removes the cookie", () => {
  expect(viewCookie(new URLSearchParams("text=large"))).toEqual([
    "gk-text=large; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly",
  ]);
  expect(viewCookie(new URLSearchParams("contrast=normal"))).toEqual([
    "gk-contrast=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly",
  ]);
});

test("a value nobody offered is not put into a cookie", () => {
  expect(viewCookie(new URLSearchParams("text=x%0d%0aSet-Cookie:a"))).toEqual([
    "gk-text=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly",
  ]);
});

test("one comes back to the page one was on, and never to another site", () => {
  expect(returnPath("http://localhost:3000/reports/demo-kjj/2025?x=1#part2")).toBe("/reports/demo-kjj/2025?x=1");
  expect(returnPath("https://evil.example//evil.example/a")).toBe("/evil.example/a");
  expect(returnPath("https://evil.example/\\evil.example")).toBe("/evil.example");
  expect(returnPath(null)).toBe("/");
  expect(returnPath("not an address")).toBe("/");
});

test("of all cookies a page looks at two, and only at the values it knows", () => {
  const asked = [
    undefined,
    "sid=1",
    "a=1; gk-contrast=more; gk-text=large",
    "gk-text=huge; gk-contrast=more",
    "xgk-text=large",
  ];
  expect(asked.map(viewIn)).toEqual(["", "", "gk-text=large; gk-contrast=more", "gk-contrast=more", ""]);
});
