import type { IncomingMessage, ServerResponse } from "node:http";
import inject from "light-my-request";
import type { DrawnAnswer } from "./public-answer";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
export type Draw = (address: string, cookie: string) => Promise<DrawnAnswer>;

/**
 * Has the framework draw an address as nobody in particular sees it, on no connection: who asked first may go away,
 * and the others still get it.
 * @param host the site's own name, never one that a request claims
 */
export const drawWith =
  (handle: Handler, host: string): Draw =>
  async (address, cookie) => {
    const headers = { host, ...(cookie ? { cookie } : {}) };
    const drawn = await inject((request, response) => handle(request as never, response as never) as never, {
      ...{ method: "GET", url: address, headers },
    });
    // What sets a cookie speaks to one person: it is answered elsewhere, on their own connection.
    if (drawn.headers["set-cookie"] !== undefined) throw new Error(`${address} sets a cookie`);
    const named = Object.entries(drawn.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(", ") : String(value)]],
    );
    return { status: drawn.statusCode, headers: Object.fromEntries(named), body: drawn.rawPayload };
  };
