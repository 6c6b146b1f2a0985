"use client";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import styles from "./decision-dialog.module.css";
import { RefusalNotice } from "./refusal-notice";
import type { Refused } from "./use-attempt";

type Props = {
  title: string;
  confirm: string;
  red?: boolean;
  busy: boolean;
  refused: Refused | null;
  /** Why it cannot be confirmed yet. */
  missing?: string | null;
  /** Where there is nothing to fill in, Enter confirms at once. */
  confirmFirst?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** The question before every decision: what will happen, what is still needed, and the refusal when it comes. */
export function DecisionDialog(props: Props) {
  const { title, confirm, red = false, busy, refused, missing = null, confirmFirst = false, children } = props;
  return (
    <Dialog title={title} open onClose={props.onClose}>
      <form
        className={styles.body}
        onSubmit={(event) => {
          event.preventDefault();
          if (!missing && !busy) props.onConfirm();
        }}
      >
        {children}
        <RefusalNotice refused={refused} />
        <div className={styles.actions}>
          {missing ? (
            <span className="note" id="decision-missing">
              {missing}
            </span>
          ) : null}
          <Button variant="plain" onClick={props.onClose}>
            再看看
          </Button>
          <Button
            type="submit"
            variant={red ? "red" : "solid"}
            busy={busy}
            autoFocus={confirmFirst}
            reasonId={missing ? "decision-missing" : undefined}
          >
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
