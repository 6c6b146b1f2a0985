"use client";
import { useEffect, useRef } from "react";
import { shortcutOf, takesText } from "./shortcuts";

const dialogOpen = () => document.querySelector("[role=dialog]") !== null;

/** Runs `act` for each shortcut pressed while nobody types and no dialog is open; true means it was one of ours. */
export function useShortcuts(act: (key: string) => boolean): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = shortcutOf(event);
      const at = event.target;
      if (
        !key ||
        event.defaultPrevented ||
        dialogOpen() ||
        (at instanceof HTMLElement && takesText(at as HTMLElement & { type?: string }))
      )
        return;
      if (latest.current(key)) event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
