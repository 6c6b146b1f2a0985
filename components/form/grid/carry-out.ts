import type { CellText, ReportStore } from "../report-store";
import { focusCell } from "./focus-cell";
import type { Act, Mode } from "./grid-keys";
import { type GridModel, neighbour } from "./grid-model";
import { nextFinding } from "./next-finding";
import { tableOf } from "./selection/block";
import { openCells, spread } from "./selection/fill";
import type { GridSelection } from "./selection/grid-selection";
import { travel } from "./travel";

export type GridHands = {
  model: GridModel;
  store: ReportStore;
  selection: GridSelection;
  mode: { current: Mode };
  onHelp: () => void;
};

/** The height of head and balance, and of one line: how many lines make a page. */
const [AROUND, LINE] = [320, 32];

/** Does what a key stands for. False: the browser does what it does with that key. */
export function carryOut(act: Act, input: HTMLInputElement, hands: GridHands): boolean {
  const { model, store, selection, mode, onHelp } = hands;
  const cell = input.name;
  const block = selection.blockOr(cell);
  const ground = {
    isFilled: (one: string) => store.text(one) !== "",
    page: Math.max(1, Math.floor((window.innerHeight - AROUND) / LINE)),
  };
  switch (act.do) {
    case "move": {
      selection.giveUp();
      const next = travel(model, cell, act.to, ground);
      if (next) store.topics.hold(() => focusCell(next));
      else input.select();
      return true;
    }
    case "tab": {
      selection.giveUp();
      const next = neighbour(model, cell, act.to);
      // At the end of a table the browser goes on to what stands below it.
      if (!next || tableOf(next) !== tableOf(cell)) return false;
      store.topics.hold(() => focusCell(next));
      return true;
    }
    case "select":
      selection.extend(cell, act.to, ground);
      return true;
    case "select-table":
      selection.selectTable(cell);
      return true;
    case "edit":
      selection.giveUp();
      mode.current = "editing";
      input.setSelectionRange(input.value.length, input.value.length);
      return true;
    case "give-up":
      if (selection.block()) selection.giveUp();
      else {
        store.giveUpEdit(cell);
        store.beginEdit(cell);
      }
      mode.current = "moving";
      input.select();
      return true;
    case "fill": {
      const texts = openCells(model, block).map((one) => ({ cell: one, text: act.text }));
      setTexts(hands, input, texts, act.text === "" ? "清空" : "填写");
      return true;
    }
    case "spread":
      setTexts(hands, input, spread(model, block, act.to, store.text), act.to === "down" ? "向下填充" : "向右填充");
      return true;
    case "undo":
    case "redo": {
      store.endEdit(cell);
      selection.giveUp();
      const step = act.do === "undo" ? store.undo() : store.redo();
      if (step?.cells[0]) focusCell(step.cells[0].cell);
      const now = document.activeElement;
      if (now instanceof HTMLInputElement) {
        store.beginEdit(now.name);
        now.select();
      }
      return true;
    }
    case "finding": {
      const next = nextFinding(model, store, cell, act.by);
      if (next) focusCell(next);
      if (next === cell) {
        // The only one is where one is: as if one had come there.
        mode.current = "moving";
        input.select();
      }
      return true;
    }
    case "help":
      onHelp();
      return true;
  }
}

/** Writes into several cells in one act, while one stays in the cell one is in. */
export function setTexts(
  { store, mode }: GridHands,
  input: HTMLInputElement,
  texts: readonly CellText[],
  label: string,
): void {
  store.endEdit(input.name);
  store.setTexts(texts, label);
  store.beginEdit(input.name);
  mode.current = "moving";
  input.select();
}
