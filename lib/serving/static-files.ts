import type { IncomingMessage, ServerResponse } from "node:http";
import sirv from "sirv";

const prefix = "/_next/static";
const aYear = 31_536_000;

/**
 * Answers with the files of the build, as brotli or gzip where the browser takes it and the build has made one
 * (scripts/compress-static.mjs). A file never changes under its name. What is not there goes to `otherwise`.
 * @param folder the build's own; read once, so that nothing outside of it has a name.
 */
export function staticFiles(folder: string) {
  const files = sirv(folder, { brotli: true, gzip: true, etag: true, immutable: true, maxAge: aYear });
  return (request: IncomingMessage, response: ServerResponse, otherwise: () => void): void => {
    const { url } = request;
    if (!url?.startsWith(`${prefix}/`)) {
      otherwise();
      return;
    }
    request.url = url.slice(prefix.length);
    files(request, response, () => {
      request.url = url;
      otherwise();
    });
  };
}
