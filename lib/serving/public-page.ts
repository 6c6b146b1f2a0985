/** Public pages are read without script: what the framework adds for the browser's half is taken out again. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { failedPage, isEmptyShell } from "./failed-page";

export const publicPolicy = [
  "default-src 'self'",
  "script-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const scripts = /<script\b(?![^>]*type="application\/ld\+json")[^>]*>[\s\S]*?<\/script>/g;
const forScripts = /<link\b[^>]*(?:as="script"|rel="expect"|rel="modulepreload")[^>]*>/g;
/** A page as it is sent to those who only read: no script, and no hint to fetch one. */
export const withoutScript = (html: string): string => html.replace(scripts, "").replace(forScripts, "");

const headerText = (value: unknown): string => (Array.isArray(value) ? value.join() : String(value ?? ""));

/** Compressed as the browser can read it: Next would compress before the scripts are out. */
function packed(body: Buffer, accepted: string): { body: Buffer; encoding: string | null } {
  if (body.length < 1000) return { body, encoding: null };
  if (/\bbr\b/.test(accepted))
    return { body: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }), encoding: "br" };
  if (/\bgzip\b/.test(accepted)) return { body: gzipSync(body), encoding: "gzip" };
  return { body, encoding: null };
}

/**
 * Holds an HTML answer back until it is whole, and sends it without scripts under a policy that allows none.
 * Answers that carry a policy of their own (the signed-in area) and whatever is not HTML pass untouched.
 */
export function readWithoutScript(request: IncomingMessage, response: ServerResponse): void {
  const accepted = headerText(request.headers["accept-encoding"]);
  delete request.headers["accept-encoding"];
  const [writeHead, write, end] = [
    response.writeHead.bind(response),
    response.write.bind(response),
    response.end.bind(response),
  ];
  let held: Buffer[] | null = null;
  const hold = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === "string") held?.push(Buffer.from(chunk, (encoding as BufferEncoding) ?? "utf8"));
    else if (chunk instanceof Uint8Array) held?.push(Buffer.from(chunk));
  };
  const decide = () => {
    if (held !== null || response.headersSent) return held !== null;
    const html = headerText(response.getHeader("content-type")).startsWith("text/html");
    if (!html || response.hasHeader("content-security-policy")) return false;
    held = [];
    return true;
  };
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const headers = rest.at(-1);
    if (headers && typeof headers === "object" && !Array.isArray(headers))
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value as string);
    response.statusCode = status;
    if (decide()) return response;
    return (writeHead as (...args: unknown[]) => ServerResponse)(status);
  }) as typeof response.writeHead;
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    if (!decide()) return (write as (...args: unknown[]) => boolean)(chunk, ...rest);
    hold(chunk, rest[0]);
    const done = rest.find((one) => typeof one === "function") as (() => void) | undefined;
    done?.();
    return true;
  }) as typeof response.write;
  response.end = ((...rest: unknown[]) => {
    if (!decide() || held === null) return (end as (...args: unknown[]) => ServerResponse)(...rest);
    hold(rest[0], rest[1]);
    const html = Buffer.concat(held).toString("utf8");
    held = null;
    const failed = isEmptyShell(html);
    const page = Buffer.from(failed ? failedPage.html : withoutScript(html));
    const { body, encoding } = packed(page, accepted);
    // What would have been fetched for the page that failed: the other allows none of it.
    if (failed) response.removeHeader("link");
    response.setHeader("Content-Security-Policy", failed ? failedPage.policy : publicPolicy);
    response.setHeader("Vary", "Accept-Encoding, Cookie");
    // Asked for its head alone, the framework draws nothing: how long the page would be is not known.
    if (request.method === "HEAD") response.removeHeader("content-length");
    else response.setHeader("Content-Length", body.length);
    response.removeHeader("transfer-encoding");
    if (encoding) response.setHeader("Content-Encoding", encoding);
    (writeHead as (...args: unknown[]) => ServerResponse)(response.statusCode);
    return (end as (...args: unknown[]) => ServerResponse)(request.method === "HEAD" ? undefined : body);
  }) as typeof response.end;
}
