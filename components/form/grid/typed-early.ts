import { useLayoutEffect } from "react";
import { cellInfo } from "@/lib/forms/cells";
import { inputText } from "@/lib/forms/numbers";
import { useDesk } from "../desk-context";
import type { GridSelection } from "./selection/grid-selection";

/** Fields in which somebody stood when the program arrived, until their focus is told, and whether they had typed. */
const early = new WeakMap<HTMLInputElement, { typed: boolean }>();

/** What is known of a focus that is older than the program; null for any other. Known once. */
export function takeEarly(input: HTMLInputElement): { typed: boolean } | null {
  const known = early.get(input) ?? null;
  early.delete(input);
  return known;
}

/**
 * What somebody typed into the fields that the server sent, before this program had arrived in the browser. It must be
 * read before the cells write their own texts, which they do in their effects.
 */
export function useTypedEarly(grid: GridSelection): void {
  const { store } = useDesk();
  useLayoutEffect(() => {
    for (const input of grid.root?.querySelectorAll<HTMLInputElement>("input[data-cell]") ?? []) {
      const info = cellInfo(store.form, input.name);
      const focused = document.activeElement === input;
      const typed = info !== undefined && input.value !== inputText(info.kind, store.cell(input.name).figure);
      if (focused) {
        store.activate(input.name);
        store.beginEdit(input.name);
        early.set(input, { typed });
        // As if one had come there now: the first key replaces what stands in the field.
        if (!typed) input.select();
      }
      if (!typed) continue;
      store.type(input.name, input.value);
      if (!focused) store.endEdit(input.name);
    }
  }, [grid, store]);
}
