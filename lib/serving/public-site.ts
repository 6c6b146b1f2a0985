import type { IncomingMessage, ServerResponse } from "node:http";
import { logFault } from "@/lib/log";
import { viewIn } from "@/lib/view-choice";
import { failedPage } from "./failed-page";
import type { PublicAnswer } from "./public-answer";
import { sendAnswer } from "./send-answer";

/** Everything else is for one person, or a file of the build. */
const notPublic = /^\/(desk|review|admin|account|sign-in|setup|view|api(?!\/v1)|_next)(\/|$)/;
/** Far above any address of ours: eight agencies and as many years, or a long question. */
const longestAddress = 4000;
/** Within one second the site may change again: only when that is over is its time a good name for its state. */
const settledAfter = 1000;

type Find = (address: string, view: string) => Promise<{ answer: PublicAnswer; since: Date }>;

function refuse(response: ServerResponse, status: number, says: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", ...headers }).end(says);
}

/** Answers whatever anyone may read with finished bytes, the same for everybody; leaves the rest to `otherwise`. */
export const publicSite =
  (find: Find) =>
  (request: IncomingMessage, response: ServerResponse, otherwise: () => void): void => {
    const { url = "", method, headers } = request;
    const [path = ""] = url.split("?", 1);
    // Two slashes would name another host; what asks for a part of a page comes from the framework's own links.
    if (notPublic.test(path) || !url.startsWith("/") || url.startsWith("//") || headers.rsc !== undefined) {
      otherwise();
      return;
    }
    if (url.length > longestAddress) {
      refuse(response, 414, "地址太长。");
      return;
    }
    if (method !== "GET" && method !== "HEAD") {
      refuse(response, 405, "这个地址只供阅读。", { Allow: "GET, HEAD" });
      return;
    }
    find(url, viewIn(headers.cookie)).then(
      ({ answer, since }) => {
        const settled = since.getTime() > 0 && Date.now() - since.getTime() > settledAfter;
        sendAnswer(request, response, answer, settled ? since : null);
      },
      (error: unknown) => {
        logFault("a public page was not drawn", error);
        const { html, policy } = failedPage;
        const fixed = { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy };
        response.writeHead(500, { ...fixed, "Cache-Control": "no-store" }).end(html);
      },
    );
  };
