"use client";
import { useEffect } from "react";
import { useDesk } from "../desk-context";
import { isToWrite } from "../steps";
import { cellInHash, focusCell } from "./focus-cell";
import type { GridModel } from "./grid-model";

/** Goes to the cell that the address names: every finding and comment leads to its place, 下一步 to the first blank. */
export function useCellInAddress(model: GridModel): void {
  const { store } = useDesk();
  useEffect(() => {
    const firstBlank = () => model.order.find((cell) => store.cell(cell).figure.state === "blank") ?? model.order[0];
    const go = () => {
      const cell = isToWrite() ? firstBlank() : cellInHash(location.hash);
      if (cell) focusCell(cell);
    };
    go();
    addEventListener("hashchange", go);
    return () => removeEventListener("hashchange", go);
  }, [model, store]);
}
