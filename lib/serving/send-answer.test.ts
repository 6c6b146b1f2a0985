import { once } from "node:events";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { finishAnswer, type PublicAnswer } from "./public-answer";
import { sendAnswer } from "./send-answer";

const text = "收到和处理政府信息公开申请情况。\n".repeat(100);
const whole = Buffer.from(text);
const modified = new Date("2026-03-31T08:00:00Z");
let server: Server;
let answer: PublicAnswer;
let image: PublicAnswer;

beforeAll(async () => {
  answer = await finishAnswer({ status: 200, headers: { "content-type": "application/json" }, body: whole });
  image = await finishAnswer({ status: 200, headers: { "content-type": "image/png" }, body: Buffer.alloc(5000) });
  server = createServer((asked, sent) => {
    sendAnswer(asked, sent, asked.url === "/image" ? image : answer, asked.url === "/just-now" ? null : modified);
  }).listen(0);
  await once(server, "listening");
});
afterAll(() => server.close());

async function get(headers: Record<string, string> = {}, path = "/", method = "GET") {
  const { port } = server.address() as AddressInfo;
  const sent = request({ port, path, method, headers }).end();
  const [got] = await once(sent, "response");
  const chunks: Buffer[] = [];
  for await (const chunk of got) chunks.push(chunk);
  return { status: got.statusCode as number, headers: got.headers, body: Buffer.concat(chunks) };
}

test("is packed as the asker can read it, and says so", async () => {
  const [plain, gzip, brotli] = [
    await get(),
    await get({ "accept-encoding": "gzip" }),
    await get({ "accept-encoding": "gzip, br;q=0.9" }),
  ];
  expect(plain.body.equals(whole) && gunzipSync(gzip.body).equals(whole)).toBe(true);
  expect(brotliDecompressSync(brotli.body).toString()).toBe(text);
  expect([plain, gzip, brotli].map(({ headers }) => headers["content-encoding"])).toEqual([undefined, "gzip", "br"]);
  expect(new Set([plain, gzip, brotli].map(({ headers }) => headers.etag)).size).toBe(3);
  expect(Number(gzip.headers["content-length"])).toBe(gzip.body.length);
});

test("a coding that the asker rules out is not used, and a picture is not packed again", async () => {
  expect((await get({ "accept-encoding": "br;q=0, gzip;q=0" })).headers["content-encoding"]).toBeUndefined();
  expect((await get({ "accept-encoding": "br" }, "/image")).headers["content-encoding"]).toBeUndefined();
});

test("who has it already is told only that, whichever coding they have", async () => {
  const { headers } = await get({ "accept-encoding": "gzip" });
  for (const tag of [headers.etag, `W/${headers.etag}`, `"other", ${headers.etag}`, "*"]) {
    const again = await get({ "if-none-match": String(tag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  }
  expect((await get({ "if-none-match": '"other"' })).status).toBe(200);
});

test("a date serves those who know no tags, but only once its second is over", async () => {
  const since = { "if-modified-since": modified.toUTCString() };
  expect((await get()).headers["last-modified"]).toBe(modified.toUTCString());
  expect((await get(since)).status).toBe(304);
  expect((await get({ "if-modified-since": new Date(modified.getTime() - 1000).toUTCString() })).status).toBe(200);
  expect((await get({ "if-modified-since": "yesterday" })).status).toBe(200);
  expect((await get({ ...since, "if-none-match": '"other"' })).status).toBe(200);
  const justNow = await get(since, "/just-now");
  expect([justNow.status, justNow.headers["last-modified"]]).toEqual([200, undefined]);
});

test("a part is sent of the plain bytes, and a part past the end is refused", async () => {
  const asked = async (range: string, more = {}) => get({ "accept-encoding": "gzip", range, ...more });
  const part = await asked("bytes=10-19");
  expect([part.status, part.headers["content-range"]]).toEqual([206, `bytes 10-19/${whole.length}`]);
  expect(part.body.equals(whole.subarray(10, 20))).toBe(true);
  expect((await asked("bytes=-5")).body.equals(whole.subarray(-5))).toBe(true);
  expect((await asked(`bytes=${whole.length - 3}-`)).body.equals(whole.subarray(-3))).toBe(true);
  expect((await asked(`bytes=${whole.length}-`)).status).toBe(416);
  for (const odd of ["bytes=9-2", "bytes=-", "bytes=a-b", "bytes=0-1,4-5", "lines=1-2"])
    expect([odd, (await asked(odd)).status]).toEqual([odd, 200]);
  expect((await asked("bytes=0-1", { "if-range": '"other"' })).status).toBe(200);
  expect((await asked("bytes=0-1", { "if-range": String((await get()).headers.etag) })).status).toBe(206);
});

test("the head alone says how long the whole would be", async () => {
  const head = await get({}, "/", "HEAD");
  expect([head.status, head.body.length, Number(head.headers["content-length"])]).toEqual([200, 0, whole.length]);
});
