/** The program: node:http in front of Next, and what happens by the clock. Start it with `npm start`, or `npm run dev`. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { Cron } from "croner";
import next from "next";
import { currentStore } from "@/db/current";
import { prepareSetup } from "@/lib/auth/prepare-setup";
import { systemClock } from "@/lib/clock";
import { demonstration, env, secret } from "@/lib/env";
import { registerExtraForms } from "@/lib/extra-forms";
import { log, logFault } from "@/lib/log";
import { publishDue } from "@/lib/reports/publish-due";
import { forgetEmpty } from "@/lib/serving/presence";
import { readWithoutScript } from "@/lib/serving/public-page";
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

const app = next({ dev, dir: import.meta.dirname, port });
await app.prepare();
const handle = app.getRequestHandler();
const built = join(import.meta.dirname, process.env.NEXT_DIST_DIR ?? ".next", "static");
const ofTheBuild = dev ? null : staticFiles(built);

const withScript = /^\/(desk|review|admin|account|sign-in|setup|api|_next)(\/|$)/;

function refuse(response: ServerResponse, status: number, says: string, close = true): void {
  if (close) response.setHeader("Connection", "close");
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(says);
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
  if (address.startsWith("https://")) response.setHeader("Strict-Transport-Security", "max-age=31536000");
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
  if (answerChanges(request, response)) return;
  if (!withScript.test(request.url ?? "")) readWithoutScript(request, response);
  if (ofTheBuild) ofTheBuild(request, response, () => answerWithNext(request, response));
  else answerWithNext(request, response);
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
  await app.close();
  await store.close();
  process.exit(0);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
