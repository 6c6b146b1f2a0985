"use client";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { HistoryEntry } from "@/lib/reports/read-history";
import styles from "./history-list.module.css";
import { actWords, fullMoment } from "./moment-words";
import type { useHistory } from "./use-history";

type Props = ReturnType<typeof useHistory> & { entry: (entry: HistoryEntry) => ReactNode };

/** Who, when, and from what to what; newest first, the earlier ones on demand. */
export function HistoryList({ history, failed, earlier, again, entry }: Props) {
  return (
    <div aria-live="polite">
      {failed ? (
        <p className={styles.failed}>
          {failed}
          <Button variant="link" onClick={again}>
            再试
          </Button>
        </p>
      ) : null}
      {!history && !failed ? <p>正在读取…</p> : null}
      {history?.entries.length === 0 ? <p>还没有人改过。</p> : null}
      {history && history.entries.length > 0 ? (
        <ol className={styles.list}>
          {history.entries.map((one) => (
            <li key={one.id}>
              <p className={styles.who}>
                <time dateTime={one.at}>{fullMoment(new Date(one.at))}</time>　{one.by}
                {one.act ? `　${actWords[one.act]}` : null}
              </p>
              {entry(one)}
            </li>
          ))}
        </ol>
      ) : null}
      {history?.more ? (
        <Button variant="link" onClick={earlier}>
          更早
        </Button>
      ) : null}
    </div>
  );
}
