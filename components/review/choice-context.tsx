"use client";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { type BulkLine, lineKey } from "./bulk-approval";
import styles from "./choice-context.module.css";

type Shared = {
  /** What this page of the list offers. */
  offered: readonly BulkLine[];
  chosen: readonly BulkLine[];
  choose: (keys: ReadonlySet<string>) => void;
};
const Choice = createContext<Shared | null>(null);

/** Which reports of the list are ticked. What has left the list is no longer chosen. */
export function ChoiceProvider({ offered, children }: { offered: readonly BulkLine[]; children: ReactNode }) {
  const [keys, choose] = useState<ReadonlySet<string>>(new Set());
  const shared = useMemo(
    () => ({ offered, chosen: offered.filter((line) => keys.has(lineKey(line))), choose }),
    [offered, keys],
  );
  return <Choice value={shared}>{children}</Choice>;
}

export function useChoice(): Shared {
  const shared = useContext(Choice);
  if (!shared) throw new Error("rows are chosen outside their provider");
  return shared;
}

/** The tick box of one row. */
export function RowChoice({ line }: { line: BulkLine }) {
  const { chosen, choose } = useChoice();
  const [key, all] = [lineKey(line), chosen.map(lineKey)];
  const ticked = all.includes(key);
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        checked={ticked}
        aria-keyshortcuts="X"
        onChange={() => choose(new Set(ticked ? all.filter((one) => one !== key) : [...all, key]))}
      />
      <span className="vh">{`选中${line.name}${line.year}年度报告`}</span>
    </label>
  );
}

/** Ticks every row of the page, or none. */
export function PageChoice() {
  const { offered, chosen, choose } = useChoice();
  const all = chosen.length === offered.length && offered.length > 0;
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        checked={all}
        ref={(box) => {
          if (box) box.indeterminate = !all && chosen.length > 0;
        }}
        onChange={() => choose(new Set(all ? [] : offered.map(lineKey)))}
      />
      <span className="vh">选中本页全部待审核的报告</span>
    </label>
  );
}
