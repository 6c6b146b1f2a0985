"use client";
import { useEffect, useState } from "react";

/** Text being written, kept in this tab until it is sent: a reload, a lost session or a failure loses nothing. */
export function useDraft(name: string, initial = ""): [string, (text: string) => void] {
  const [text, setText] = useState(initial);
  useEffect(() => setText(sessionStorage.getItem(name) ?? initial), [name, initial]);
  const keep = (next: string) => {
    setText(next);
    if (next === "") sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, next);
  };
  return [text, keep];
}
