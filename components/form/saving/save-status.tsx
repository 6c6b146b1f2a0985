"use client";
import { Mark } from "@/components/ui/mark";
import { useDeskData, useQueue, useRefused } from "../desk-context";
import styles from "./save-status.module.css";
import { saveWords } from "./save-words";

/** Always at the same place: whether everything is saved, and if not, why. The page's one role="status". */
export function SaveStatus() {
  const { today } = useDeskData();
  const { tone, text } = saveWords(useQueue(), useRefused().size, today);
  return (
    <span className={`${styles.status} ${styles[tone]}`} role="status">
      {tone === "saved" ? <Mark shape="done" /> : null}
      {tone === "unsaved" ? <Mark shape="warn" /> : null}
      {text}
    </span>
  );
}
