import type { ReactNode } from "react";
import { Details } from "@/components/ui/details";
import styles from "./folded-list.module.css";

type Props<T> = { items: readonly T[]; unit: string; children: (item: T) => ReactNode };

/** So many are read one after the other; the rest is folded. */
const SHOWN = 20;

/** A list to go through. `children` draws one item, its list item with a key. */
export function FoldedList<T>({ items, unit, children }: Props<T>) {
  const list = (some: readonly T[]) => <ol className={styles.list}>{some.map(children)}</ol>;
  return (
    <>
      {list(items.slice(0, SHOWN))}
      {items.length > SHOWN ? (
        <Details summary={`其余 ${items.length - SHOWN} ${unit}`}>{list(items.slice(SHOWN))}</Details>
      ) : null}
    </>
  );
}
