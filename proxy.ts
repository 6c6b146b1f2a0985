/** Convenience only: every page, action and route asks again who is there. */
import { type NextRequest, NextResponse } from "next/server";
import { currentStore } from "@/db/current";
import { addressStatus } from "@/lib/reports/address-status";

const signedIn = /^\/(desk|review|admin|account)(\/|$)/;
const withScript = /^\/(desk|review|admin|account|sign-in|setup)(\/|$)/;
const sessionCookies = ["next-auth.session-token", "__Secure-next-auth.session-token"];

const development = process.env.NODE_ENV === "development";

/** Only our own scripts, named by a number used once. Development needs eval, and styles that carry no number. */
const policy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = request.nextUrl;
  const search = new URLSearchParams(request.nextUrl.search);
  search.delete("_rsc");
  const path = search.size > 0 ? `${pathname}?${search}` : pathname;

  // A save or an action must be answered in words, not led away: only reading is redirected.
  const known = sessionCookies.some((name) => request.cookies.has(name));
  if (signedIn.test(pathname) && !known && request.method === "GET") {
    const to = new URL("/sign-in", request.url);
    to.searchParams.set("next", path);
    return NextResponse.redirect(to);
  }

  const headers = new Headers(request.headers);
  headers.set("x-gongkai-path", path);
  // A page cannot set 410 itself, and its notFound() is drawn by script alone, which public pages have not:
  // an address that no page has shows the drawn 404 as plain HTML.
  const status = await addressStatus(currentStore, pathname);
  if (status !== 200) {
    const shown = status === 404 ? new URL("/missing", request.url) : request.nextUrl;
    return NextResponse.rewrite(shown, { request: { headers }, status });
  }
  if (!withScript.test(pathname)) return NextResponse.next({ request: { headers } });

  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const csp = policy(nonce);
  // Next reads the number from here and puts it on its own scripts; pages read x-nonce.
  headers.set("Content-Security-Policy", csp);
  headers.set("x-nonce", nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", csp);
  response.headers.set("X-Content-Type-Options", "nosniff");
  response.headers.set("Referrer-Policy", "same-origin");
  return response;
}

export const config = { matcher: ["/((?!_next/|api/|favicon.ico).*)"] };
