"use client";
import type { ReactNode } from "react";
import { Button } from "./button";
import styles from "./toast.module.css";

type Props = { children: ReactNode; action?: { label: string; onPress: () => void } };

/** What just happened, with its undo. Stays until the caller takes it away; give it null children for none. */
export function Toast({ children, action }: Props) {
  return (
    <div className={styles.place} aria-live="polite">
      {children ? (
        <div className={styles.toast}>
          <span>{children}</span>
          {action ? (
            <span className={styles.action}>
              <Button variant="link" onClick={action.onPress}>
                {action.label}
              </Button>
            </span>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
