/** The keyboard of the grid. Moving: keys go from cell to cell. Editing: they belong to the text, as in a spreadsheet. */
import type { Way } from "./travel";

export type Mode = "moving" | "editing";
export type Act =
  | { do: "move"; to: Way }
  /** As the browser does it where the table ends. */
  | { do: "tab"; to: "next" | "previous" }
  | { do: "select"; to: Way }
  | { do: "select-table" }
  | { do: "edit" }
  /** Of the block, where one is selected; else of what was typed. */
  | { do: "give-up" }
  | { do: "fill"; text: "" | "不适用" }
  /** Ctrl+D, Ctrl+R: the first line or column of the block into the others. */
  | { do: "spread"; to: "down" | "right" }
  | { do: "undo" | "redo" | "help" }
  | { do: "finding"; by: 1 | -1 };

/** What changes nothing: also where the report can only be read. */
export const changesNothing = (act: Act): boolean =>
  ["move", "tab", "select", "select-table", "give-up", "finding", "help"].includes(act.do);

export type Key = {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
  /** 229: the key went to an input method, also where the browser no longer calls it composing. */
  keyCode?: number;
};

const ways: Readonly<Record<string, Way>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  PageUp: "page-up",
  PageDown: "page-down",
  Home: "row-start",
  End: "row-end",
};
const farWays: Readonly<Record<string, Way>> = {
  ArrowUp: "edge-up",
  ArrowDown: "edge-down",
  ArrowLeft: "edge-left",
  ArrowRight: "edge-right",
  Home: "first",
  End: "last",
};
/** Keys that leave a cell also while its text is edited. */
const leaving = ["ArrowUp", "ArrowDown", "PageUp", "PageDown"];

/**
 * What a key does; null: what the browser does with it.
 * @param stacked where the cells of a row stand one below the other, Enter goes on to the next of them.
 */
export function actOf(pressed: Key, mode: Mode, stacked = false): Act | null {
  const { key, shiftKey, ctrlKey, metaKey, altKey, isComposing, keyCode } = pressed;
  // While an input method composes, every key is its own.
  if (isComposing || keyCode === 229 || altKey || key === "Process") return null;
  if (ctrlKey || metaKey) return mode === "moving" ? withControl(key, shiftKey) : null;
  switch (key) {
    case "Enter":
      if (stacked) return { do: "tab", to: shiftKey ? "previous" : "next" };
      return { do: "move", to: shiftKey ? "up" : "down" };
    case "Tab":
      return { do: "tab", to: shiftKey ? "previous" : "next" };
    case "F8":
      return { do: "finding", by: shiftKey ? -1 : 1 };
    case "Escape":
      return { do: "give-up" };
  }
  const way = ways[key];
  if (way && (mode === "moving" || (leaving.includes(key) && !shiftKey))) return goTo(way, shiftKey);
  // Shift+Delete cuts.
  return mode === "moving" && !(shiftKey && key === "Delete") ? whileMoving(key) : null;
}

const goTo = (to: Way, shiftKey: boolean): Act => (shiftKey ? { do: "select", to } : { do: "move", to });

function withControl(key: string, shiftKey: boolean): Act | null {
  const far = farWays[key];
  if (far) return goTo(far, shiftKey);
  switch (key.toLowerCase()) {
    case "z":
      return { do: shiftKey ? "redo" : "undo" };
    case "y":
      return { do: "redo" };
    case "a":
      return { do: "select-table" };
    case "d":
      return { do: "spread", to: "down" };
    case "r":
      // With Shift the browser reads the page anew.
      return shiftKey ? null : { do: "spread", to: "right" };
    default:
      return null;
  }
}

function whileMoving(key: string): Act | null {
  switch (key) {
    case "F2":
      return { do: "edit" };
    case "Delete":
    case "Backspace":
      return { do: "fill", text: "" };
    case "/":
    case "／":
      return { do: "fill", text: "不适用" };
    case "?":
    case "？":
      return { do: "help" };
    default:
      return null;
  }
}
