import type { Role } from "./actor";

/** Where somebody works: who decides about reports goes to the worklist, who fills them in to the desk. */
export function landing(memberships: readonly { role: Role }[]): "/review" | "/desk" | "/admin" | "/account" {
  const holds = (role: Role) => memberships.some((held) => held.role === role);
  if (holds("supervisor")) return "/review";
  if (holds("editor")) return "/desk";
  return holds("administrator") ? "/admin" : "/account";
}

/** The address to go on to after signing in: one of our own pages, never another site; null: none. */
export function ownPath(next: unknown): string | null {
  if (typeof next !== "string" || next.length > 500 || !next.startsWith("/")) return null;
  const base = "http://own.invalid";
  if (!URL.canParse(next, base)) return null;
  // Parsed as a browser would: "//elsewhere" and "/\elsewhere" are other sites.
  const { origin, pathname, search, hash } = new URL(next, base);
  if (origin !== base || pathname.startsWith("//") || /^\/(sign-in|setup|api)(\/|$)/.test(pathname)) return null;
  return pathname + search + hash;
}
