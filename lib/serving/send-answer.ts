import type { IncomingMessage, ServerResponse } from "node:http";
import type { PublicAnswer } from "./public-answer";

type Coding = "br" | "gzip" | null;
type Sent = { body: Buffer; etag: string; headers: string[] };

/** The tag of a packed body is another, since its bytes are (RFC 9110, section 8.8.3). */
const tagged = (etag: string, coding: Coding) => (coding ? etag.replace(/"$/, `-${coding}"`) : etag);
const untagged = (etag: string) =>
  etag
    .trim()
    .replace(/^W\//, "")
    .replace(/-(br|gzip)"$/, '"');

/** What is sent of one answer in one coding never changes: put together once. */
const ready = new WeakMap<PublicAnswer, Map<Coding, Sent>>();
function inCoding(answer: PublicAnswer, coding: Coding): Sent {
  const known = ready.get(answer) ?? new Map<Coding, Sent>();
  ready.set(answer, known);
  const sent = known.get(coding);
  if (sent) return sent;
  const body = (coding === "br" ? answer.brotli : coding === "gzip" ? answer.gzip : null) ?? answer.body;
  const etag = tagged(answer.headers.etag ?? "", coding);
  const headers = { ...answer.headers, etag, "accept-ranges": "bytes" };
  const made = {
    ...{ body, etag },
    headers: [...Object.entries(headers).flat(), ...(coding ? ["content-encoding", coding] : [])],
  };
  known.set(coding, made);
  return made;
}

const refused = /;\s*q=0(\.0*)?\s*$/;
const takes = (accepted: string, coding: string) =>
  accepted.split(",").some((one) => one.trim().split(/[\s;]/)[0] === coding && !refused.test(one));

function codingFor(answer: PublicAnswer, accepted: string): Coding {
  if (answer.brotli && takes(accepted, "br")) return "br";
  return answer.gzip && takes(accepted, "gzip") ? "gzip" : null;
}

/** Whether the asker has it already. A tag that was given to another coding of the same body counts too. */
function known({ headers: asked }: IncomingMessage, { headers }: PublicAnswer, modified: Date | null): boolean {
  const tags = asked["if-none-match"];
  if (tags !== undefined) return tags.split(",").some((tag) => [headers.etag, "*"].includes(untagged(tag)));
  const since = Date.parse(asked["if-modified-since"] ?? "");
  return modified !== null && Math.floor(modified.getTime() / 1000) <= Math.floor(since / 1000);
}

/** One range of bytes, last byte included; "unsatisfiable" past the end; null where the whole is to be sent. */
function rangeOf(
  { headers }: IncomingMessage,
  etag: string,
  length: number,
): [number, number] | "unsatisfiable" | null {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? "") ?? [];
  if (from + to === "") return null;
  if (headers["if-range"] !== undefined && headers["if-range"] !== etag) return null;
  const first = from === "" ? Math.max(0, length - Number(to)) : Number(from);
  const last = from === "" || to === "" ? length - 1 : Math.min(Number(to), length - 1);
  if (to !== "" && from !== "" && Number(to) < first) return null;
  return first >= length || last < first ? "unsatisfiable" : [first, last];
}

/**
 * Sends a finished answer: packed as the asker can read it, not at all where they have it (304), in part where they ask
 * for a part (206, never packed), its head alone for HEAD.
 * @param modified since when it has been so; null where that is not known to the second
 */
export function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: PublicAnswer,
  modified: Date | null,
): void {
  const { status } = answer;
  const ranged = status === 200 && request.headers.range !== undefined;
  const accepted = request.headers["accept-encoding"];
  const { body, etag, headers } = inCoding(
    answer,
    ranged || accepted === undefined ? null : codingFor(answer, String(accepted)),
  );
  const since = modified ? [...headers, "last-modified", modified.toUTCString()] : headers;
  if (status === 200 && known(request, answer, modified)) {
    response.writeHead(304, since).end();
    return;
  }
  const range = ranged ? rangeOf(request, etag, body.length) : null;
  if (range === "unsatisfiable") {
    response.writeHead(416, { "content-range": `bytes */${body.length}`, "content-length": 0 }).end();
    return;
  }
  const part = range ? body.subarray(range[0], range[1] + 1) : body;
  const where = range ? ["content-range", `bytes ${range[0]}-${range[1]}/${body.length}`] : [];
  response.writeHead(range ? 206 : status, [...since, ...where, "content-length", String(part.length)]);
  response.end(request.method === "HEAD" ? undefined : part);
}
