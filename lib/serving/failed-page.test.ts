import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { failedPage, isEmptyShell } from "./failed-page";

test("the page that says it failed carries its own style, and its policy allows that style alone", () => {
  const style = /<style>([\s\S]*)<\/style>/.exec(failedPage.html)?.[1] ?? "";
  expect(failedPage.policy).toContain(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
  expect(failedPage.html).not.toContain("<script");
  expect(failedPage.html).toContain("<h1>这一页没有打开</h1>");
});

test("only the framework's empty shell is replaced", () => {
  expect(isEmptyShell('<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>')).toBe(true);
  expect(isEmptyShell('<!DOCTYPE html><html lang="zh-CN"><body>__next_error__</body></html>')).toBe(false);
});
