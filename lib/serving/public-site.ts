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

type Found = { answer: PublicAnswer; since: Date };
export type Finder = {
  find(address: string, view: string): Promise<Found>;
  /** Null where it must be waited for. */
  findNow(address: string, view: string): Found | null;
};

function refuse(response: ServerResponse, status: number, says: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", ...headers }).end(says);
}

/** Answers whatever anyone may read with finished bytes, the same for everybody; leaves the rest to `otherwise`. */
export const publicSite =
  (finder: Finder) =>
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
    const view = viewIn(headers.cookie);
    const send = ({ answer, since }: Found) => {
      const settled = since.getTime() > 0 && Date.now() - since.getTime() > settledAfter;
      sendAnswer(request, response, answer, settled ? since : null);
    };
    const atHand = finder.findNow(url, view);
    if (atHand) {
      send(atHand);
      return;
    }
    finder.find(url, view).then(send, (error: unknown) => {
      logFault("a public page was not drawn", error);
      const { html, policy } = failedPage;
      const fixed = { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy };
      response.writeHead(500, { ...fixed, "Cache-Control": "no-store" }).end(html);
    });
  };
