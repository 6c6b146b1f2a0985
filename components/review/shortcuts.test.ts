import { expect, test } from "vitest";
import { shortcutOf, takesText } from "./shortcuts";

const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
  shortcutOf({ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...more });

test("letters mean the same in both cases, with or without caps lock", () => {
  expect(press("a")).toBe("A");
  expect(press("A")).toBe("A");
});

test("Ctrl+A selects everything and approves nothing", () => {
  expect(press("a", { ctrlKey: true })).toBe(null);
  expect(press("r", { metaKey: true })).toBe(null);
});

test("a letter typed into an input method is the input method's", () => {
  expect(press("a", { isComposing: true })).toBe(null);
  expect(press("Process")).toBe(null);
});

test("the full-width question mark opens the list too", () => {
  expect(press("？")).toBe("?");
});

test("in a field a letter is a letter, at a tick box or a button it is a shortcut", () => {
  expect(takesText({ tagName: "TEXTAREA", isContentEditable: false })).toBe(true);
  expect(takesText({ tagName: "INPUT", isContentEditable: false, type: "search" })).toBe(true);
  expect(takesText({ tagName: "INPUT", isContentEditable: false, type: "checkbox" })).toBe(false);
  expect(takesText({ tagName: "BUTTON", isContentEditable: false })).toBe(false);
  expect(takesText({ tagName: "DIV", isContentEditable: true })).toBe(true);
});
