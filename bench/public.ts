/** The public site: finished pages against a bare server that sends the same bytes, and the first drawing of a page. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { givenIn } from "../e2e/given";
import { freePort, type House, openHouse } from "../e2e/house";
import { make, templateFile } from "../e2e/prepare";
import { raiseGeneration } from "../lib/public-generation";
import { inTurns, median, type Row, rounded, timed } from "./measure";

const [connections, roundLasts, rounds, drawings] = [20, 1000, 7, 40];

type Wish = { name: string; path: string; headers: Record<string, string> };
type Answer = { name: string; status: number; headers: Record<string, string>; body: string };

const pin = (pid: number | undefined) => spawnSync("taskset", ["-a", "-p", "-c", "0", String(pid)]);

async function answerTo(origin: string, { name, path, headers }: Wish): Promise<Answer> {
  const sent = request(origin + path, { headers }).end();
  const [got] = await once(sent, "response");
  const chunks: Buffer[] = [];
  for await (const chunk of got) chunks.push(chunk);
  const perConnection = new Set(["date", "connection", "keep-alive"]);
  const said = Object.entries(got.headers as Record<string, string>).filter(([header]) => !perConnection.has(header));
  return {
    name,
    status: got.statusCode,
    headers: Object.fromEntries(said),
    body: Buffer.concat(chunks).toString("base64"),
  };
}

/**
 * Answers a second with so many connections, each asking again as soon as it has its answer. Every answer is of one
 * length, so that counting bytes is enough: the client must be quicker than what it measures.
 */
async function rate(port: number, { name, path, headers }: Wish): Promise<number> {
  const lines = Object.entries({ host: "localhost", "x-name": name, ...headers }).map(
    ([header, value]) => `${header}: ${value}`,
  );
  const asked = `GET ${path} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`;
  const length = await new Promise<number>((done, fail) => {
    const one = connect(port, "localhost", () => one.write(asked)).on("error", fail);
    let bytes = 0;
    one.on("data", (chunk) => {
      bytes += chunk.length;
    });
    setTimeout(() => {
      one.destroy();
      done(bytes);
    }, 150);
  });
  let answers = 0;
  const sockets = Array.from({ length: connections }, () => {
    const socket = connect(port, "localhost", () => socket.write(asked));
    let bytes = 0;
    socket.on("data", (chunk) => {
      bytes += chunk.length;
      if (bytes < length) return;
      bytes -= length;
      answers++;
      socket.write(asked);
    });
    return socket;
  });
  await wait(100);
  const [before, from] = [answers, performance.now()];
  await wait(roundLasts);
  const each = (answers - before) / ((performance.now() - from) / 1000);
  for (const socket of sockets) socket.destroy();
  return each;
}

async function keptRows(house: House, wishes: readonly Wish[]): Promise<Row[]> {
  const answers: Answer[] = [];
  for (const wish of wishes) answers.push(await answerTo(house.origin, wish));
  const file = join(house.folder, "answers.json");
  writeFileSync(file, JSON.stringify(answers));
  const port = await freePort();
  const bare = spawn(process.execPath, [join(import.meta.dirname, "bare-pages.mjs"), file, String(port)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(bare.stdout, "data");
  pin(bare.pid);
  pin(house.pid());
  try {
    const rows: Row[] = [];
    for (const wish of wishes) {
      const both = await inTurns(
        rounds,
        () => rate(Number(new URL(house.origin).port), wish),
        () => rate(port, wish),
      );
      const [ours, theirs] = [median(both.ours), median(both.theirs)];
      rows.push({
        ...{ name: wish.name, value: rounded(ours), unit: "answers/s" },
        ...{ against: `bare node:http, ${rounded(theirs)} answers/s`, ratio: rounded(ours / theirs) },
        ...{ target: "≥ 0.5", holds: ours / theirs >= 0.5 },
      });
    }
    return rows;
  } finally {
    bare.kill();
  }
}

async function firstDrawing(house: House, path: string): Promise<Row> {
  const times: number[] = [];
  for (let n = 0; n < drawings; n++) {
    await house.store.tx((tx) => raiseGeneration(tx, new Date()));
    times.push(await timed(async () => void (await (await fetch(house.origin + path)).text())));
  }
  // The first ones warm the program up.
  const drawn = median(times.slice(5));
  return {
    ...{ name: "a report drawn for the first time after a publication, median", value: rounded(drawn), unit: "ms" },
    ...{ against: "60 ms", ratio: rounded(drawn / 60), target: "≤ 60 ms", holds: drawn <= 60 },
  };
}

export async function measurePublic(): Promise<Row[]> {
  if (!existsSync(templateFile)) await make(`file:${templateFile}`);
  const house = await openHouse({ engine: "sqlite", demonstration: true, empty: false, nth: 92 });
  try {
    const report = await givenIn(house.store).report({ status: "published" });
    const path = `/reports/${report.agency}/${report.year}`;
    const gzip = { "accept-encoding": "gzip" };
    const { headers } = await answerTo(house.origin, { name: "", path, headers: {} });
    const wishes: Wish[] = [
      { name: "a published report, kept page, plain", path, headers: {} },
      { name: "a published report, kept page, gzip", path, headers: gzip },
      { name: "report.json, gzip", path: `${path}/report.json`, headers: gzip },
      { name: "a snapshot, plain", path: `${path}/revisions/1.json`, headers: {} },
      { name: "a report that the reader has already (304)", path, headers: { "if-none-match": headers.etag ?? "" } },
    ];
    return [...(await keptRows(house, wishes)), await firstDrawing(house, path)];
  } finally {
    await house.close();
  }
}
