"use client";
import { type ReactNode, useState } from "react";
import { KeyBar } from "./key-bar";
import { KeyHelp } from "./key-help";
import { listKeys } from "./shortcuts";
import { useShortcuts } from "./use-shortcuts";

function move(step: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLElement>("[data-row-link]")];
  const at = document.activeElement instanceof HTMLElement ? links.indexOf(document.activeElement) : -1;
  const next = links[at === -1 && step === -1 ? links.length - 1 : at + step];
  next?.focus();
  return next !== undefined;
}

/** The box of the row that has the focus. */
function tick(): boolean {
  const box = document.activeElement?.closest("tr")?.querySelector<HTMLElement>('[aria-keyshortcuts="X"]');
  box?.click();
  return box !== null && box !== undefined;
}

/** J and K move from row to row, X ticks it, Enter opens by itself, / leads to the search. */
export function WorklistKeys({ children }: { children?: ReactNode }) {
  const [help, setHelp] = useState(false);
  useShortcuts((key) => {
    if (key === "J") return move(1);
    if (key === "K") return move(-1);
    if (key === "X") return tick();
    if (key === "/") document.querySelector<HTMLElement>('[aria-keyshortcuts="/"]')?.focus();
    else if (key === "?") setHelp(true);
    else return false;
    return true;
  });
  return (
    <>
      <KeyBar keys={listKeys} onHelp={() => setHelp(true)}>
        {children}
      </KeyBar>
      {help ? <KeyHelp keys={listKeys} onClose={() => setHelp(false)} /> : null}
    </>
  );
}
