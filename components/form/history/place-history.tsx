"use client";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import type { HistoryEntry } from "@/lib/reports/read-history";
import { HistoryList } from "./history-list";
import styles from "./history-list.module.css";
import { useHistory } from "./use-history";

type Props = {
  of: Parameters<typeof useHistory>[0];
  /** What one presses to read it. */
  ask: string;
  /** What was just brought back, with its undo. */
  told: string | null;
  onUndo: () => void;
  entry: (entry: HistoryEntry) => ReactNode;
};

/** The history of one place where one writes, read when it is asked for. */
export function PlaceHistory({ of, ask, told, onUndo, entry }: Props) {
  const [open, setOpen] = useState(false);
  const history = useHistory(of, open);
  return (
    <>
      {told ? (
        <p className={styles.told}>
          {told}　
          <Button variant="link" onClick={onUndo}>
            撤销
          </Button>
        </p>
      ) : null}
      {open ? (
        <HistoryList {...history} entry={entry} />
      ) : (
        <Button variant="link" onClick={() => setOpen(true)}>
          {ask}
        </Button>
      )}
    </>
  );
}
