import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button";

type Props<R extends string> = ButtonLook & { href: Route<R>; children: ReactNode; prefetch?: boolean };

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton<R extends string>({ href, children, prefetch, ...look }: Props<R>) {
  return (
    <Link href={href} prefetch={prefetch} className={buttonClass(look)}>
      {children}
    </Link>
  );
}
