/** Public pages are read without script: what the framework adds for the browser's half is taken out again. */

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
