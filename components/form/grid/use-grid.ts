"use client";
import {
  type CompositionEvent,
  type DragEvent,
  type FocusEvent,
  type FormEvent,
  type KeyboardEvent,
  type MouseEvent,
  useMemo,
  useRef,
} from "react";
import { useDesk } from "../desk-context";
import { carryOut, type GridHands } from "./carry-out";
import { type ClipboardNews, useClipboard } from "./clipboard/use-clipboard";
import { cellInput } from "./focus-cell";
import { actOf, changesNothing, type Mode } from "./grid-keys";
import type { GridModel } from "./grid-model";
import { fieldAt, GridSelection } from "./selection/grid-selection";
import { takeEarly } from "./typed-early";

type Options = { model: GridModel; news: ClipboardNews; onHelp: () => void };

/** One set of listeners for the whole grid; every cell is a plain input that nothing re-renders while one types. */
export function useGrid({ model, news, onHelp }: Options) {
  const { store } = useDesk();
  const mode = useRef<Mode>("moving");
  const dragging = useRef(false);
  const selection = useMemo(() => new GridSelection(model), [model]);

  const hands: GridHands = useMemo(
    () => ({ model, store, selection, mode, onHelp }),
    [model, store, selection, onHelp],
  );
  const clipboard = useClipboard(hands, news);

  const listeners = useMemo(() => {
    const type = (input: HTMLInputElement) => {
      mode.current = "editing";
      selection.giveUp();
      store.type(input.name, input.value);
    };
    return {
      ref(root: HTMLElement | null) {
        selection.root = root;
      },
      onKeyDown(event: KeyboardEvent) {
        const input = cellInput(event.target);
        const act = input && actOf(event.nativeEvent, mode.current, isStacked());
        if (!act || (input.readOnly && !changesNothing(act))) return;
        if (carryOut(act, input, hands)) event.preventDefault();
      },
      onFocus(event: FocusEvent) {
        const input = cellInput(event.target);
        if (!input) return;
        const early = takeEarly(input);
        if (early) {
          // React tells this focus late, of somebody who may be typing here already: what stands there is not replaced.
          if (early.typed) mode.current = "editing";
          rove(input);
          return;
        }
        mode.current = "moving";
        if (selection.block()?.anchor !== input.name) selection.giveUp();
        store.beginEdit(input.name);
        store.activate(input.name);
        rove(input);
        input.select();
      },
      onBlur(event: FocusEvent) {
        const input = cellInput(event.target);
        if (!input) return;
        takeEarly(input);
        store.endEdit(input.name);
      },
      onMouseDown(event: MouseEvent) {
        const from = cellInput(document.activeElement);
        const field = fieldAt(event.target);
        if (event.shiftKey && from && field && selection.extendTo(from.name, field.name)) {
          event.preventDefault();
          return;
        }
        const input = cellInput(event.target);
        if (!input || event.button !== 0) return;
        selection.giveUp();
        // A first click selects the cell, a click into the cell one is in sets the caret.
        if (from === input) mode.current = "editing";
        dragging.current = true;
        window.addEventListener(
          "mouseup",
          () => {
            dragging.current = false;
          },
          { once: true },
        );
      },
      onMouseOver(event: MouseEvent) {
        const from = dragging.current ? cellInput(document.activeElement) : null;
        const field = fieldAt(event.target);
        if (!from || !field || (field === from && !selection.block())) return;
        if (selection.extendTo(from.name, field.name)) mode.current = "moving";
      },
      onMouseUp(event: MouseEvent) {
        if (selection.block()) cellInput(document.activeElement)?.select();
        if (cellInput(event.target) && mode.current === "moving") event.preventDefault();
      },
      /** The text of a cell is selected while one is in it: pulling at it selects cells and does not carry it off. */
      onDragStart(event: DragEvent) {
        if (cellInput(event.target)) event.preventDefault();
      },
      onInput(event: FormEvent) {
        const input = cellInput(event.target);
        if (!input) return;
        // What an input method has not settled yet is no entry.
        if ((event.nativeEvent as InputEvent).isComposing) mode.current = "editing";
        else type(input);
      },
      onCompositionEnd(event: CompositionEvent) {
        const input = cellInput(event.target);
        if (input) type(input);
      },
    };
  }, [hands, store, selection]);
  return { listeners: { ...listeners, ...clipboard.listeners }, selection, acceptPaste: clipboard.accept };
}

/** The width at which the tables of the grid are taken apart. */
const isStacked = (): boolean => window.matchMedia("(max-width: 64rem)").matches;

/** One tab stop per table: the cell one was in last. */
function rove(input: HTMLInputElement): void {
  const table = input.closest("table");
  for (const other of table?.querySelectorAll<HTMLInputElement>("input[data-cell][tabindex='0']") ?? [])
    other.tabIndex = -1;
  input.tabIndex = 0;
}
