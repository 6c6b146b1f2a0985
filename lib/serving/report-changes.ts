/**
 * The autosave's address, answered before Next sees it: a save is the most frequent request, and Next's own way of
 * answering costs several times the work itself. Decision record 14.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Ctx } from "@/lib/auth/actor";
import { failure } from "@/lib/auth/failure";
import { openSeal, sessionCookie } from "@/lib/auth/next-auth";
import { acting, sessionCtx } from "@/lib/auth/session-ctx";
import { Refusal, type RefusalCode, type Result } from "@/lib/errors";
import { changesSince } from "@/lib/reports/changes-since";
import { ChangesSince, SaveChanges } from "@/lib/reports/inputs";
import { saveChanges } from "@/lib/reports/save-changes";
import { meet } from "./presence";

const statuses: Partial<Record<RefusalCode | "failed", number>> = {
  invalid: 400,
  "signed-out": 401,
  "not-allowed": 403,
  "password-first": 403,
  "not-found": 404,
  busy: 503,
  "read-only": 503,
  "disk-full": 507,
  failed: 500,
};
/** Whatever else refuses does so because of the state the report is in. */
const conflict = 409;
/** A report of 200 cells and six long sections is far below; what is above is nobody's typing. */
const mostBytes = 4_000_000;

type Place = { agency: string; year: string };
const address = /^\/api\/reports\/([^/?]+)\/([^/?]+)\/changes(?:\?(.*))?$/;

/**
 * POST { batch, user, changes }: a Result, 200 means that it is on disk. GET ?since=…: what was saved meanwhile.
 * False where the request is for another address.
 */
export function answerChanges(request: IncomingMessage, response: ServerResponse): boolean {
  const [, agency = "", year = "", query = ""] = address.exec(request.url ?? "") ?? [];
  if (agency === "" || (request.method !== "POST" && request.method !== "GET")) return false;
  const place = { agency, year };
  const work = request.method === "POST" ? save(request, place) : meanwhile(request, place, query);
  void work
    .then((data): Result<unknown> => ({ ok: true, data }))
    .catch(failure)
    .then((result) => {
      const body = Buffer.from(JSON.stringify(result));
      response.writeHead(result.ok ? 200 : (statuses[result.code] ?? conflict), {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Length": body.length,
        "Cache-Control": "no-store",
      });
      response.end(body);
    });
  return true;
}

async function save(request: IncomingMessage, place: Place) {
  refuseForeign(request);
  const ctx = acting(await ctxOf(request));
  const body = parsed(await textOf(request));
  // Somebody else signed in from another window of this browser: what one person typed is never saved as another's.
  if ("user" in body && body.user !== ctx.actor.userId) throw new Refusal("signed-out");
  return saveChanges(ctx, SaveChanges.parse({ ...body, ...place }));
}

/** Asked by the page and not by the person: a session that nobody uses ends all the same. */
async function meanwhile(request: IncomingMessage, place: Place, query: string) {
  const ctx = acting(await ctxOf(request, { noted: false }));
  const asked = new URLSearchParams(query);
  const news = await changesSince(ctx, ChangesSince.parse({ ...place, since: asked.get("since") }));
  const { userId, name } = ctx.actor;
  const [window, at] = [`${userId}/${asked.get("window")?.slice(0, 64)}`, asked.get("at")?.slice(0, 200) || null];
  return { ...news, others: meet(`${place.agency}/${place.year}`, window, { userId, name, at }, Date.now()) };
}

async function ctxOf({ headers }: IncomingMessage, options?: { noted?: boolean }): Promise<Ctx | null> {
  const { name } = sessionCookie();
  const pairs = (headers.cookie ?? "").split(";").map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  return sessionCtx(await openSeal(value), options);
}

/** Another site can neither send JSON without asking first nor hide where it comes from. */
function refuseForeign({ headers }: IncomingMessage): void {
  const { origin } = headers;
  const host = headers["x-forwarded-host"] ?? headers.host;
  const foreign = origin !== undefined && URL.canParse(origin) && new URL(origin).host !== host;
  if (foreign || !headers["content-type"]?.startsWith("application/json")) throw new Refusal("not-allowed");
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // What is too much is read on and thrown away, so that the answer is heard.
    if (bytes <= mostBytes) chunks.push(chunk);
  }
  if (bytes > mostBytes) throw new Refusal("invalid", {}, "一次保存的内容太多。");
  return Buffer.concat(chunks).toString("utf8");
}

function parsed(text: string): object {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null) return body;
  } catch {
    // Told below in words.
  }
  throw new Refusal("invalid", {}, "没有读懂这次保存的内容。");
}
