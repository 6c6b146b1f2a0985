import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { staticFiles } from "./static-files";

const folder = mkdtempSync(join(tmpdir(), "gongkai-static-"));
const text = "export const titles = ['总体情况'];\n".repeat(100);
let server: Server;

beforeAll(async () => {
  mkdirSync(join(folder, "static/chunks"), { recursive: true });
  writeFileSync(join(folder, "static/chunks/a.js"), text);
  writeFileSync(join(folder, "static/chunks/short.js"), "1;");
  writeFileSync(join(folder, "BUILD_ID"), "secret");
  writeFileSync(join(folder, "static/chunks/a.js.br"), brotliCompressSync(text));
  writeFileSync(join(folder, "static/chunks/a.js.gz"), gzipSync(text));
  const serve = staticFiles(join(folder, "static"));
  server = createServer((asked, answer) =>
    serve(asked, answer, () => answer.writeHead(404).end(`otherwise ${asked.url}`)),
  ).listen(0);
  await once(server, "listening");
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function get(path: string, encodings = "") {
  const { port } = server.address() as AddressInfo;
  const sent = request({ port, path, headers: { "accept-encoding": encodings } }).end();
  const [answer] = await once(sent, "response");
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) };
}

test("a browser gets the smallest form it can read", async () => {
  const brotli = await get("/_next/static/chunks/a.js", "gzip, deflate, br");
  expect(brotli.headers).toMatchObject({ "content-encoding": "br", vary: "Accept-Encoding" });
  expect(brotliDecompressSync(brotli.body).toString()).toBe(text);
  const gzip = await get("/_next/static/chunks/a.js", "gzip");
  expect(gzip.headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(gzip.body).toString()).toBe(text);
  const plain = await get("/_next/static/chunks/a.js");
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(plain.body.toString()).toBe(text);
});

test("a file of the build is kept for a year, and has its type", async () => {
  const { headers } = await get("/_next/static/chunks/short.js", "br");
  expect(headers["cache-control"]).toBe("public,max-age=31536000,immutable");
  expect(headers["content-type"]).toMatch(/^text\/javascript/);
});

test("nothing outside of the folder has a name, and what is not there is left to the program", async () => {
  for (const path of ["/_next/static/../BUILD_ID", "/_next/static/%2e%2e/BUILD_ID", "/_next/static/none.js", "/desk"]) {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body.toString()).toBe(`otherwise ${path}`);
  }
});
