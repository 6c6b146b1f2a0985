"use client";
import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";

export type NavItem = { href: string; label: string; count?: number };

/** The current item is the one whose address leads furthest into the page's own. */
export function currentItem(items: readonly NavItem[], path: string): string | null {
  const within = items.filter(({ href }) => path === href || path.startsWith(`${href}/`));
  return within.sort((a, b) => b.href.length - a.href.length)[0]?.href ?? null;
}

export function DeskNav({ items }: { items: readonly NavItem[] }) {
  const current = currentItem(items, usePathname());
  return (
    <nav aria-label="主导航">
      {items.map(({ href, label, count }) => (
        // The layouts pass addresses of known pages; typed routes cannot see through a list.
        <Link key={href} href={href as Route} aria-current={href === current ? "page" : undefined}>
          {label}
          {count ? ` ${count}` : null}
        </Link>
      ))}
    </nav>
  );
}
