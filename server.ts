/** The program: node:http in front of Next, and what happens by the clock. Start it with `npm start`, or `npm run dev`. */
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { Cron } from "croner";
import next from "next";
import { currentStore } from "@/db/current";
import { prepareSetup } from "@/lib/auth/prepare-setup";
import { sha256 } from "@/lib/canonical-json";
import { systemClock } from "@/lib/clock";
import { demonstration, env, secret } from "@/lib/env";
import { registerExtraForms } from "@/lib/extra-forms";
import { allForms } from "@/lib/forms/registry";
import { log, logFault } from "@/lib/log";
import { prepareIndex } from "@/lib/reports/public-index";
import { publishDue } from "@/lib/reports/publish-due";
import { drawWith } from "@/lib/serving/draw-answer";
import { KeptAnswers } from "@/lib/serving/kept-answers";
import { forgetEmpty } from "@/lib/serving/presence";
import { finishAnswer } from "@/lib/serving/public-answer";
import { type Finder, publicSite } from "@/lib/serving/public-site";
import { answerChanges } from "@/lib/serving/report-changes";
import { staticFiles } from "@/lib/serving/static-files";

const dev = process.env.NODE_ENV !== "production";

/** Far above any report; what is larger is no typing of ours. */
const mostBytes = 8_000_000;
/** Up to here the rest of a refused request is read and thrown away: who is still sending never hears the reason. */
const mostDrained = 64_000_000;
const stopsWithin = 10_000;

const { PORT: port } = env();
process.env.NEXTAUTH_URL ??= `http://localhost:${port}`;
process.env.NEXTAUTH_SECRET = secret();
const address = process.env.NEXTAUTH_URL;

const forms = registerExtraForms();
if (forms.length > 0) log.info({ forms }, "extra report forms");
const store = await currentStore();

const found = await prepareIndex(store);
if (found > 0) log.info({ reports: found }, "search index made");

const app = next({ dev, dir: import.meta.dirname, port });
await app.prepare();
const handle = app.getRequestHandler();
const built = join(import.meta.dirname, process.env.NEXT_DIST_DIR ?? ".next", "static");
const ofTheBuild = dev ? null : staticFiles(built);

const onEverything = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
  ...(address.startsWith("https://") ? { "strict-transport-security": "max-age=31536000" } : {}),
};
const draw = drawWith(handle, new URL(address).host);
/** What a page depends on besides its address and the database: another program, or one told otherwise, draws others. */
const build = dev
  ? ""
  : sha256(
      JSON.stringify([readFileSync(join(built, "../BUILD_ID"), "utf8"), address, demonstration(), allForms()]),
    ).slice(0, 16);
const { KEPT_PAGES_MB: megabytes } = env();
const pages = new KeptAnswers({
  ...{ store, clock: systemClock, build, draw, headers: onEverything, mostBytes: megabytes * 1_000_000 },
});
/** While the program is being written, a page is drawn anew each time. */
const drawAnew: Finder = {
  find: async (url, view) => ({ answer: await finishAnswer(await draw(url, view)), since: new Date(0) }),
  findNow: () => null,
};
const site = publicSite(dev ? drawAnew : pages);

function refuse(response: ServerResponse, status: number, says: string, close = true): void {
  if (close) response.setHeader("Connection", "close");
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", ...onEverything }).end(says);
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const bytes = Number(request.headers["content-length"] ?? 0);
  if (bytes > mostBytes) {
    // A connection that stays open is drained by node:http, within the time a request may take.
    refuse(response, 413, "一次发送的内容太多。", bytes > mostDrained);
    return;
  }
  if (request.headers["transfer-encoding"] !== undefined) {
    refuse(response, 411, "请求没有写明长度。");
    return;
  }
  site(request, response, () => {
    for (const [name, value] of Object.entries(onEverything)) response.setHeader(name, value);
    if (answerChanges(request, response)) return;
    if (ofTheBuild) ofTheBuild(request, response, () => answerWithNext(request, response));
    else answerWithNext(request, response);
  });
}

function answerWithNext(request: IncomingMessage, response: ServerResponse): void {
  handle(request, response).catch((error: unknown) => {
    logFault("request failed", error);
    if (response.headersSent) response.destroy();
    else refuse(response, 500, "服务器出了问题，请稍后再试。");
  });
}

/** Publishes what is due; a fault is written down and tried again in the next minute. */
async function publish(): Promise<void> {
  try {
    const { published, cancelled } = await publishDue(store, systemClock);
    if (published + cancelled > 0) log.info({ published, cancelled }, "scheduled publication");
  } catch (error) {
    logFault("scheduled publication failed", error);
  }
}

const server = createServer({ requestTimeout: 60_000, headersTimeout: 20_000, keepAliveTimeout: 10_000 }, answer);
await publish();
const everyMinute = new Cron("* * * * *", { protect: true }, async () => {
  forgetEmpty(Date.now());
  await publish();
});

server.listen(port, async () => {
  console.log(`gongkai is ready at ${address}`);
  if (demonstration()) return;
  const token = await prepareSetup(store);
  if (token) console.log(`There is no administrator yet. Open this link once to make one:\n${address}/setup/${token}`);
});

let stopping = false;
/** Lets running answers end, then closes the database. A second signal does not hurry it. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  everyMinute.stop();
  const closed = new Promise((done) => server.close(done));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), stopsWithin).unref();
  await closed;
  await pages.idle();
  await app.close();
  await store.close();
  process.exit(0);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
