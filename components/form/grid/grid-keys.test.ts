import { expect, test } from "vitest";
import { actOf, changesNothing, type Key } from "./grid-keys";

const press = (key: string, more: Partial<Key> = {}): Key => ({
  ...{ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, isComposing: false },
  ...more,
});

test("Enter goes down and Shift+Enter up, in both modes", () => {
  for (const mode of ["moving", "editing"] as const) {
    expect(actOf(press("Enter"), mode)).toEqual({ do: "move", to: "down" });
    expect(actOf(press("Enter", { shiftKey: true }), mode)).toEqual({ do: "move", to: "up" });
  }
});
test("left and right move between cells, and the caret while editing", () => {
  expect(actOf(press("ArrowLeft"), "moving")).toEqual({ do: "move", to: "left" });
  expect(actOf(press("ArrowLeft"), "editing")).toBeNull();
});
test("a stroke says not applicable, and is typed while editing", () => {
  expect(actOf(press("/"), "moving")).toEqual({ do: "fill", text: "不适用" });
  expect(actOf(press("/"), "editing")).toBeNull();
});
test("Ctrl+Z takes back an act of the grid, and text while editing", () => {
  expect(actOf(press("z", { ctrlKey: true }), "moving")).toEqual({ do: "undo" });
  expect(actOf(press("z", { ctrlKey: true }), "editing")).toBeNull();
});
test("keys of an input method that is composing are left alone", () => {
  expect(actOf(press("Enter", { isComposing: true }), "editing")).toBeNull();
  expect(actOf(press("ArrowDown", { isComposing: true }), "editing")).toBeNull();
});
test("digits are typed", () => {
  expect(actOf(press("5"), "moving")).toBeNull();
});
test("keys that go to an input method which the browser no longer calls composing are left alone", () => {
  expect(actOf(press("Enter", { keyCode: 229 }), "editing")).toBeNull();
  expect(actOf(press("Process"), "moving")).toBeNull();
});
test("Ctrl and an arrow go to the edge of what is filled, Home and End to the ends of line and grid", () => {
  expect(actOf(press("ArrowDown", { ctrlKey: true }), "moving")).toEqual({ do: "move", to: "edge-down" });
  expect(actOf(press("ArrowLeft", { metaKey: true }), "moving")).toEqual({ do: "move", to: "edge-left" });
  expect(actOf(press("Home"), "moving")).toEqual({ do: "move", to: "row-start" });
  expect(actOf(press("End", { ctrlKey: true }), "moving")).toEqual({ do: "move", to: "last" });
  expect(actOf(press("PageDown"), "moving")).toEqual({ do: "move", to: "page-down" });
});
test("with Shift every such key selects instead", () => {
  expect(actOf(press("ArrowRight", { shiftKey: true }), "moving")).toEqual({ do: "select", to: "right" });
  expect(actOf(press("End", { shiftKey: true, ctrlKey: true }), "moving")).toEqual({ do: "select", to: "last" });
  expect(actOf(press("PageUp", { shiftKey: true }), "moving")).toEqual({ do: "select", to: "page-up" });
});
test("while editing Shift, Ctrl, Home and End move in the text; up, down and the pages leave the cell", () => {
  for (const more of [{ shiftKey: true }, { ctrlKey: true }, { shiftKey: true, ctrlKey: true }])
    expect(actOf(press("ArrowLeft", more), "editing")).toBeNull();
  expect(actOf(press("Home"), "editing")).toBeNull();
  expect(actOf(press("ArrowUp", { shiftKey: true }), "editing")).toBeNull();
  expect(actOf(press("ArrowUp"), "editing")).toEqual({ do: "move", to: "up" });
  expect(actOf(press("PageDown"), "editing")).toEqual({ do: "move", to: "page-down" });
});
test("Ctrl+A selects the table, Ctrl+D and Ctrl+R fill; reading the page anew stays with the browser", () => {
  expect(actOf(press("a", { ctrlKey: true }), "moving")).toEqual({ do: "select-table" });
  expect(actOf(press("a", { ctrlKey: true }), "editing")).toBeNull();
  expect(actOf(press("D", { ctrlKey: true }), "moving")).toEqual({ do: "spread", to: "down" });
  expect(actOf(press("r", { ctrlKey: true }), "moving")).toEqual({ do: "spread", to: "right" });
  expect(actOf(press("R", { ctrlKey: true, shiftKey: true }), "moving")).toBeNull();
});
test("Ctrl+C, Ctrl+X and Ctrl+V stay the browser's, which then tells of copying and pasting", () => {
  for (const key of ["c", "x", "v"]) expect(actOf(press(key, { ctrlKey: true }), "moving")).toBeNull();
  expect(actOf(press("Delete", { shiftKey: true }), "moving")).toBeNull();
});
test("where the report can only be read one moves, selects and asks for help, and changes nothing", () => {
  const may = (key: Key) => {
    const act = actOf(key, "moving");
    return act !== null && changesNothing(act);
  };
  expect(may(press("ArrowDown", { shiftKey: true }))).toBe(true);
  expect(may(press("?"))).toBe(true);
  for (const key of [press("Delete"), press("/"), press("d", { ctrlKey: true }), press("z", { ctrlKey: true })])
    expect(may(key)).toBe(false);
});
test("where the cells of a row stand one below the other, Enter goes on to the next of them", () => {
  expect(actOf(press("Enter"), "editing", true)).toEqual({ do: "tab", to: "next" });
  expect(actOf(press("Enter", { shiftKey: true }), "moving", true)).toEqual({ do: "tab", to: "previous" });
  expect(actOf(press("Enter", { isComposing: true }), "editing", true)).toBeNull();
});
