"use client";
import { useState } from "react";
import { KeyBar } from "./key-bar";
import { KeyHelp } from "./key-help";
import { reportKeys } from "./shortcuts";
import { useShortcuts } from "./use-shortcuts";

const shown = (element: Element | null | undefined): element is HTMLElement =>
  element instanceof HTMLElement && element.checkVisibility();

/** The control that carries this shortcut: at the place where one is, else the page's own (the whole report's, the bar's). */
function controlFor(key: string): HTMLElement | undefined {
  const place = document.activeElement?.closest("[data-place]");
  const selector = `[aria-keyshortcuts="${key}"]`;
  const near = place?.querySelector(selector);
  if (shown(near)) return near;
  return [...document.querySelectorAll(selector)].filter((control) => !control.closest("[data-place]")).find(shown);
}

function toNextChange(): boolean {
  const changes = [...document.querySelectorAll("[data-change]")].filter(shown);
  const at = changes.indexOf(document.activeElement?.closest<HTMLElement>("[data-change]") ?? document.body);
  const next = changes[at + 1] ?? changes[0];
  if (!next) return false;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "center" });
  return true;
}

/** One letter for each thing that is done a hundred times a day. The controls themselves say which letter is theirs. */
export function ReportKeys() {
  const [help, setHelp] = useState(false);
  useShortcuts((key) => {
    if (key === "?") {
      setHelp(true);
      return true;
    }
    if (key === "N") return toNextChange();
    const control = controlFor(key);
    control?.focus();
    control?.click();
    return control !== undefined;
  });
  return (
    <>
      <KeyBar keys={reportKeys} onHelp={() => setHelp(true)} />
      {help ? <KeyHelp keys={reportKeys} onClose={() => setHelp(false)} /> : null}
    </>
  );
}
