"use client";
import { type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import styles from "./dialog.module.css";

type Props = {
  title: ReactNode;
  open: boolean;
  onClose: () => void;
  /** The buttons, right below; the one that does it last. */
  actions?: ReactNode;
  /** A question that must be answered: a click outside does not close it. */
  modal?: boolean;
  wide?: boolean;
  children: ReactNode;
};

/** Where one begins, where nothing in it asks for the focus itself. */
const firstPlace = "input:not([readonly], [type=hidden]), textarea, select, button, a[href]";

/** The browser's own dialog: keeps the focus inside, gives it back when it goes, closes on Esc, and needs no program. */
export function Dialog({ open, ...props }: Props) {
  return open ? <Open {...props} /> : null;
}

function Open({ title, onClose, actions, modal = true, wide = false, children }: Omit<Props, "open">) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // What stands in it is drawn once it is open: a field that asks for the focus can only then have it.
  const [shown, setShown] = useState(false);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    setShown(true);
    return () => element?.close();
  }, []);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (shown && document.activeElement === element) element?.querySelector<HTMLElement>(firstPlace)?.focus();
  }, [shown]);
  const outside = ({ target }: MouseEvent) => {
    if (!modal && target === dialog.current) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes it, which the browser tells as "cancel".
    <dialog
      ref={dialog}
      className={wide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
      aria-labelledby={titleId}
      onClick={outside}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {shown ? (
        <div className={styles.inner}>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          {children}
          {actions ? <div className={styles.actions}>{actions}</div> : null}
        </div>
      ) : null}
    </dialog>
  );
}
