import { createHash } from "node:crypto";

/**
 * The canonical form of a JSON value (RFC 8785): names sorted by UTF-16 code units, no spaces, numbers and strings as
 * ECMAScript writes them. A name whose value is `undefined` is left out.
 * @throws Error for what JSON cannot hold: NaN, Infinity, functions, dates.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") {
    if (/\p{Surrogate}/u.test(value)) throw new Error("canonical JSON cannot hold half of a surrogate pair");
    return JSON.stringify(value);
  }
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && [Object.prototype, null].includes(Object.getPrototypeOf(value))) {
    const named = value as Record<string, unknown>;
    const names = Object.keys(named).filter((name) => named[name] !== undefined);
    return `{${names
      .sort()
      .map((name) => `${JSON.stringify(name)}:${canonicalJson(named[name])}`)
      .join(",")}}`;
  }
  throw new Error(`canonical JSON cannot hold ${typeof value}`);
}

/** SHA-256 of the text's UTF-8 bytes, in lower-case hexadecimal. */
export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
