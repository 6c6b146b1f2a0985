import type { Route } from "next";
import Link from "next/link";
import styles from "./filter-tabs.module.css";

export type FilterTab = { href: string; label: string; count?: number; current?: boolean };

type Props = {
  label: string;
  tabs: readonly FilterTab[];
  /** The letter that leads to the next one. */
  shortcut?: string;
};

/** One list, seen through filters; each filter has its own address. */
export function FilterTabs({ label, tabs, shortcut }: Props) {
  const next = (tabs.findIndex(({ current }) => current) + 1) % Math.max(1, tabs.length);
  return (
    <nav className={styles.filter} aria-label={label}>
      {tabs.map((tab, at) => (
        // The caller built the address from a known page; typed routes cannot see through a list.
        <Link
          key={tab.href}
          href={tab.href as Route}
          aria-current={tab.current ? "true" : undefined}
          aria-keyshortcuts={at === next ? shortcut : undefined}
        >
          {tab.label}
          {tab.count === undefined ? null : <span>{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
