import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { Key } from "./key";

/** A link that also has a letter. */
export function KeyLink({ href, shortcut, children }: { href: Route; shortcut: string; children: ReactNode }) {
  return (
    <Link href={href} aria-keyshortcuts={shortcut} className={buttonClass({ variant: "plain", size: "small" })}>
      {children} <Key>{shortcut}</Key>
    </Link>
  );
}
