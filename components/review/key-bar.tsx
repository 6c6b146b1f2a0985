"use client";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import styles from "./key-bar.module.css";
import type { KeyList } from "./shortcuts";

/** The shortcuts of a page, small, below the work; the list also opens by click. */
export function KeyBar({ keys, onHelp, children }: { keys: KeyList; onHelp: () => void; children?: ReactNode }) {
  return (
    <div className={styles.bar}>
      {keys
        .filter(([key]) => key !== "?")
        .map(([key, words]) => (
          <span key={key} className={styles.key}>
            <kbd>{key}</kbd> {words}
          </span>
        ))}
      <Button variant="link" size="small" onClick={onHelp}>
        <kbd>?</kbd> 全部快捷键
      </Button>
      {children ? <span className={styles.end}>{children}</span> : null}
    </div>
  );
}
