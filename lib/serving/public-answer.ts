/** One finished answer of the public site: what it says, in every form in which it is sent. */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { failedPage, isEmptyShell } from "./failed-page";
import { publicPolicy, withoutScript } from "./public-page";

export type PublicAnswer = {
  status: number;
  /** By lower-case name; without those that say how and how long the body is. */
  headers: Readonly<Record<string, string>>;
  body: Buffer;
  /** Null where packing would not pay. */
  gzip: Buffer | null;
  brotli: Buffer | null;
};
/** As whoever draws it hands it over. */
export type DrawnAnswer = { status: number; headers: Readonly<Record<string, string>>; body: Buffer };

const [pack, packTighter] = [promisify(gzip), promisify(brotliCompress)];
const packs = /^(text\/|application\/(json|problem\+json|.*\+xml|xml|.*\+json|x-ndjson)|image\/svg)/;
const tooLittle = 1000;
/** They speak of one connection, or are told anew for each way of sending. */
const perSending = new Set([
  ...["connection", "keep-alive", "transfer-encoding", "content-length", "content-encoding", "date"],
  ...["etag", "vary", "accept-ranges"],
]);

/** Short of the body's SHA-256: another body, another tag. */
const tagOf = (body: Buffer): string => `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;

/**
 * Makes a drawn answer ready to be sent again and again: a page loses its scripts and gets the policy that allows
 * none, the framework's empty shell gives way to a page that needs nothing, and the body is packed once.
 */
export async function finishAnswer({ status, headers: drawn, body: raw }: DrawnAnswer): Promise<PublicAnswer> {
  const headers = Object.fromEntries(Object.entries(drawn).filter(([name]) => !perSending.has(name)));
  const type = drawn["content-type"] ?? "";
  let body = raw;
  if (type.startsWith("text/html")) {
    const html = raw.toString("utf8");
    const failed = isEmptyShell(html);
    body = Buffer.from(failed ? failedPage.html : withoutScript(html));
    // What would have been fetched for the page that failed: the other allows none of it.
    if (failed) delete headers.link;
    headers["content-security-policy"] = failed ? failedPage.policy : publicPolicy;
    headers["cache-control"] = status === 200 || status === 410 ? "public, no-cache" : "no-store";
  }
  // Pages alone differ by 大字 and 高对比.
  headers.vary = type.startsWith("text/html") ? "Accept-Encoding, Cookie" : "Accept-Encoding";
  const etag = drawn.etag ?? tagOf(body);
  const pays = packs.test(type) && body.length > tooLittle;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  const [gzipped, brotli] = pays ? await Promise.all([pack(body), packTighter(body, quality)]) : [null, null];
  return { status, headers: { ...headers, etag }, body, gzip: gzipped, brotli };
}
