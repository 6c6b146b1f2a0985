"use client";
import { useSyncExternalStore } from "react";
import type { GridSelection } from "./grid-selection";

/** How much is selected: seen, and read out. */
export function SelectionWords({ selection }: { selection: GridSelection }) {
  const words = useSyncExternalStore(selection.subscribe, selection.words, selection.words);
  return <span aria-live="polite">{words}</span>;
}
